import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const numbers = (prefix: string, last: number) => Array.from({ length: last }, (_, i) => `${prefix}${i + 1}`);

/** Numbers of rules in a text of code: R16, «(R9, R14)», «S3». */
const usedIn = (text: string): string[] => [...text.matchAll(/\b[RS]\d{1,2}\b/g)].map(([number]) => number);

/** Numbers that the rules document explains: those of paragraphs that begin with «**R16 …**» or «**S3**». */
const explainedIn = (document: string): string[] =>
  [...document.matchAll(/^\*\*([RS]\d+)\b/gm)].map(([, number]) => number!);

/** «file: number» for every number that is used and not explained. */
function unexplained(files: ReadonlyMap<string, string>, document: string): string[] {
  const explained = new Set(explainedIn(document));
  return [...files].flatMap(([path, text]) =>
    [...new Set(usedIn(text))].filter((number) => !explained.has(number)).map((number) => `${path}: ${number}`),
  );
}

const CODE = /\.(ts|tsx|mjs)$/;
const code = (folder: string): [path: string, text: string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => CODE.test(path) && !path.includes('node_modules'))
    .map((path) => join(folder, path))
    .map((path) => [path, readFileSync(path, 'utf8')]);

const rules = readFileSync('docs/rules.md', 'utf8');

describe('docs/rules.md', () => {
  it('explains every rule and every founding fact once, in order', () => {
    expect(explainedIn(rules)).toEqual([...numbers('S', 9), ...numbers('R', 48)]);
  });

  it('explains every number that code and tests use', () => {
    const files = new Map(['src', 'test', 'bench', 'examples'].flatMap(code));
    expect(files.size).toBeGreaterThan(400);
    expect([...files.values()].flatMap(usedIn).length).toBeGreaterThan(100);
    expect(unexplained(files, rules)).toEqual([]);
  });

  // Written with placeholders, so that this file itself uses no unknown number.
  it.each([`// (R${49})`, `it('S${10}: is told')`, `/** (R12, R${73}) */`, `'R${0}'`])('refuses %s', (text) => {
    const [unknown] = /[RS](0|10|49|73)\b/.exec(text)!;
    expect(unexplained(new Map([['a.ts', text]]), rules)).toEqual([`a.ts: ${unknown}`]);
  });

  it.each(['(R12, R48)', 'S256', 'RFC 5545', 'ERRORS1', '(r49)'])('accepts %s', (text) => {
    expect(unexplained(new Map([['a.ts', text]]), rules)).toEqual([]);
  });

  it('refuses a rule whose paragraph is gone', () => {
    const without = rules.replace('**R16 ', '**Terms ');
    expect(unexplained(new Map([['a.ts', '// (R16)']]), without)).toEqual(['a.ts: R16']);
  });
});
