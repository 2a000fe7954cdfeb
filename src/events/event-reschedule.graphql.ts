import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { DayInput, TextInput, TimeInput } from '../platform/inputs.js';
import { BECAUSE, EventStepInput, payload } from './event-step.graphql.js';

@InputType({
  description: describe({
    en: 'A move: whoever answered is asked again.',
    ru: 'Перенос: ответивших спросят заново.',
  }),
})
export class EventRescheduleInput extends EventStepInput {
  @TimeInput(
    { en: 'The new beginning; left out: not known yet.', ru: 'Новое начало; если не указано — пока неизвестно.' },
    { optional: true },
  )
  starts?: string | null;

  @TimeInput({ en: 'The new end.', ru: 'Новое окончание.' }, { optional: true })
  ends?: string | null;

  @DayInput({ en: 'The new last day to answer.', ru: 'Новый последний день ответа.' }, { optional: true })
  replyBy?: string | null;

  @TextInput(BECAUSE, { optional: true })
  because?: string | null;
}

export const EventReschedulePayload = payload('EventReschedulePayload');
