import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { LetterBackInput } from './letters.graphql.js';
import { payloadOfOne } from './invitation-inputs.graphql.js';

@InputType({ description: describe({ en: 'A letter that came back.', ru: 'Письмо вернулось.' }) })
export class InvitationBounceInput extends LetterBackInput {}

export const InvitationBouncePayload = payloadOfOne('InvitationBouncePayload');
