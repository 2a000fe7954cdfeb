import { InputType } from '@nestjs/graphql';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
  ConfirmInput,
  DayInput,
  KeyInput,
  PartsInput,
  RevisionInput,
  TextInput,
  TimeInput,
} from '../platform/graphql/inputs.js';
import { payloadOf } from '../platform/graphql/user-errors.js';
import { EventKindEnum, EventStatusEnum } from './event-enums.graphql.js';
import { EventFactsInput, WHICH_EVENT } from './event-facts.graphql.js';
import { EventTitleInput } from './event-parts.graphql.js';
import type { EventKind, EventStatus } from './event-vocabulary.js';
import { EventType } from './event.graphql.js';

@InputType({ isAbstract: true })
export abstract class EventStepInput {
  @TextInput(WHICH_EVENT)
  event: string;

  @RevisionInput()
  ifRevision?: number | null;
}

export const BECAUSE = { en: 'The reason; do not enter personal names.', ru: 'Причина; имён людей не указывайте.' };

export const EVENT = described(
  'The event; null if the mutation failed (see userErrors).',
  'Мероприятие; null — изменение не выполнено, см. userErrors.',
  {
    nullable: true,
  },
);

export const payload = (name: string) => payloadOf(name, 'event', () => EventType, EVENT);

@InputType({
  description: describe({
    en: 'The event to cancel; all replies are kept.',
    ru: 'Отмена мероприятия; все ответы сохраняются.',
  }),
})
export class EventCancelInput extends EventStepInput {
  @TextInput(BECAUSE, { optional: true })
  because?: string | null;
}

export const EventCancelPayload = payload('EventCancelPayload');

@InputType({ description: describe({ en: 'The event that has taken place.', ru: 'Состоявшееся мероприятие.' }) })
export class EventCloseInput extends EventStepInput {}

export const EventClosePayload = payload('EventClosePayload');

@InputType({ description: describe({ en: 'An event to plan.', ru: 'Мероприятие, которое планируется.' }) })
export class EventPlanInput extends EventFactsInput {
  @ChoiceInput(() => EventKindEnum, { en: 'The kind of the event.', ru: 'Вид этого мероприятия.' })
  kind: EventKind;

  @PartsInput(() => EventTitleInput, {
    en: 'Its title, in one language or several.',
    ru: 'Название на одном или нескольких языках.',
  })
  titles: EventTitleInput[];

  @TimeInput({ en: 'When it starts.', ru: 'Когда начинается.' })
  starts: string;

  @KeyInput()
  clientMutationKey?: string | null;
}

export const EventPlanPayload = payload('EventPlanPayload');

@InputType({
  description: describe({
    en: 'The new date of an event; cities that have replied are asked again.',
    ru: 'Перенос мероприятия; города, которые уже ответили, нужно спросить заново.',
  }),
})
export class EventRescheduleInput extends EventStepInput {
  @TimeInput(
    {
      en: 'The new start; omit if it is not known yet. With replyBy alone the date stays.',
      ru: 'Новое начало; не указывайте, если оно пока неизвестно. Если указан только replyBy, дата остаётся.',
    },
    { optional: true },
  )
  starts?: string | null;

  @TimeInput(
    {
      en: 'The new end; if omitted: none, or the present one if the start is the same.',
      ru: 'Новое окончание; если не указано — нет, а при том же начале остаётся прежнее.',
    },
    { optional: true },
  )
  ends?: string | null;

  @DayInput({ en: 'The new last day to reply.', ru: 'Новый последний день для ответа.' }, { optional: true })
  replyBy?: string | null;

  @TextInput(BECAUSE, { optional: true })
  because?: string | null;

  @ConfirmInput()
  confirm?: boolean | null;
}

export const EventReschedulePayload = payload('EventReschedulePayload');

@InputType({
  description: describe({
    en: 'What to change in an event: omitted fields stay unchanged, null clears a field.',
    ru: 'Что изменить в мероприятии: неуказанные поля не меняются, null очищает поле.',
  }),
})
export class EventUpdateInput extends EventFactsInput {
  @TextInput(WHICH_EVENT)
  event: string;

  @ChoiceInput(() => EventKindEnum, { en: 'The kind of the event.', ru: 'Вид этого мероприятия.' }, { optional: true })
  kind?: EventKind | null;

  @PartsInput(
    () => EventTitleInput,
    { en: 'Its title, in one language or several.', ru: 'Название на одном или нескольких языках.' },
    { optional: true },
  )
  titles?: EventTitleInput[] | null;

  @TimeInput(
    {
      en: 'The same date with more precision: 2023-03, then 2023-03-11. For another date use eventReschedule.',
      ru: 'Та же дата точнее: 2023-03, затем 2023-03-11. Для другой даты — eventReschedule.',
    },
    { optional: true },
  )
  starts?: string | null;

  @ChoiceInput(
    () => EventStatusEnum,
    {
      en: 'Whether it is certain: CONFIRMED, or TENTATIVE again.',
      ru: 'Решено ли окончательно: CONFIRMED или снова TENTATIVE.',
    },
    { optional: true },
  )
  status?: EventStatus | null;

  @RevisionInput()
  ifRevision?: number | null;
}

export const EventUpdatePayload = payload('EventUpdatePayload');
