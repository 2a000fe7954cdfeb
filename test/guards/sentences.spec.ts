import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TOOL = join(__dirname, '../../tools/sentences.mjs');
const listOf = (folder: string) => execFileSync(process.execPath, [TOOL, folder], { encoding: 'utf8' });

test('the list of sentences is what the source says; npm run sentences renews it, and what is new is to be read as a clerk would', () => {
  const committed = readFileSync(join(__dirname, 'sentences.ru.txt'), 'utf8');
  const [before, after] = [committed.slice(committed.indexOf('== ')).split('\n'), listOf('src').split('\n')];
  const line = after.findIndex((text, i) => text !== before[i]);
  if (line >= 0 || before.length !== after.length)
    throw new Error(
      `Not the sentences of the source: run npm run sentences.\n«${before[line]}» is now «${after[line]}».`,
    );
});

describe('the tool', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sentences-'));
    writeFileSync(
      join(folder, 'some.ts'),
      `const words = { en: 'A city.', ru: 'Город.' };
       describe(\`The city \${city.code} is not there.\`, \`Города \${city.code} нет: \${list.map((one) => one.name)}.\`);
       const title = language === 'ru' ? 'Отменено' : 'Cancelled';
       const code = 'CITY';`,
    );
    writeFileSync(join(folder, 'some.spec.ts'), `const ru = 'Только в проверке';`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('finds pairs, sentences with values, and words alone, and no other texts', () => {
    expect(listOf(folder)).toBe(
      [
        '== some.ts',
        'Город.',
        '    A city.',
        'Города ‹city.code› нет: ‹…›.',
        '    The city ‹city.code› is not there.',
        'Отменено',
        '',
      ].join('\n'),
    );
  });
});
