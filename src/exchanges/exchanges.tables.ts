import { ExchangeParticipantTable } from './exchange-participant.table.js';
import { ExchangeTable } from './exchange.table.js';

export const EXCHANGES_TABLES = [ExchangeTable, ExchangeParticipantTable];
