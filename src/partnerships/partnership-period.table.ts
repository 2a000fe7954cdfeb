import { EntitySchema } from 'typeorm';
import { VISIBILITY_WORDS, type Visibility } from '../access/visibility.js';
import { day, oneOf, optionalDay, optionalText, text } from '../platform/database/columns.js';
import { PARTNERSHIP_KINDS, PARTNERSHIP_STATUSES } from './readings/partnership-vocabulary.js';

/** An index of the timeline for filtering lists on any day; derived, can be rebuilt. */
export interface PartnershipPeriod {
  partnershipId: string;
  /** The timeline for those who see no more than this level: what is hidden from them has not happened (R46). */
  level: Visibility;
  fromOn: string;
  untilOn: string | null;
  status: string;
  kind: string | null;
}

export const PartnershipPeriodTable = new EntitySchema<PartnershipPeriod>({
  name: 'PartnershipPeriod',
  tableName: 'partnership_period',
  columns: {
    partnershipId: { ...text, name: 'partnership_id', primary: true },
    level: { ...text, primary: true },
    fromOn: { ...day, name: 'from_on', primary: true },
    untilOn: { ...optionalDay, name: 'until_on' },
    status: text,
    kind: optionalText,
  },
  foreignKeys: [
    {
      name: 'partnership_period_of_partnership',
      target: 'Partnership',
      columnNames: ['partnershipId'],
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
  checks: [
    { name: 'partnership_period_level_known', expression: oneOf('level', VISIBILITY_WORDS) },
    { name: 'partnership_period_status_known', expression: oneOf('status', PARTNERSHIP_STATUSES) },
    { name: 'partnership_period_kind_known', expression: oneOf('kind', PARTNERSHIP_KINDS) },
  ],
  exclusions: [
    {
      name: 'partnership_period_one_at_a_time',
      expression: `USING gist ((partnership_id || '') WITH =, level WITH =, daterange(from_on, until_on) WITH &&)`,
    },
  ],
});
