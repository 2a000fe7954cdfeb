import { InputType } from '@nestjs/graphql';
import { ChoiceInput, DateInput, RevisionInput, TextInput } from '../platform/inputs.js';
import { ExchangeKindEnum } from './exchange-enums.graphql.js';
import { about, ExchangeFactsInput, KIND, ON } from './exchange-facts.graphql.js';
import type { ExchangeKind } from './exchange-words.js';

@InputType(
  about('What to change: what is left out stays, null clears.', 'Что изменить: пропущенное остаётся, null очищает.'),
)
export class ExchangeUpdateInput extends ExchangeFactsInput {
  @TextInput({ en: 'Which exchange: its id.', ru: 'Какая запись журнала: её идентификатор.' })
  exchange: string;

  @ChoiceInput(() => ExchangeKindEnum, KIND, { optional: true })
  kind?: ExchangeKind | null;

  @DateInput(ON, { optional: true })
  on?: string | null;

  @RevisionInput()
  ifRevision?: number | null;
}
