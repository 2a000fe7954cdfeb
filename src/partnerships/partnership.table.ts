import { EntitySchema } from 'typeorm';
import { VISIBILITY_WORDS } from '../access/visibility.js';
import { day, idColumn, oneOf, optionalDay, optionalText, partialDate, recorded, text } from '../platform/columns.js';
import {
  PARTNERSHIP_ACTS,
  PARTNERSHIP_KINDS,
  PARTNERSHIP_STATUSES,
  SIDES,
  SUSPENSION_REASONS,
} from './partnership-words.js';
import { PartnershipAct } from './partnership-act.js';
import { Partnership } from './partnership.js';

export const PartnershipTable = new EntitySchema<Partnership>({
  name: 'Partnership',
  target: Partnership,
  tableName: 'partnership',
  columns: {
    id: idColumn,
    cityId: { ...text, name: 'city_id' },
    episode: { type: 'integer' },
    visibility: text,
    anchorId: { ...optionalText, name: 'anchor_id' },
    kindAsNamedByPartner: { ...optionalText, name: 'kind_as_named_by_partner' },
    motive: optionalText,
    story: optionalText,
    ...recorded,
  },
  relations: {
    acts: { type: 'one-to-many', target: 'PartnershipAct', inverseSide: 'partnership', cascade: true, eager: true },
  },
  uniques: [{ name: 'partnership_episode_once', columns: ['cityId', 'episode'] }],
  foreignKeys: [
    { name: 'partnership_with_a_city', target: 'City', columnNames: ['cityId'], referencedColumnNames: ['id'] },
  ],
  checks: [
    { name: 'partnership_visibility_known', expression: oneOf('visibility', VISIBILITY_WORDS) },
    { name: 'partnership_episode_positive', expression: 'episode >= 1' },
  ],
});

export const PartnershipActTable = new EntitySchema<PartnershipAct & { partnership: Partnership }>({
  name: 'PartnershipAct',
  target: PartnershipAct,
  tableName: 'partnership_act',
  columns: {
    id: idColumn,
    partnershipId: { ...text, name: 'partnership_id' },
    kind: text,
    on: partialDate,
    side: text,
    basis: optionalText,
    establishes: optionalText,
    agreementId: { ...optionalText, name: 'agreement_id' },
    reason: optionalText,
    untilWhat: { ...optionalText, name: 'until_what' },
    noticeSentOn: { ...optionalDay, name: 'notice_sent_on' },
    noticeReceivedOn: { ...optionalDay, name: 'notice_received_on' },
  },
  relations: {
    partnership: {
      type: 'many-to-one',
      target: 'Partnership',
      inverseSide: 'acts',
      joinColumn: { name: 'partnership_id', foreignKeyConstraintName: 'partnership_act_of_partnership' },
      onDelete: 'CASCADE',
      orphanedRowAction: 'delete',
    },
  },
  // By name alone: the floor of agreements is above this one.
  foreignKeys: [
    {
      name: 'partnership_act_of_agreement',
      target: 'Agreement',
      columnNames: ['agreementId'],
      referencedColumnNames: ['id'],
    },
  ],
  indices: [
    { name: 'partnership_act_of', columns: ['partnershipId'] },
    { name: 'partnership_act_agreement', columns: ['agreementId'] },
  ],
  checks: [
    { name: 'partnership_act_kind_known', expression: oneOf('kind', PARTNERSHIP_ACTS) },
    { name: 'partnership_act_side_known', expression: oneOf('side', SIDES) },
    { name: 'partnership_act_date_readable', expression: `is_partial_date("on")` },
    {
      name: 'partnership_act_establishes_known',
      expression: `${oneOf('establishes', PARTNERSHIP_KINDS)} AND (kind <> 'ESTABLISHED' OR establishes IS NOT NULL)`,
    },
    { name: 'partnership_act_reason_known', expression: oneOf('reason', SUSPENSION_REASONS) },
  ],
});

/** An index of the noun's timeline, so that lists filter on any day; derived, and rebuildable. */
export interface PartnershipPeriod {
  partnershipId: string;
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
    { name: 'partnership_period_status_known', expression: oneOf('status', PARTNERSHIP_STATUSES) },
    { name: 'partnership_period_kind_known', expression: oneOf('kind', PARTNERSHIP_KINDS) },
  ],
  exclusions: [
    {
      name: 'partnership_period_one_at_a_time',
      expression: `USING gist (partnership_id WITH =, daterange(from_on, until_on) WITH &&)`,
    },
  ],
});
