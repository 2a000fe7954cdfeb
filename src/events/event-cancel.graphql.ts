import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { TextInput } from '../platform/inputs.js';
import { BECAUSE, EventStepInput, payload } from './event-step.graphql.js';

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
