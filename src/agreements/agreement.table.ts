import { EntitySchema } from 'typeorm';
import { VISIBILITY_WORDS } from '../access/visibility.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { PARTNERSHIP_KINDS } from '../partnerships/readings/partnership-vocabulary.js';
import {
  idColumn,
  manyOf,
  oneOf,
  optionalPartialDate,
  optionalText,
  recorded,
  text,
  workedOutDay,
  workedOutText,
} from '../platform/database/columns.js';
import { Agreement } from './agreement.js';
import { AGREEMENT_KINDS, AREAS, ENTRY_RULES, LEGAL_EFFECTS, TERM_KINDS } from './record/agreement-vocabulary.js';
import type { Term } from './record/term.js';

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

const SignedColumns = new EntitySchema<Pick<PartialDate, 'from' | 'to'>>({
  name: 'Signed',
  columns: { from: { ...workedOutDay, name: 'signed_from' }, to: { ...workedOutDay, name: 'signed_to' } },
});

/** The date from which its anniversaries are counted; null if it has none of its own. */
const CountedFromColumns = new EntitySchema<Pick<PartialDate, 'text'>>({
  name: 'CountedFrom',
  columns: { text: { ...workedOutText, name: 'counted_from' } },
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
  embeddeds: {
    term: { schema: TermColumns, prefix: false },
    signed: { schema: SignedColumns, prefix: false },
    countedFrom: { schema: CountedFromColumns, prefix: false },
  },
  relations: {
    parties: { ...parts, target: 'AgreementParty' },
    acts: { ...parts, target: 'AgreementAct' },
    links: { ...parts, target: 'AgreementLink' },
  },
  uniques: [{ name: 'agreement_code_unique', columns: ['code'] }],
  indices: [
    { name: 'agreement_titles', columns: ['foldedTitles'], synchronize: false },
    { name: 'agreement_code_series', columns: ['code'], synchronize: false },
    { name: 'agreement_areas', columns: ['areas'], synchronize: false },
    { name: 'agreement_signed', columns: ['signed.from'], synchronize: false },
    { name: 'agreement_yearly', columns: ['countedFrom.text'], synchronize: false },
    { name: 'agreement_searched', columns: ['code', 'titles'], synchronize: false },
  ],
  checks: [
    { name: 'agreement_code_shape', expression: `code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(code) <= 60` },
    { name: 'agreement_visibility_known', expression: oneOf('visibility', VISIBILITY_WORDS) },
    { name: 'agreement_kind_known', expression: oneOf('kind', AGREEMENT_KINDS) },
    { name: 'agreement_effect_known', expression: oneOf('legal_effect', LEGAL_EFFECTS) },
    { name: 'agreement_establishes_known', expression: oneOf('establishes', PARTNERSHIP_KINDS) },
    { name: 'agreement_dated_readable', expression: 'is_partial_date(dated)' },
    { name: 'agreement_entry_known', expression: oneOf('entry', ENTRY_RULES) },
    { name: 'agreement_areas_known', expression: manyOf('areas', AREAS) },
    { name: 'agreement_has_a_title', expression: `jsonb_array_length(titles) >= 1` },
    { name: 'agreement_term_known', expression: oneOf('term_kind', TERM_KINDS) },
    {
      name: 'agreement_term_says_its_end',
      expression: `(term_kind IN ('FIXED', 'TACIT_RENEWAL', 'RENEWAL_BY_NOTICE')) = (term_until IS NOT NULL OR term_months IS NOT NULL)`,
    },
    { name: 'agreement_term_until_readable', expression: 'is_partial_date(term_until)' },
    {
      name: 'agreement_ends_after_it_began',
      expression: `term_until LIKE '%~' OR dated LIKE '%~' OR partial_to(term_until) >= partial_from(dated)`,
    },
    {
      name: 'agreement_term_months_positive',
      expression: 'term_months > 0 AND term_renewal_months > 0 AND term_notice_months >= 0 AND term_notice_days >= 0',
    },
  ],
});
