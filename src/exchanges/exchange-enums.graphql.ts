import { enumType } from '../platform/graphql/bilingual-descriptions.js';
import { EXCHANGE_KINDS, EXCHANGE_ORDERS, VISIT_KINDS } from './exchange-vocabulary.js';

export const ExchangeKindEnum = enumType(
  'ExchangeKind',
  EXCHANGE_KINDS,
  'What happened between the cities.',
  'Что было между городами.',
);
export const VisitKindEnum = enumType(
  'VisitKind',
  VISIT_KINDS,
  'By which protocol somebody came or went.',
  'Характер визита.',
);
export const ExchangeOrderEnum = enumType(
  'ExchangeOrder',
  EXCHANGE_ORDERS,
  'In which order to list exchanges.',
  'В каком порядке показать журнал.',
);
