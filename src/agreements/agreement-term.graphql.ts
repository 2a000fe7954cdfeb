import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { USUAL_OF_TERMS } from '../kernel/doubtful-day.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, DateInput, IntInput, TextInput } from '../platform/graphql/inputs.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { PartialDateType } from '../platform/graphql/types.graphql.js';
import { TermKindEnum } from './agreement-enums.graphql.js';
import { about } from './agreement-parts.graphql.js';
import type * as words from './record/agreement-vocabulary.js';

@InputType(about('The term of an agreement.', 'Срок действия соглашения.'))
export class AgreementTermInput {
  @ChoiceInput(() => TermKindEnum, { en: 'The kind of term.', ru: 'Вид срока.' })
  kind: words.TermKind;

  @DateInput(
    { en: 'The last day of the first term.', ru: 'Последний день первого срока.' },
    { optional: true, usual: USUAL_OF_TERMS },
  )
  until?: string | null;

  @IntInput({ en: 'The first term in months.', ru: 'Первый срок в месяцах.' }, { optional: true, min: 1, max: 12000 })
  months?: number | null;

  @IntInput(
    {
      en: 'Each renewal in months; default: the first term.',
      ru: 'Каждое продление в месяцах; если не указано — как первый срок.',
    },
    { optional: true, min: 1, max: 12000 },
  )
  renewalMonths?: number | null;

  @IntInput(
    {
      en: 'How many months before the end notice must be given.',
      ru: 'За сколько месяцев до конца срока нужно уведомить.',
    },
    { optional: true, max: 1200 },
  )
  noticeMonths?: number | null;

  @IntInput(
    { en: 'How many days before the end notice must be given.', ru: 'За сколько дней до конца срока нужно уведомить.' },
    { optional: true, max: 36500 },
  )
  noticeDays?: number | null;

  @TextInput(
    { en: 'What ends it, for UNTIL_EVENT.', ru: 'Что завершает действие — для UNTIL_EVENT.' },
    { optional: true },
  )
  event?: string | null;
}

@ObjectType('AgreementTerm', {
  description: describe({ en: 'The current term on a day.', ru: 'Срок, который действует на этот день.' }),
})
export class AgreementTermType {
  @Field(() => TermKindEnum, described('The kind of term.', 'Вид срока.'))
  kind: words.TermKind;

  @Field(
    () => DateScalar,
    described(
      'Its last day, renewals so far included; null if there is none or it is not known exactly: see ends.',
      'Последний день с учётом продлений; null — нет или точно не известен: см. ends.',
      { nullable: true },
    ),
  )
  until: string | null;

  @Field(
    () => DateScalar,
    described(
      'The last day to give notice; null if the text requires none, or none can be given any more.',
      'Последний день для уведомления; null — уведомление не предусмотрено или направлять его уже поздно.',
      { nullable: true },
    ),
  )
  noticeBy: string | null;

  @Field(
    () => PartialDateType,
    described(
      'When it ends, as far as it is known: 2023-09 where it began in 2022-09 for a year; null when there is no end.',
      'Когда кончается, насколько известно: 2023-09, если началось в 2022-09 на год; null — конца нет.',
      { nullable: true },
    ),
  )
  ends: PartialDate | null;

  @Field(
    () => PartialDateType,
    described(
      'The last day of the first term; null if the text does not name it.',
      'Последний день первого срока; null — в тексте не назван.',
      { nullable: true },
    ),
  )
  firstUntil: PartialDate | null;

  @Field(
    () => Int,
    described(
      'The first term in months; null if the text does not say it.',
      'Первый срок в месяцах; null — в тексте не указан.',
      { nullable: true },
    ),
  )
  months: number | null;

  @Field(
    () => Int,
    described(
      'Each renewal in months; null if as long as the first term, or not renewed.',
      'Каждое продление в месяцах; null — как первый срок или продления нет.',
      { nullable: true },
    ),
  )
  renewalMonths: number | null;

  @Field(
    () => Int,
    described(
      'How many months before the end notice must be given; null if the text does not say it.',
      'За сколько месяцев до конца срока нужно уведомить; null — в тексте не указано.',
      { nullable: true },
    ),
  )
  noticeMonths: number | null;

  @Field(
    () => Int,
    described(
      'How many days before the end notice must be given; null if the text does not say it.',
      'За сколько дней до конца срока нужно уведомить; null — в тексте не указано.',
      { nullable: true },
    ),
  )
  noticeDays: number | null;

  @Field(
    () => String,
    described(
      'What ends it, for UNTIL_EVENT; null otherwise.',
      'Что завершает действие — для UNTIL_EVENT; иначе null.',
      {
        nullable: true,
      },
    ),
  )
  event: string | null;
}
