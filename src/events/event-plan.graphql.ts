import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { ChoiceInput, KeyInput, PartsInput, TimeInput } from '../platform/inputs.js';
import { EventKindEnum } from './event-enums.graphql.js';
import { EventFactsInput } from './event-facts.graphql.js';
import { payload } from './event-step.graphql.js';
import { EventTitleInput } from './event-title.graphql.js';
import type { EventKind } from './event-words.js';

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
