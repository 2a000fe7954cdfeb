import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { ChoiceInput, IntInput, TextInput } from '../platform/inputs.js';
import { AttendanceEnum } from './event-enums.graphql.js';
import { INVITED, PEOPLE } from './invitation-step.graphql.js';
import type { Attendance } from './invitation-words.js';

@InputType({ description: describe({ en: 'Who came of one city.', ru: 'Кто прибыл от одного города.' }) })
export class CityAttendanceInput {
  @TextInput(INVITED)
  city: string;

  @ChoiceInput(
    () => AttendanceEnum,
    { en: 'Whether they came; left out: ATTENDED.', ru: 'Прибыли ли; если не указано — ATTENDED.' },
    { optional: true },
  )
  value?: Attendance | null;

  @IntInput({ en: 'How many people there were.', ru: 'Сколько человек было.' }, PEOPLE)
  headcount?: number | null;
}
