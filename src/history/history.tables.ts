import { ChangeTable } from './change.table.js';

export const HISTORY_TABLES = [ChangeTable];
