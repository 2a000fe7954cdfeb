import { InputType } from '@nestjs/graphql';
import { say } from '../platform/describe.js';
import { RevisionInput, TextInput } from '../platform/inputs.js';
import { payloadOf } from '../platform/user-errors.js';
import { WHICH_EVENT } from './event-facts.graphql.js';
import { EventType } from './event-types.graphql.js';

@InputType({ isAbstract: true })
export abstract class EventStepInput {
  @TextInput(WHICH_EVENT)
  event: string;

  @RevisionInput()
  ifRevision?: number | null;
}

export const BECAUSE = { en: 'Why, without people’s names.', ru: 'Почему, без имён людей.' };

export const EVENT = say('The event; null when nothing was done.', 'Мероприятие; null — ничего не сделано.', {
  nullable: true,
});

export const payload = (name: string) => payloadOf(name, 'event', () => EventType, EVENT);
