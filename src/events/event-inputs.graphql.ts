import { InputType } from '@nestjs/graphql';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
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

export const BECAUSE = { en: 'Why, without people’s names.', ru: 'Почему, без имён людей.' };

export const EVENT = described('The event; null when nothing was done.', 'Мероприятие; null — ничего не сделано.', {
  nullable: true,
});

export const payload = (name: string) => payloadOf(name, 'event', () => EventType, EVENT);

@InputType({
  description: describe({
    en: 'An event that will not take place; every answer stays on record.',
    ru: 'Отмена мероприятия; все ответы сохраняются.',
  }),
})
export class EventCancelInput extends EventStepInput {
  @TextInput(BECAUSE, { optional: true })
  because?: string | null;
}

export const EventCancelPayload = payload('EventCancelPayload');

@InputType({ description: describe({ en: 'An event that has taken place.', ru: 'Состоявшееся мероприятие.' }) })
export class EventCloseInput extends EventStepInput {}

export const EventClosePayload = payload('EventClosePayload');

@InputType({ description: describe({ en: 'An event that is planned.', ru: 'Мероприятие, которое планируется.' }) })
export class EventPlanInput extends EventFactsInput {
  @ChoiceInput(() => EventKindEnum, { en: 'Of which kind it is.', ru: 'Какого вида.' })
  kind: EventKind;

  @PartsInput(() => EventTitleInput, {
    en: 'Its title, in one language or several.',
    ru: 'Название на одном или нескольких языках.',
  })
  titles: EventTitleInput[];

  @TimeInput({ en: 'When it begins.', ru: 'Когда начинается.' })
  starts: string;

  @KeyInput()
  clientMutationKey?: string | null;
}

export const EventPlanPayload = payload('EventPlanPayload');

@InputType({
  description: describe({
    en: 'A move: whoever answered is asked again.',
    ru: 'Перенос: ответивших спросят заново.',
  }),
})
export class EventRescheduleInput extends EventStepInput {
  @TimeInput(
    {
      en: 'The new beginning; left out: not known yet, but beside replyBy the date stays.',
      ru: 'Новое начало; если не указано — пока неизвестно, но вместе с replyBy дата остаётся.',
    },
    { optional: true },
  )
  starts?: string | null;

  @TimeInput(
    {
      en: 'The new end; left out: none, on the same beginning the one it has.',
      ru: 'Новое окончание; если не указано — нет, при том же начале — прежнее.',
    },
    { optional: true },
  )
  ends?: string | null;

  @DayInput({ en: 'The new last day to answer.', ru: 'Новый последний день ответа.' }, { optional: true })
  replyBy?: string | null;

  @TextInput(BECAUSE, { optional: true })
  because?: string | null;
}

export const EventReschedulePayload = payload('EventReschedulePayload');

@InputType({
  description: describe({
    en: 'What to change of an event: what is left out stays, null clears.',
    ru: 'Что изменить в мероприятии: пропущенное остаётся, null очищает.',
  }),
})
export class EventUpdateInput extends EventFactsInput {
  @TextInput(WHICH_EVENT)
  event: string;

  @ChoiceInput(() => EventKindEnum, { en: 'Of which kind it is.', ru: 'Какого вида.' }, { optional: true })
  kind?: EventKind | null;

  @PartsInput(
    () => EventTitleInput,
    { en: 'Its title, in one language or several.', ru: 'Название на одном или нескольких языках.' },
    { optional: true },
  )
  titles?: EventTitleInput[] | null;

  @TimeInput(
    {
      en: 'The same date more exactly: 2023-03, then 2023-03-11. Another date: eventReschedule.',
      ru: 'Та же дата точнее: 2023-03, затем 2023-03-11. Другая дата — eventReschedule.',
    },
    { optional: true },
  )
  starts?: string | null;

  @ChoiceInput(
    () => EventStatusEnum,
    {
      en: 'CONFIRMED once it is certain, or TENTATIVE again.',
      ru: 'CONFIRMED, когда решено окончательно, или снова TENTATIVE.',
    },
    { optional: true },
  )
  status?: EventStatus | null;

  @RevisionInput()
  ifRevision?: number | null;
}

export const EventUpdatePayload = payload('EventUpdatePayload');
