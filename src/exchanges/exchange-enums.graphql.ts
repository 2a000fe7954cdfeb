import { enumType } from '../platform/graphql/bilingual-descriptions.js';
import { EXCHANGE_KINDS, EXCHANGE_ORDERS, VISIT_KINDS } from './exchange-vocabulary.js';

export const ExchangeKindEnum = enumType(
  'ExchangeKind',
  EXCHANGE_KINDS,
  'The kind of exchange between cities.',
  'Вид обмена между городами.',
);
export const VisitKindEnum = enumType('VisitKind', VISIT_KINDS, 'The protocol status of a visit.', 'Характер визита.');
export const ExchangeOrderEnum = enumType(
  'ExchangeOrder',
  EXCHANGE_ORDERS,
  'Sort order of exchanges.',
  'Порядок записей журнала обменов.',
);
