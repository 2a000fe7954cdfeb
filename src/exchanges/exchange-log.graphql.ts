import { InputType } from '@nestjs/graphql';
import { ChoiceInput, DateInput, KeyInput } from '../platform/inputs.js';
import { ExchangeKindEnum } from './exchange-enums.graphql.js';
import { about, ExchangeFactsInput, KIND, ON } from './exchange-facts.graphql.js';
import type { ExchangeKind } from './exchange-words.js';

@InputType(about('What happened: kind, on and cities are enough.', 'Что было: достаточно kind, on и cities.'))
export class ExchangeLogInput extends ExchangeFactsInput {
  @ChoiceInput(() => ExchangeKindEnum, KIND)
  kind: ExchangeKind;

  @DateInput(ON)
  on: string;

  @KeyInput()
  clientMutationKey?: string | null;
}
