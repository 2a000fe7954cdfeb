import { buildSchema } from 'graphql';
import { correctWith, fieldsOf } from './correctable.graphql.js';
import { Correction } from './correction.js';

const SCHEMA = buildSchema(`
  type Query { agreement: Agreement }
  scalar PartialDateInput
  enum Kind { CONTRACT MEMORANDUM }
  type Agreement { id: ID! revision: Int! history: String summary: String! updatedAt: String signed: String kind: Kind! }
  type Invitation { id: ID! quota: Int }
  input TermInput { until: String }
  input AgreementUpdateInput {
    agreement: String! signed: PartialDateInput kind: Kind copies: Int isOpen: Boolean areas: [Kind!] term: TermInput
  }
`);

const written = (field: string, value: string, subject: { id: `agreement_${string}`; code?: string } = CODED) =>
  correctWith(
    SCHEMA,
    subject,
    Correction.propose('city_1', subject.id, { field, value }, new Date('2026-05-03T00:00:00Z')),
  );
const ID = 'agreement_01m8446vyn3geddk3qszgpx5rx';
const CODED = { id: ID, code: 'AGR-2022-003' } as const;

test('what the registry keeps itself is nobody’s mistake', () => {
  expect(fieldsOf(SCHEMA, 'Agreement')).toEqual(['signed', 'kind']);
  expect(fieldsOf(SCHEMA, 'Treaty')).toEqual([]);
  expect(fieldsOf(SCHEMA, 'Kind')).toEqual([]);
});

test.each([
  ['signed', '2022-12-08', '"2022-12-08"'],
  ['signed', '"}) { id } evil\n', '"\\"}) { id } evil"'],
  ['kind', 'MEMORANDUM', 'MEMORANDUM'],
  ['copies', '-12', '-12'],
  ['isOpen', 'true', 'true'],
])('the mutation that makes %s %p', (field, value, literal) => {
  expect(written(field, value)).toBe(
    `mutation { agreementUpdate(input: { agreement: "AGR-2022-003", ${field}: ${literal} }) { userErrors { message suggestions } } }`,
  );
});

test('a record without a code is meant by its id', () => {
  expect(written('signed', '2022', { id: ID })).toContain(`agreement: "${ID}", signed: "2022"`);
});

test.each([
  ['kind', 'TREATY', 'not a value of the enum'],
  ['copies', 'two }) { x }', 'not a number'],
  ['areas', 'CONTRACT', 'a list: one value would take the place of all'],
  ['term', '2030', 'more than one field'],
  ['title', 'Договор', 'not a field of the update'],
])('none makes %s %p: %s', (field, value) => {
  expect(written(field, value)).toBeNull();
});

test('none where a record has no update', () => {
  const invitation = 'invitation_01m8446vyn3geddk3qszgpx5rx';
  const quota = Correction.propose('city_1', invitation, { field: 'quota', value: '3' }, new Date(0));
  expect(correctWith(SCHEMA, { id: invitation }, quota)).toBeNull();
});
