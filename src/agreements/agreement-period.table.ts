import { EntitySchema } from 'typeorm';
import { day, oneOf, optionalDay, reference, text } from '../platform/database/columns.js';
import { AGREEMENT_STATUSES } from './record/agreement-vocabulary.js';

/** An index of the noun's timeline, so that lists filter on any day; derived, and rebuildable. */
export interface AgreementPeriod {
  agreementId: string;
  fromOn: string;
  untilOn: string | null;
  status: string;
}

export const AgreementPeriodTable = new EntitySchema<AgreementPeriod>({
  name: 'AgreementPeriod',
  tableName: 'agreement_period',
  columns: {
    agreementId: { ...text, name: 'agreement_id', primary: true },
    fromOn: { ...day, name: 'from_on', primary: true },
    untilOn: { ...optionalDay, name: 'until_on' },
    status: text,
  },
  foreignKeys: [{ ...reference('agreement_period_of_agreement', 'Agreement', 'agreementId'), onDelete: 'CASCADE' }],
  checks: [{ name: 'agreement_period_status_known', expression: oneOf('status', AGREEMENT_STATUSES) }],
  exclusions: [
    {
      name: 'agreement_period_one_at_a_time',
      expression: `USING gist ((agreement_id || '') WITH =, daterange(from_on, until_on) WITH &&)`,
    },
  ],
});
