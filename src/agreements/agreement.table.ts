import { EntitySchema } from 'typeorm';
import { VISIBILITY_WORDS } from '../access/visibility.js';
import { PARTNERSHIP_KINDS } from '../partnerships/partnership-words.js';
import {
  day,
  idColumn,
  oneOf,
  optionalDay,
  optionalPartialDate,
  optionalText,
  partialDate,
  recorded,
  text,
} from '../platform/columns.js';
import {
  AGREEMENT_KINDS,
  AGREEMENT_STATUSES,
  AREAS,
  ENTRY_RULES,
  LEGAL_EFFECTS,
  LINK_KINDS,
  PAPER_ACTS,
  PARTY_ACTS,
  PARTY_ROLES,
  STAGES,
  TERM_KINDS,
} from './agreement-words.js';
import { AgreementAct, AgreementLink, AgreementParty } from './agreement-parts.js';
import { Agreement } from './agreement.js';
import type { Term } from './term.js';

const months = { type: 'integer', nullable: true } as const;
const TermColumns = new EntitySchema<Term>({
  name: 'Term',
  columns: {
    kind: { ...text, name: 'term_kind' },
    until: { ...optionalPartialDate, name: 'term_until' },
    months: { ...months, name: 'term_months' },
    renewalMonths: { ...months, name: 'term_renewal_months' },
    noticeMonths: { ...months, name: 'term_notice_months' },
    noticeDays: { ...months, name: 'term_notice_days' },
    event: { ...optionalText, name: 'term_event' },
  },
});

const parts = { type: 'one-to-many', inverseSide: 'agreement', cascade: true, eager: true } as const;

export const AgreementTable = new EntitySchema<Agreement>({
  name: 'Agreement',
  target: Agreement,
  tableName: 'agreement',
  columns: {
    id: idColumn,
    code: text,
    visibility: text,
    titles: { type: 'jsonb' },
    foldedTitles: { type: 'text', array: true, name: 'folded_titles' },
    kind: text,
    legalEffect: { ...text, name: 'legal_effect' },
    establishes: optionalText,
    dated: optionalPartialDate,
    entry: text,
    areas: { type: 'text', array: true },
    files: { type: 'jsonb' },
    ...recorded,
  },
  embeddeds: { term: { schema: TermColumns, prefix: false } },
  relations: {
    parties: { ...parts, target: 'AgreementParty' },
    acts: { ...parts, target: 'AgreementAct' },
    links: { ...parts, target: 'AgreementLink' },
  },
  uniques: [{ name: 'agreement_code_unique', columns: ['code'] }],
  indices: [
    { name: 'agreement_titles', columns: ['foldedTitles'], synchronize: false },
    { name: 'agreement_areas', columns: ['areas'], synchronize: false },
    { name: 'agreement_dated', columns: ['dated'], synchronize: false },
  ],
  checks: [
    { name: 'agreement_code_shape', expression: `code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(code) <= 60` },
    { name: 'agreement_visibility_known', expression: oneOf('visibility', VISIBILITY_WORDS) },
    { name: 'agreement_kind_known', expression: oneOf('kind', AGREEMENT_KINDS) },
    { name: 'agreement_effect_known', expression: oneOf('legal_effect', LEGAL_EFFECTS) },
    { name: 'agreement_establishes_known', expression: oneOf('establishes', PARTNERSHIP_KINDS) },
    { name: 'agreement_dated_readable', expression: 'is_partial_date(dated)' },
    { name: 'agreement_entry_known', expression: oneOf('entry', ENTRY_RULES) },
    {
      name: 'agreement_areas_known',
      expression: `areas <@ ARRAY[${Object.keys(AREAS)
        .map((area) => `'${area}'`)
        .join(', ')}]`,
    },
    { name: 'agreement_has_a_title', expression: `jsonb_array_length(titles) >= 1` },
    { name: 'agreement_term_known', expression: oneOf('term_kind', TERM_KINDS) },
    {
      name: 'agreement_term_says_its_end',
      expression: `(term_kind IN ('FIXED', 'TACIT_RENEWAL', 'RENEWAL_BY_NOTICE')) = (term_until IS NOT NULL OR term_months IS NOT NULL)`,
    },
    { name: 'agreement_term_until_readable', expression: 'is_partial_date(term_until)' },
    { name: 'agreement_ends_after_it_began', expression: 'partial_to(term_until) >= partial_from(dated)' },
    {
      name: 'agreement_term_months_positive',
      expression: 'term_months > 0 AND term_renewal_months > 0 AND term_notice_months >= 0 AND term_notice_days >= 0',
    },
  ],
});

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
const reference = (name: string, target: string, column: string) => ({
  name,
  target,
  columnNames: [column],
  referencedColumnNames: ['id'],
});

export const AgreementPartyTable = new EntitySchema<AgreementParty & { agreement: Agreement }>({
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
  },
  relations: { agreement: owner('parties', 'agreement_party_of_agreement') },
  uniques: [{ name: 'agreement_party_once', columns: ['agreementId', 'cityId'] }],
  foreignKeys: [
    reference('agreement_party_is_a_city', 'City', 'cityId'),
    reference('agreement_counterpart_is_a_city', 'City', 'counterpartId'),
  ],
  indices: [
    { name: 'agreement_party_city', columns: ['cityId'] },
    { name: 'agreement_party_counterpart', columns: ['counterpartId'] },
  ],
  checks: [{ name: 'agreement_party_role_known', expression: oneOf('role', PARTY_ROLES) }],
});

const WHOLE = [...PAPER_ACTS, ...Object.keys(STAGES)].map((kind) => `'${kind}'`).join(', ');

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
  },
  relations: {
    agreement: owner('acts', 'agreement_act_of_agreement'),
    // A relation, not a bare foreign key: a new party is then stored before what it did.
    party: {
      type: 'many-to-one',
      target: 'AgreementParty',
      joinColumn: { name: 'party_id', foreignKeyConstraintName: 'agreement_act_of_party' },
    },
  },
  indices: [{ name: 'agreement_act_of', columns: ['agreementId'] }],
  checks: [
    {
      name: 'agreement_act_of_party_or_whole',
      expression: `CASE WHEN party_id IS NULL THEN kind IN (${WHOLE}) ELSE ${oneOf('kind', PARTY_ACTS)} END`,
    },
    { name: 'agreement_act_date_readable', expression: `is_partial_date("on")` },
    { name: 'agreement_act_prolongs_until', expression: `kind <> 'PROLONGED' OR effective_on IS NOT NULL` },
    { name: 'agreement_act_works_after_it_was_done', expression: `effective_on >= partial_from("on")` },
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
  },
  relations: { agreement: owner('links', 'agreement_link_of_agreement') },
  foreignKeys: [reference('agreement_link_to_agreement', 'Agreement', 'otherId')],
  indices: [
    { name: 'agreement_link_of', columns: ['agreementId'] },
    { name: 'agreement_link_other', columns: ['otherId'] },
  ],
  checks: [
    { name: 'agreement_link_kind_known', expression: oneOf('kind', LINK_KINDS) },
    { name: 'agreement_link_to_one', expression: '(other_id IS NULL) <> (text IS NULL)' },
    { name: 'agreement_link_to_another', expression: 'other_id <> agreement_id' },
  ],
});

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
    agreementId: { ...agreementId, primary: true },
    fromOn: { ...day, name: 'from_on', primary: true },
    untilOn: { ...optionalDay, name: 'until_on' },
    status: text,
  },
  foreignKeys: [{ ...reference('agreement_period_of_agreement', 'Agreement', 'agreementId'), onDelete: 'CASCADE' }],
  checks: [{ name: 'agreement_period_status_known', expression: oneOf('status', AGREEMENT_STATUSES) }],
  exclusions: [
    {
      name: 'agreement_period_one_at_a_time',
      expression: `USING gist (agreement_id WITH =, daterange(from_on, until_on) WITH &&)`,
    },
  ],
});
