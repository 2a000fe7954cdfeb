import { EntitySchema } from 'typeorm';
import { VISIBILITY_WORDS } from '../access/visibility.js';
import { idColumn, oneOf, optionalDay, optionalText, partialDate, text } from '../platform/database/columns.js';
import { Partnership } from './partnership.js';
import { PartnershipAct } from './readings/partnership-act.js';
import { PARTNERSHIP_ACTS, PARTNERSHIP_KINDS, SIDES, SUSPENSION_REASONS } from './readings/partnership-vocabulary.js';

export const PartnershipActTable = new EntitySchema<PartnershipAct & { partnership: Partnership }>({
  name: 'PartnershipAct',
  target: PartnershipAct,
  tableName: 'partnership_act',
  columns: {
    id: idColumn,
    partnershipId: { ...text, name: 'partnership_id' },
    kind: text,
    on: partialDate,
    visibility: text,
    side: text,
    basis: optionalText,
    establishes: optionalText,
    agreementId: { ...optionalText, name: 'agreement_id' },
    reason: optionalText,
    untilWhat: { ...optionalText, name: 'until_what' },
    noticeSentOn: { ...optionalDay, name: 'notice_sent_on' },
    noticeReceivedOn: { ...optionalDay, name: 'notice_received_on' },
    isAnchor: { type: 'boolean', name: 'is_anchor', default: false },
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
    { name: 'partnership_act_yearly', columns: ['on'], synchronize: false },
    { name: 'partnership_act_searched', columns: ['basis'], synchronize: false },
  ],
  checks: [
    { name: 'partnership_act_kind_known', expression: oneOf('kind', PARTNERSHIP_ACTS) },
    { name: 'partnership_act_visibility_known', expression: oneOf('visibility', VISIBILITY_WORDS) },
    { name: 'partnership_act_side_known', expression: oneOf('side', SIDES) },
    { name: 'partnership_act_date_readable', expression: `is_partial_date("on")` },
    {
      name: 'partnership_act_establishes_known',
      expression: `${oneOf('establishes', PARTNERSHIP_KINDS)} AND (kind <> 'ESTABLISHED' OR establishes IS NOT NULL)`,
    },
    { name: 'partnership_act_reason_known', expression: oneOf('reason', SUSPENSION_REASONS) },
  ],
});
