import { EntitySchema } from 'typeorm';
import type { Day } from '../kernel/day.js';
import {
  idColumn,
  oneOf,
  optionalDay,
  optionalText,
  partialDate,
  reference,
  text,
  workedOutDay,
} from '../platform/database/columns.js';
import { Agreement } from './agreement.js';
import { AgreementAct, AgreementLink, AgreementParty } from './record/agreement-parts.js';
import { LINK_KINDS, PARTY_ACTS, PARTY_ROLES, STAGES, WHOLE_ACTS } from './record/agreement-vocabulary.js';

const agreementId = { ...text, name: 'agreement_id' };
const owner = (side: 'parties' | 'acts' | 'links', name: string) =>
  ({
    type: 'many-to-one',
    target: 'Agreement',
    inverseSide: side,
    joinColumn: { name: 'agreement_id', foreignKeyConstraintName: name },
    onDelete: 'CASCADE',
    orphanedRowAction: 'delete',
  }) as const;

export const AgreementPartyTable = new EntitySchema<AgreementParty & { agreement: Agreement; listedOn: Day | null }>({
  name: 'AgreementParty',
  target: AgreementParty,
  tableName: 'agreement_party',
  columns: {
    id: idColumn,
    agreementId,
    cityId: { ...text, name: 'city_id' },
    counterpartId: { ...optionalText, name: 'counterpart_id' },
    role: text,
    ordinal: { type: 'integer' },
    nameAsSigned: { ...optionalText, name: 'name_as_signed' },
    countryAsSigned: { ...optionalText, name: 'country_as_signed' },
    signatoryOffice: { ...optionalText, name: 'signatory_office' },
    signatoryBasis: { ...optionalText, name: 'signatory_basis' },
    // Kept by triggers: the day of signing of the agreement.
    listedOn: { ...workedOutDay, name: 'listed_on', insert: false, update: false },
  },
  relations: { agreement: owner('parties', 'agreement_party_of_agreement') },
  uniques: [{ name: 'agreement_party_once', columns: ['agreementId', 'cityId'] }],
  foreignKeys: [
    reference('agreement_party_is_a_city', 'City', 'cityId'),
    reference('agreement_counterpart_is_a_city', 'City', 'counterpartId'),
  ],
  indices: [
    { name: 'agreement_party_listed', columns: ['cityId', 'listedOn', 'agreementId'], synchronize: false },
    { name: 'agreement_party_counterpart', columns: ['counterpartId'] },
  ],
  checks: [{ name: 'agreement_party_role_known', expression: oneOf('role', PARTY_ROLES) }],
});

const WHOLE = [...WHOLE_ACTS, ...Object.keys(STAGES)].map((kind) => `'${kind}'`).join(', ');

export const AgreementActTable = new EntitySchema<AgreementAct & { agreement: Agreement; party: AgreementParty }>({
  name: 'AgreementAct',
  target: AgreementAct,
  tableName: 'agreement_act',
  columns: {
    id: idColumn,
    agreementId,
    partyId: { ...optionalText, name: 'party_id' },
    kind: text,
    on: partialDate,
    place: optionalText,
    effectiveOn: { ...optionalDay, name: 'effective_on' },
    basis: optionalText,
    madeBy: { ...optionalText, name: 'made_by' },
  },
  foreignKeys: [reference('agreement_act_made_by_agreement', 'Agreement', 'madeBy')],
  relations: {
    agreement: owner('acts', 'agreement_act_of_agreement'),
    // A relation, not a bare foreign key: a new party is then stored before what it did.
    party: {
      type: 'many-to-one',
      target: 'AgreementParty',
      joinColumn: { name: 'party_id', foreignKeyConstraintName: 'agreement_act_of_party' },
    },
  },
  indices: [
    { name: 'agreement_act_of', columns: ['agreementId'] },
    { name: 'agreement_act_by_party', columns: ['partyId'] },
    { name: 'agreement_act_made_by', columns: ['madeBy'] },
  ],
  checks: [
    {
      name: 'agreement_act_of_party_or_whole',
      expression: `CASE WHEN party_id IS NULL THEN kind IN (${WHOLE}) ELSE ${oneOf('kind', PARTY_ACTS)} END`,
    },
    { name: 'agreement_act_date_readable', expression: `is_partial_date("on")` },
    { name: 'agreement_act_prolongs_until', expression: `kind <> 'PROLONGED' OR effective_on IS NOT NULL` },
    {
      name: 'agreement_act_works_after_it_was_done',
      expression: `"on" LIKE '%~' OR effective_on >= partial_from("on")`,
    },
    {
      name: 'agreement_act_made_by_another',
      expression: `made_by IS NULL OR (made_by <> agreement_id AND kind IN ('SUPERSEDED', 'PROLONGED'))`,
    },
  ],
});

export const AgreementLinkTable = new EntitySchema<AgreementLink & { agreement: Agreement }>({
  name: 'AgreementLink',
  target: AgreementLink,
  tableName: 'agreement_link',
  columns: {
    id: idColumn,
    agreementId,
    kind: text,
    otherId: { ...optionalText, name: 'other_id' },
    text: optionalText,
    exchangeId: { ...optionalText, name: 'exchange_id' },
    until: { ...optionalDay, name: 'until_on' },
  },
  relations: { agreement: owner('links', 'agreement_link_of_agreement') },
  uniques: [{ name: 'agreement_link_during_once', columns: ['exchangeId', 'agreementId'] }],
  foreignKeys: [
    reference('agreement_link_to_agreement', 'Agreement', 'otherId'),
    // By name alone: the floor of exchanges is above this one.
    reference('agreement_link_to_exchange', 'Exchange', 'exchangeId'),
  ],
  indices: [
    { name: 'agreement_link_of', columns: ['agreementId'] },
    { name: 'agreement_link_other', columns: ['otherId'] },
  ],
  checks: [
    { name: 'agreement_link_kind_known', expression: oneOf('kind', LINK_KINDS) },
    { name: 'agreement_link_to_one_thing', expression: 'num_nonnulls(other_id, text, exchange_id) = 1' },
    { name: 'agreement_link_during_exchange', expression: `exchange_id IS NULL OR kind = 'SIGNED_DURING'` },
    { name: 'agreement_link_to_another', expression: 'other_id <> agreement_id' },
    { name: 'agreement_link_until_of_prolongation', expression: `until_on IS NULL OR kind = 'PROLONGS'` },
  ],
});
