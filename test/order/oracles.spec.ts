import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All that a file imports, and what that imports. */
function importsOf(file: string, known = new Set<string>()): Set<string> {
  for (const [, from] of readFileSync(join(__dirname, file), 'utf8').matchAll(
    /\bfrom '([^']+)'|\bimport\('([^']+)'\)/g,
  )) {
    const name = from ?? '';
    if (known.has(name)) continue;
    known.add(name);
    if (name.startsWith('./')) importsOf(name.replace(/\.js$/, '.ts'), known);
  }
  return known;
}

test.each(['partnership-oracle.ts', 'agreement-oracle.ts'])(
  '%s is a second opinion: it imports nothing of the product',
  (file) => {
    const imports = [...importsOf(file)];
    expect(imports).toContain('./readings.js');
    expect(imports.filter((name) => !name.startsWith('./'))).toEqual([]);
  },
);

test('an oracle that asks the product would be noticed', () => {
  expect([...importsOf('partnership-order.spec.ts')]).toContain('../../src/partnerships/partnership.js');
});
