import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { payloadOfOne } from './invitation-step.graphql.js';
import { LetterBackInput } from './letter-back.graphql.js';

@InputType({ description: describe({ en: 'An invitation that is taken back.', ru: 'Отзыв приглашения.' }) })
export class InvitationRevokeInput extends LetterBackInput {}

export const InvitationRevokePayload = payloadOfOne('InvitationRevokePayload');
