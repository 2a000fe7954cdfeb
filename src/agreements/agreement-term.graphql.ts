import { ObjectType, Field, InputType } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { TermKindEnum } from './agreement-enums.graphql.js';
import { DateScalar } from '../platform/scalars.js';
import { about } from './agreement-part-inputs.graphql.js';
import { ChoiceInput, DateInput, IntInput, TextInput } from '../platform/inputs.js';
import * as words from './agreement-words.js';

@InputType(about('How long a paper holds.', 'На какой срок документ.'))
export class AgreementTermInput {
  @ChoiceInput(() => TermKindEnum, { en: 'What kind of term.', ru: 'Вид срока.' })
  kind: words.TermKind;

  @DateInput({ en: 'The last day of the first term.', ru: 'Последний день первого срока.' }, { optional: true })
  until?: string | null;

  @IntInput({ en: 'The first term in months.', ru: 'Первый срок в месяцах.' }, { optional: true, min: 1, max: 12000 })
  months?: number | null;

  @IntInput(
    {
      en: 'Each renewal in months; left out: as the first term.',
      ru: 'Каждое продление в месяцах; если не указано — как первый срок.',
    },
    { optional: true, min: 1, max: 12000 },
  )
  renewalMonths?: number | null;

  @IntInput(
    { en: 'How many months before the end notice must go.', ru: 'За сколько месяцев до конца уведомлять.' },
    { optional: true, max: 1200 },
  )
  noticeMonths?: number | null;

  @IntInput(
    { en: 'How many days before the end notice must go.', ru: 'За сколько дней до конца уведомлять.' },
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
  description: describe({ en: 'The term that runs on a day.', ru: 'Срок, который идёт на этот день.' }),
})
export class AgreementTermType {
  @Field(() => TermKindEnum, say('What kind of term.', 'Вид срока.'))
  kind: words.TermKind;

  @Field(
    () => DateScalar,
    say(
      'Its last day, with the renewals so far; null when there is none or it is not known.',
      'Последний день с учётом продлений; null — нет или неизвестен.',
      { nullable: true },
    ),
  )
  until: string | null;

  @Field(
    () => DateScalar,
    say(
      'The last day to give notice; null when the text names no notice.',
      'Последний день для уведомления; null — не предусмотрено.',
      { nullable: true },
    ),
  )
  noticeBy: string | null;
}
