import { InputType } from '@nestjs/graphql';
import { ChoiceInput, DateInput, DayInput, TextInput } from '../platform/graphql/inputs.js';
import { PartyActEnum, StageEnum } from './agreement-enums.graphql.js';
import { AgreementChangeInput } from './agreement-inputs.graphql.js';
import { about, BASIS } from './agreement-parts.graphql.js';
import type * as words from './agreement-vocabulary.js';

@InputType(about('The next stage of a paper that is not signed.', 'Следующая стадия неподписанного документа.'))
export class AgreementAdvanceInput extends AgreementChangeInput {
  @ChoiceInput(() => StageEnum, { en: 'To which stage.', ru: 'На какую стадию.' })
  to: words.Stage;

  @DateInput({ en: 'When.', ru: 'Когда.' })
  on: string;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;
}

@InputType(
  about(
    'The end: by all at once, or by one party’s notice.',
    'Прекращение: всеми сразу или по уведомлению одной стороны.',
  ),
)
export class AgreementTerminateInput extends AgreementChangeInput {
  @DateInput({ en: 'From which day it is over.', ru: 'С какого дня прекращено.' })
  on: string;

  @TextInput(
    {
      en: 'Which party gave notice; left out: all together.',
      ru: 'Какая сторона заявила; если не указано — все вместе.',
    },
    { optional: true },
  )
  party?: string | null;

  @DateInput({ en: 'When the notice was given.', ru: 'Когда направлено уведомление.' }, { optional: true })
  noticeOn?: string | null;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;
}

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
