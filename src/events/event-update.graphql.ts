import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { ChoiceInput, PartsInput, RevisionInput, TextInput, TimeInput } from '../platform/inputs.js';
import { EventKindEnum, EventStatusEnum } from './event-enums.graphql.js';
import { EventFactsInput, WHICH_EVENT } from './event-facts.graphql.js';
import { payload } from './event-step.graphql.js';
import { EventTitleInput } from './event-title.graphql.js';
import type { EventKind, EventStatus } from './event-words.js';

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
