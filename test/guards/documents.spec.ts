import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { codeBlocks } from '../support/shell.js';

const read = (path: string) => readFileSync(path, 'utf8');
const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .filter((path) => ending.test(path));

const DOCUMENTS = [...readdirSync('.').filter((name) => /\.md$/.test(name)), ...filesIn('docs', /\.md$/)];

/** Names of environment variables that code reads: `env.PORT`, `limit(env, 'QUERY_COST', …)`. */
const variablesIn = (code: string): string[] =>
  [...code.matchAll(/\benv\.([A-Z][A-Z0-9_]+)|\(\s*env,\s*'([A-Z][A-Z0-9_]+)'/g)].map(
    ([, plain, passed]) => plain ?? passed!,
  );

/** Names in the first column of the table of settings. */
function settingsIn(operations: string): string[] {
  const table = /^## Configuration$(.*?)^## /ms.exec(operations)![1]!;
  return [...table.matchAll(/^\| (`.*?`) +\|/gm)].flatMap(([, cell]) => cell!.match(/\w+/g)!);
}

/** Folders of code, as the architecture document writes them: `events/invitations/`. */
const roomsIn = (files: readonly string[]): string[] => [
  ...new Set(files.map((path) => `${dirname(path).replace(/^src\/?/, '')}/`).filter((room) => room !== '/')),
];

/** GitHub's anchor of a heading. */
const anchorOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** «target» for every link of a document that leads to no file, folder or heading of the repository. */
function deadLinks(path: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
  return links.filter((target) => {
    if (/^https?:/.test(target)) return false;
    const [file, anchor] = target.split('#');
    const found = file ? join(dirname(path), file) : path;
    if (!existsSync(found)) return true;
    if (anchor === undefined || statSync(found).isDirectory()) return false;
    return ![...read(found).matchAll(/^#+ (.*)$/gm)].some(([, heading]) => anchorOf(heading!) === anchor);
  });
}

const schema = buildSchema(read('schema.graphql'));
/** What the schema says of each GraphQL document in a text: of code blocks, and of queries that curl sends. */
function misfits(text: string): string[] {
  const sent = codeBlocks(text, 'sh').flatMap((command) => {
    const body = /-d '(.*?)'$/ms.exec(command)?.[1];
    return body === undefined ? [] : [(JSON.parse(body) as { query: string }).query];
  });
  return [...codeBlocks(text, 'graphql'), ...sent].flatMap((query) =>
    validate(schema, parse(query)).map(({ message }) => message),
  );
}

describe('docs/operations.md', () => {
  const code = filesIn('src', /(?<!\.spec)\.ts$/).map(read);
  const settings = settingsIn(read('docs/operations.md'));

  it('has every environment variable that the code reads, and no other', () => {
    const used = new Set(code.flatMap(variablesIn));
    expect(used.size).toBeGreaterThan(20);
    // Node reads this one itself.
    expect(settings.toSorted()).toEqual([...used, 'NODE_EXTRA_CA_CERTS'].sort());
  });

  it('would be refused without a row', () => {
    const without = read('docs/operations.md').replace(/^\| `QUERY_COST`.*\n/m, '');
    expect(settingsIn(without)).not.toContain('QUERY_COST');
    expect(variablesIn(`limit(env, 'QUERY_COST', 1) + env.PORT`)).toEqual(['QUERY_COST', 'PORT']);
  });
});

describe('docs/architecture.md', () => {
  const missing = (rooms: string[], text: string) => rooms.filter((room) => !text.includes(`\`${room}\``));

  it('has every folder of the code', () => {
    const rooms = roomsIn(filesIn('src', /\.tsx?$/)).filter((room) => !/^(web\/playground|migrations)\//.test(room));
    expect(rooms.length).toBeGreaterThan(15);
    expect(missing(rooms, read('docs/architecture.md'))).toEqual([]);
  });

  it('would be refused without a room', () => {
    expect(missing(roomsIn(['src/events/event.ts', 'src/twins/twin.ts']), read('docs/architecture.md'))).toEqual([
      'twins/',
    ]);
  });
});

describe('the documents', () => {
  it.each(DOCUMENTS)('%s: its links lead somewhere, and its GraphQL fits the schema', (path) => {
    const text = read(path);
    expect(deadLinks(path, text)).toEqual([]);
    expect(misfits(text)).toEqual([]);
  });

  it('would be refused with a dead link, a heading that is gone, or a field that is none', () => {
    expect(deadLinks('README.md', '[a](docs/none.md) [b](docs/operations.md#nowhere) [c](docs/adr)')).toEqual([
      'docs/none.md',
      'docs/operations.md#nowhere',
    ]);
    expect(misfits('```graphql\n{ nosuch }\n```')).toEqual(['Cannot query field "nosuch" on type "Query".']);
    expect(misfits(`\`\`\`sh\ncurl -d '{"query": "{ nosuch }"}'\n\`\`\``)).toHaveLength(1);
  });

  it('keep the README short', () => {
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });
});
