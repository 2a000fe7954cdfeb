import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { newId } from '../kernel/ids.js';
import { byHand } from './by-hand.graphql.js';
import { correctWith, fieldsOf } from './correctable.graphql.js';
import { SUBJECTS, typeOf, type SubjectKind } from './correction-subject.js';
import { Correction } from './correction.js';

const SCHEMA = buildSchema(readFileSync('schema.graphql', 'utf8'));
const told = (kind: SubjectKind, field: string, value: string) => {
  const id = newId(kind);
  const correction = Correction.propose('city_1', id, { field, value }, new Date(0));
  return byHand(SCHEMA, { id, code: 'X-1' }, correction) ?? correctWith(SCHEMA, { id }, correction);
};

const FIELDS = (Object.keys(SUBJECTS) as SubjectKind[]).flatMap((kind) =>
  fieldsOf(SCHEMA, typeOf(kind)).map((field) => [kind, field] as const),
);

test.each(FIELDS)('the schema takes what changes %s.%s', (kind, field) => {
  const mutation = told(kind, field, 'Новый «текст»');
  expect(mutation === null ? [] : validate(SCHEMA, parse(mutation))).toEqual([]);
});

test.each([
  ['city', 'name', 'Горадня', 'cityUpdate(input: { city: "X-1", names: [{ language: "…", text: "Горадня" }] })'],
  ['city', 'country', 'BY', 'cityUpdate(input: { city: "X-1", placements: [{ country: "BY", policy: HOST_STATE }] })'],
  ['city', 'existsUntil', '2024', 'citySuccessionCorrect(input: { city: "X-1", on: "2024", reason: "…" })'],
  ['partnership', 'since', '2001', 'partnershipActCorrect(input: { act: "…", on: "2001", reason: "…" })'],
  [
    'agreement',
    'titles',
    'Договор',
    'agreementUpdate(input: { agreement: "X-1", titles: [{ language: "…", text: "Договор" }] })',
  ],
  ['invitation', 'letterOn', '2026-05-05', 'invitationSend(input: { event: "…", letterOn: "2026-05-05" })'],
] as const)('%s.%s is put right by what stands ready to be filled in', (kind, field, value, mutation) => {
  expect(told(kind, field, value)).toBe(`mutation { ${mutation} { userErrors { message suggestions } } }`);
});

test.each([
  ['city', 'nextAnniversary'],
  ['partnership', 'isInQuestion'],
  ['invitation', 'deadline'],
] as const)('%s.%s follows from other records', (kind, field) => {
  expect(told(kind, field, 'x')).toBeNull();
});
