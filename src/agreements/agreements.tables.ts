import { AgreementActTable, AgreementLinkTable, AgreementPartyTable } from './agreement-parts.table.js';
import { AgreementPeriodTable } from './agreement-period.table.js';
import { AgreementTable } from './agreement.table.js';

export const AGREEMENTS_TABLES = [
  AgreementTable,
  AgreementPartyTable,
  AgreementActTable,
  AgreementLinkTable,
  AgreementPeriodTable,
];
