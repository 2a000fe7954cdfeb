import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { DayInput, TextInput } from '../platform/inputs.js';
import { INVITED, LETTER_ON, NUMBER } from './invitation-step.graphql.js';

@InputType({ description: describe({ en: 'A letter to one city.', ru: 'Письмо одному городу.' }) })
export class LetterInput {
  @TextInput(INVITED)
  city: string;

  @TextInput(NUMBER, { optional: true, max: 60 })
  number?: string | null;

  @DayInput(LETTER_ON, { optional: true })
  on?: string | null;
}
