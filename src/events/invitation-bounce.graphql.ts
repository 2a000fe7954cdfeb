import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { payloadOfOne } from './invitation-step.graphql.js';
import { LetterBackInput } from './letter-back.graphql.js';

@InputType({ description: describe({ en: 'A letter that came back.', ru: 'Письмо вернулось.' }) })
export class InvitationBounceInput extends LetterBackInput {}

export const InvitationBouncePayload = payloadOfOne('InvitationBouncePayload');
