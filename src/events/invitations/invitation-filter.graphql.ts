import { InputType } from '@nestjs/graphql';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { ChoicesInput } from '../../platform/graphql/inputs.js';
import { GuestCategoryEnum } from '../event-enums.graphql.js';
import type { GuestCategory } from '../event-vocabulary.js';
import { InvitationStatusEnum } from './invitation-enums.graphql.js';
import type { InvitationStatus } from './invitation-vocabulary.js';

@InputType('InvitationFilter', {
  description: describe({ en: 'Which invitations to list.', ru: 'Какие приглашения показать.' }),
})
export class InvitationFilterInput {
  @ChoicesInput(
    () => GuestCategoryEnum,
    { en: 'For any of these guest categories.', ru: 'Для любой из этих категорий гостей.' },
    { optional: true },
  )
  categories?: GuestCategory[] | null;

  @ChoicesInput(
    () => InvitationStatusEnum,
    { en: 'With any of these invitation statuses.', ru: 'В любом из этих состояний.' },
    { optional: true },
  )
  statuses?: InvitationStatus[] | null;
}

export const FILTER = described('Which ones to list; default: all.', 'Какие; если не указано — все.', {
  nullable: true,
});
