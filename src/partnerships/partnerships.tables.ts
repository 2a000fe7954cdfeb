import { PartnershipActTable } from './partnership-act.table.js';
import { PartnershipPeriodTable } from './partnership-period.table.js';
import { PartnershipTextTable } from './partnership-text.table.js';
import { PartnershipTable } from './partnership.table.js';

export const PARTNERSHIPS_TABLES = [
  PartnershipTable,
  PartnershipActTable,
  PartnershipTextTable,
  PartnershipPeriodTable,
];
