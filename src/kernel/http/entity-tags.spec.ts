import { namesTag } from './entity-tags.js';

it.each([
  ['"abc"', true],
  ['W/"abc"', true],
  ['"x", "abc"', true],
  [' * ', true],
  ['"abcd"', false],
  ['abc', false],
  ['', false],
])('If-None-Match: %s names the tag "abc": %s', (header, isNamed) => {
  expect(namesTag(header, '"abc"')).toBe(isNamed);
});
