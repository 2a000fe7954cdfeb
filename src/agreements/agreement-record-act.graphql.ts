import { InputType } from '@nestjs/graphql';
import { about, BASIS } from './agreement-part-inputs.graphql.js';
import { AgreementChangeInput } from './agreement-step-inputs.graphql.js';
import { TextInput, ChoiceInput, DateInput, DayInput } from '../platform/inputs.js';
import { PartyActEnum } from './agreement-enums.graphql.js';
import type * as words from './agreement-words.js';

@InputType(about('What one party did.', 'Что сделала одна сторона.'))
export class AgreementRecordActInput extends AgreementChangeInput {
  @TextInput({
    en: 'Which party: id, code or name of the city.',
    ru: 'Какая сторона: идентификатор, код или название города.',
  })
  party: string;

  @ChoiceInput(() => PartyActEnum, { en: 'What it did.', ru: 'Что сделала.' })
  kind: words.PartyActKind;

  @DateInput({ en: 'When.', ru: 'Когда.' })
  on: string;

  @TextInput({ en: 'Where.', ru: 'Где.' }, { optional: true, max: 200 })
  place?: string | null;

  @DayInput({ en: 'From which day it works, if later.', ru: 'С какого дня действует, если позже.' }, { optional: true })
  effectiveOn?: string | null;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;
}
