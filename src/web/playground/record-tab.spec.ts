import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { recordQuery } from './record-tab.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const ID = 'partnership_01m86mkre129y91y7z476t8q7z';

describe('the tab opened by a link from a calendar', () => {
  it('queries the record after the #', () => {
    const query = recordQuery(`#${ID}`)!;
    expect(validate(schema, parse(query))).toEqual([]);
    expect(query).toContain(`node(id: "${ID}")`);
  });

  it.each(['', '#', '#docs', `#${ID}"`, `#${ID}") { id } x: node(id: "`, `#x${ID}y`])(
    'is not opened for «%s»',
    (hash) => expect(recordQuery(hash)).toBeUndefined(),
  );
});
