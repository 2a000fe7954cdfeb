import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { RevisionInput, TextInput } from '../platform/inputs.js';
import { payload } from './calendar-payload.graphql.js';

@InputType('CalendarUnsubscribeInput', {
  description: describe({ en: 'A calendar address to revoke.', ru: 'Адрес календаря, который отзывается.' }),
})
export class CalendarUnsubscribeInput {
  @TextInput({ en: 'The subscription: its id.', ru: 'Подписка: её идентификатор.' })
  subscription: string;

  @RevisionInput()
  ifRevision?: number | null;
}

export const CalendarUnsubscribePayload = payload('CalendarUnsubscribePayload');
