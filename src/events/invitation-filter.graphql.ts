import { InputType } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { ChoicesInput } from '../platform/inputs.js';
import { GuestCategoryEnum, InvitationStatusEnum } from './event-enums.graphql.js';
import type { GuestCategory } from './event-words.js';
import type { InvitationStatus } from './invitation-words.js';

@InputType('InvitationFilter', {
  description: describe({ en: 'Which invitations to list.', ru: 'Какие приглашения показать.' }),
})
export class InvitationFilterInput {
  @ChoicesInput(
    () => GuestCategoryEnum,
    { en: 'For any of these guests.', ru: 'Для любых из этих гостей.' },
    { optional: true },
  )
  categories?: GuestCategory[] | null;

  @ChoicesInput(
    () => InvitationStatusEnum,
    { en: 'In any of these states of the letter.', ru: 'С любым из этих состояний письма.' },
    { optional: true },
  )
  statuses?: InvitationStatus[] | null;
}

export const FILTER = say('Which ones; left out: all.', 'Какие; если не указано — все.', { nullable: true });
