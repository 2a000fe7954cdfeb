import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MIGRATIONS = join(__dirname, '../../src/migrations');
const LIST = 'all-migrations.ts';

describe('npm run migration', () => {
  let folder: string;
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [join(__dirname, '../../tools/migration.mjs'), ...args, folder], { stdio: 'pipe' });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'migrations-'));
    for (const file of readdirSync(MIGRATIONS)) if (file !== LIST) writeFileSync(join(folder, file), '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes the list that is committed', () => {
    run('');
    expect(read(LIST)).toBe(readFileSync(join(MIGRATIONS, LIST), 'utf8'));
  });

  it('begins the next one and adds it to the list', () => {
    const number = Math.max(...readdirSync(folder).map((file) => Number.parseInt(file, 10))) + 1;
    run('dress-code');
    const name = `DressCode${1764000000000 + number}`;
    expect(read(`${number}-dress-code.ts`)).toContain(`export class ${name} implements MigrationInterface {`);
    expect(
      read(LIST)
        .split('\n')
        .filter((line) => line.includes(name)),
    ).toEqual([`import { ${name} } from './${number}-dress-code.js';`, `  ${name},`]);
  });

  it('takes no name that is none of a file', () => {
    expect(() => run('Dress Code')).toThrow('«Dress Code» is not a name');
    expect(readdirSync(folder)).not.toContain(LIST);
  });
});
