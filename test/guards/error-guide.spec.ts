import { readFileSync } from 'node:fs';
import { errorGuide } from '../../src/error-guide.js';
import { DOMAIN_ERROR_CODES } from '../../src/kernel/domain-error.js';
import { STATUS_OF } from '../../src/platform/http/http-errors.js';

const guide = readFileSync('docs/errors.md', 'utf8');

it('docs/errors.md is what the code writes: npm run schema', () => {
  expect(guide).toBe(errorGuide());
});

it('has every code of a request, first the one that must not be taken for a failure, and every code of an input', () => {
  const sections = [...guide.matchAll(/^### (\w+)$/gm)].map(([, code]) => code);
  expect(sections[0]).toBe('OUTCOME_UNKNOWN');
  expect(sections).toEqual(expect.arrayContaining([...Object.keys(STATUS_OF), 'INTERNAL', 'NOT_FOUND', 'GONE']));
  const listed = [...guide.matchAll(/^- `(\w+)`: /gm)].map(([, code]) => code);
  expect(listed).toEqual([...DOMAIN_ERROR_CODES]);
  expect([...guide.matchAll(/\*\*What to do\.\*\* .{10}/g)]).toHaveLength(sections.length);
});
