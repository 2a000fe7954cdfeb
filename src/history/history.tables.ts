import { ChangeTable } from './change.table.js';
import { StruckTable } from './struck.table.js';

export const HISTORY_TABLES = [ChangeTable, StruckTable];
