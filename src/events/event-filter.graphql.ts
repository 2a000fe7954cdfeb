import { InputType } from '@nestjs/graphql';
import { AreaEnum } from '../agreements/agreement-enums.graphql.js';
import type { Area } from '../agreements/record/agreement-vocabulary.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { ChoicesInput, DateInput, TextInput } from '../platform/graphql/inputs.js';
import { EventKindEnum, EventOrderEnum, EventStatusEnum } from './event-enums.graphql.js';
import type { EventKind, EventStatus } from './event-vocabulary.js';

@InputType('EventFilter', {
  description: describe({ en: 'Which events to list.', ru: 'Какие мероприятия показать.' }),
})
export class EventFilterInput {
  @ChoicesInput(
    () => EventKindEnum,
    { en: 'Events of any of these kinds.', ru: 'Мероприятия любого из этих видов.' },
    { optional: true },
  )
  kinds?: EventKind[] | null;

  @ChoicesInput(
    () => EventStatusEnum,
    { en: 'With any of these statuses.', ru: 'В любом из этих состояний.' },
    { optional: true },
  )
  statuses?: EventStatus[] | null;

  @ChoicesInput(
    () => AreaEnum,
    { en: 'In any of these areas.', ru: 'По любому из этих направлений.' },
    { optional: true },
  )
  areas?: Area[] | null;

  @ChoicesInput(
    () => String,
    {
      en: 'Held in any of these cities; for staff, also with any of them invited.',
      ru: 'В любом из этих городов; для сотрудников — также с приглашением любого из них.',
    },
    { optional: true },
  )
  cities?: string[] | null;

  @DateInput({ en: 'Possibly ending on or after this date.', ru: 'Идут в эту дату или позже.' }, { optional: true })
  from?: string | null;

  @DateInput(
    { en: 'Possibly starting on or before this date.', ru: 'Начинаются в эту дату или раньше.' },
    { optional: true },
  )
  to?: string | null;

  @TextInput(
    { en: 'With this code, or with this text in a title.', ru: 'С этим кодом или с этим текстом в названии.' },
    { optional: true },
  )
  text?: string | null;
}

export const FILTER = described('Which ones to list; default: all.', 'Какие; если не указано — все.', {
  type: () => EventFilterInput,
  nullable: true,
});
export const ORDER = described(
  'Sort order; default: earliest first.',
  'Порядок; если не указан — сначала самые ранние.',
  {
    type: () => [EventOrderEnum],
    nullable: true,
  },
);
