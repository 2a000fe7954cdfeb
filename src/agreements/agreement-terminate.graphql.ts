import { InputType } from '@nestjs/graphql';
import { about, BASIS } from './agreement-part-inputs.graphql.js';
import { AgreementChangeInput } from './agreement-step-inputs.graphql.js';
import { DateInput, TextInput } from '../platform/inputs.js';

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
