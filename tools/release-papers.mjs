import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run release:papers` writes what a release is delivered with into the folder release/, or that of its argument:
 * the bill of materials (CycloneDX) and the licences of everything in package-lock.json. It refuses a licence that is not listed here.
 */
const [folder = 'release'] = process.argv.slice(2);

const ALLOWED = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'PSF-2.0',
  '(MIT AND BSD-3-Clause)',
  '(MIT OR CC0-1.0)',
  'Apache-2.0 AND MIT',
];
/** For tools and tests, which are not delivered. */
const ALLOWED_IN_DEVELOPMENT = [...ALLOWED, 'MPL-2.0', 'CC-BY-4.0', 'Unlicense'];

const bill = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});

const licenceOf = ({ licenses = [] }) =>
  licenses.map(({ license, expression }) => expression ?? license.id ?? license.name).join(' AND ') || 'none';
const isOf = (component, property) => component.properties.some(({ name }) => name === `cdx:npm:package:${property}`);

const packages = JSON.parse(bill)
  .components.filter((component) => !isOf(component, 'private'))
  .map((component) => ({
    name: component.name,
    version: component.version,
    licence: licenceOf(component),
    use: isOf(component, 'development') ? 'development' : 'production',
  }));

const refused = packages.filter(
  ({ licence, use }) => !(use === 'production' ? ALLOWED : ALLOWED_IN_DEVELOPMENT).includes(licence),
);
if (refused.length > 0) {
  for (const { name, version, licence, use } of refused)
    console.error(`${name} ${version} (${use}): the licence ${licence} is not allowed, see tools/release-papers.mjs.`);
  process.exit(1);
}

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'sbom.cdx.json'), bill);
const lines = packages.map(({ name, version, licence, use }) => [name, version, licence, use].join('\t'));
writeFileSync(join(folder, 'licences.tsv'), ['name\tversion\tlicence\tuse', ...lines].join('\n') + '\n');
console.log(`${folder}: bill of materials and licences of ${packages.length} packages.`);
