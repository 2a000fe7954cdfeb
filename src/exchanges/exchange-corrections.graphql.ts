import { InputType } from '@nestjs/graphql';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { TextInput } from '../platform/graphql/inputs.js';
import { PuttingBackInput, PuttingRightInput } from '../platform/graphql/putting-right-inputs.js';
import { correctionPayloadOf } from '../platform/graphql/user-errors.js';
import { ExchangeType } from './exchange.graphql.js';

const payload = (name: string) =>
  correctionPayloadOf(
    name,
    'exchange',
    () => ExchangeType,
    described(
      'The exchange as it is then; null if the mutation failed (see userErrors), or if it was voided.',
      'Запись журнала, какой она станет; null — изменение не выполнено, см. userErrors, или запись аннулирована.',
      { nullable: true },
    ),
  );

@InputType({
  description: describe({
    en: 'An exchange that was entered by mistake, twice for example.',
    ru: 'Запись журнала, внесённая по ошибке, например дважды.',
  }),
})
export class ExchangeVoidInput extends PuttingRightInput {
  @TextInput({ en: 'Which exchange: its ID.', ru: 'Какая запись журнала: её идентификатор.' })
  exchange: string;
}

export const ExchangeVoidPayload = payload('ExchangeVoidPayload');

@InputType({
  description: describe({
    en: 'An exchange that was voided and took place after all.',
    ru: 'Аннулированная запись об обмене, который всё-таки был.',
  }),
})
export class ExchangeRestoreInput extends PuttingBackInput {
  @TextInput({ en: 'The ID of the voided exchange.', ru: 'Идентификатор аннулированной записи.' })
  exchange: string;
}

export const ExchangeRestorePayload = payload('ExchangeRestorePayload');
