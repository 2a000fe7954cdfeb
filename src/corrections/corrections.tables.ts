import { CorrectionTable } from './correction.table.js';

export const CORRECTIONS_TABLES = [CorrectionTable];
