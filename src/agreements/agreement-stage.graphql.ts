import { InputType } from '@nestjs/graphql';
import { about } from './agreement-part-inputs.graphql.js';
import { ChoiceInput, DateInput } from '../platform/inputs.js';
import { StageEnum } from './agreement-enums.graphql.js';
import type * as words from './agreement-words.js';

@InputType(about('How far a paper has come.', 'На какой стадии документ.'))
export class AgreementStageInput {
  @ChoiceInput(() => StageEnum, { en: 'The stage.', ru: 'Стадия.' })
  to: words.Stage;

  @DateInput({ en: 'Since when.', ru: 'С какого времени.' })
  on: string;
}
