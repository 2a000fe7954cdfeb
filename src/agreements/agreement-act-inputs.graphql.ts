import { InputType } from '@nestjs/graphql';
import { ChoiceInput, DateInput, DayInput, TextInput } from '../platform/graphql/inputs.js';
import { PartyActEnum, StageEnum } from './agreement-enums.graphql.js';
import { AgreementChangeInput } from './agreement-inputs.graphql.js';
import { about, BASIS } from './agreement-parts.graphql.js';
import type * as words from './record/agreement-vocabulary.js';

@InputType(about('The next stage of an unsigned agreement.', 'Следующая стадия неподписанного соглашения.'))
export class AgreementAdvanceInput extends AgreementChangeInput {
  @ChoiceInput(() => StageEnum, { en: 'The new stage.', ru: 'Новая стадия.' })
  to: words.Stage;

  @DateInput({ en: 'When.', ru: 'Когда.' })
  on: string;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;
}

@InputType(
  about(
    'The termination: by all parties at once, or by one party’s notice.',
    'Прекращение соглашения всеми сторонами сразу или по уведомлению одной стороны.',
  ),
)
export class AgreementTerminateInput extends AgreementChangeInput {
  @DateInput({ en: 'The first day on which it is no longer in force.', ru: 'С какого дня прекращено соглашение.' })
  on: string;

  @TextInput(
    {
      en: 'The party that gave notice; omit if all parties end it together.',
      ru: 'Какая сторона уведомила о прекращении; если не указано — все вместе.',
    },
    { optional: true },
  )
  party?: string | null;

  @DateInput({ en: 'When the notice was given.', ru: 'Когда направлено уведомление.' }, { optional: true })
  noticeOn?: string | null;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;
}

@InputType(about('An act of one party.', 'Действие одной стороны.'))
export class AgreementRecordActInput extends AgreementChangeInput {
  @TextInput({
    en: 'The party: ID, code or name of the city.',
    ru: 'Какая сторона: идентификатор, код или название города.',
  })
  party: string;

  @ChoiceInput(() => PartyActEnum, { en: 'The kind of act.', ru: 'Вид действия.' })
  kind: words.PartyActKind;

  @DateInput({ en: 'When.', ru: 'Когда.' })
  on: string;

  @TextInput({ en: 'Where.', ru: 'Где.' }, { optional: true, max: 200 })
  place?: string | null;

  @DayInput(
    { en: 'From which day it takes effect, if later.', ru: 'С какого дня действует, если позже.' },
    { optional: true },
  )
  effectiveOn?: string | null;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;
}
