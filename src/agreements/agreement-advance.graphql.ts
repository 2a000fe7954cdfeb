import { InputType } from '@nestjs/graphql';
import { about, BASIS } from './agreement-part-inputs.graphql.js';
import { AgreementChangeInput } from './agreement-step-inputs.graphql.js';
import { ChoiceInput, DateInput, TextInput } from '../platform/inputs.js';
import { StageEnum } from './agreement-enums.graphql.js';
import type * as words from './agreement-words.js';

@InputType(about('The next stage of a paper that is not signed.', 'Следующая стадия неподписанного документа.'))
export class AgreementAdvanceInput extends AgreementChangeInput {
  @ChoiceInput(() => StageEnum, { en: 'To which stage.', ru: 'На какую стадию.' })
  to: words.Stage;

  @DateInput({ en: 'When.', ru: 'Когда.' })
  on: string;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;
}
