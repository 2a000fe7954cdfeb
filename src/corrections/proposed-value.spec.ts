import { buildSchema, isInputObjectType } from 'graphql';
import { DomainError } from '../kernel/domain-error.js';
import { proposedValue } from './proposed-value.graphql.js';

const schema = buildSchema(`
  type Query { a: Int }
  scalar Date scalar PartialDateInput scalar LocalTimeInput
  enum Kind { TOWN CITY }
  input Paper { on: Date signed: PartialDateInput! starts: LocalTimeInput kind: Kind people: Int height: Float isOpen: Boolean title: String parts: [String!] }
`);
const paper = schema.getType('Paper');
const typeOf = (field: string) => (isInputObjectType(paper) ? paper.getFields()[field]?.type : undefined);

test.each([
  ['on', ' 2022-12-08 ', '2022-12-08'],
  ['signed', '2022-12', '2022-12'],
  ['starts', '2023-03-11 10:00', '2023-03-11T10:00'],
  ['kind', 'town', 'TOWN'],
  ['people', '361000', '361000'],
  ['height', '46.95', '46.95'],
  ['isOpen', 'True', 'true'],
  ['title', ' как есть ', ' как есть '],
  ['parts', 'любой текст', 'любой текст'],
  ['worked out', 'yesterday', 'yesterday'],
])('%s holds «%s» as «%s»', (field, value, kept) => {
  expect(proposedValue(typeOf(field), value)).toBe(kept);
});

test.each([
  ['signed', 'yesterday', /is not a date/],
  ['signed', '2022-02-31', /does not exist/],
  ['on', '2022-12', /not a full date/],
  ['starts', '25:00', /./],
  ['kind', 'VILLAGE', /one of these values: TOWN, CITY/],
  ['people', 'many', /is a number/],
  ['people', '1e9', /is a number/],
  ['height', '46,95', /is a number/],
  ['isOpen', 'yes', /true or false/],
])('%s cannot hold «%s»', (field, value, sentence) => {
  try {
    proposedValue(typeOf(field), value);
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    expect([(error as DomainError).field, (error as DomainError).code]).toEqual([['value'], 'INVALID']);
    return expect((error as DomainError).words.en).toMatch(sentence);
  }
  throw new Error('accepted');
});
