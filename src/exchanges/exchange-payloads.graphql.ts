import { say } from '../platform/describe.js';
import { payloadOf } from '../platform/user-errors.js';
import { ExchangeType } from './exchange.graphql.js';

const EXCHANGE = say('The exchange; null when nothing was done.', 'Запись журнала; null — ничего не сделано.', {
  nullable: true,
});
const payload = (name: string) => payloadOf(name, 'exchange', () => ExchangeType, EXCHANGE);

export const ExchangeLogPayload = payload('ExchangeLogPayload');
export const ExchangeUpdatePayload = payload('ExchangeUpdatePayload');
