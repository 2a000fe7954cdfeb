import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { ChoiceInput, RevisionInput, TextInput } from '../platform/inputs.js';
import { payload } from './correction-payload.graphql.js';
import type { CorrectionDecision } from './correction-words.js';
import { CorrectionDecisionEnum } from './correction.graphql.js';

@InputType({
  description: describe({
    en: 'An answer to a correction; the city reads it.',
    ru: 'Ответ на исправление; город его прочтёт.',
  }),
})
export class CorrectionDecideInput {
  @TextInput({ en: 'Which correction: its id.', ru: 'Какое исправление: идентификатор.' })
  correction: string;

  @ChoiceInput(() => CorrectionDecisionEnum, { en: 'Whether the city is right.', ru: 'Прав ли город.' })
  decision: CorrectionDecision;

  @TextInput(
    { en: 'Why, in words for the city, without people’s names.', ru: 'Почему — словами для города, без имён людей.' },
    { max: 2000 },
  )
  answer: string;

  @RevisionInput()
  ifRevision?: number | null;
}

export const CorrectionDecidePayload = payload('CorrectionDecidePayload');
