import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

/** The files of a house: path below src → its text. */
export type House = ReadonlyMap<string, string>;
/** A rule of the house: a sentence for each place that breaks it. */
export type Rule = (house: House) => string[];

/** From the ground up; folders of one floor do not see one another. The root's files are on the last one. */
export const FLOORS = [
  ['kernel'],
  ['platform'],
  ['access'],
  ['history'],
  ['cities'],
  ['contacts', 'portals'],
  ['partnerships'],
  ['agreements'],
  ['anniversaries'],
  ['events'],
  ['exchanges'],
  ['search', 'statistics', 'agenda', 'calendar', 'transfer', 'corrections', 'sync'],
  ['web'],
  ['', 'migrations'],
];
/** Rooms of a floor from the ground up; '' are the files of the floor's own folder, which are below all rooms if not named. */
export const ROOMS: Record<string, string[]> = {
  kernel: ['http', ''],
  platform: ['http', 'config', 'outbound', 'database', 'backup', 'rate-limits', 'response-cache', 'graphql'],
  access: ['audit-log', 'sign-in'],
  cities: ['record', '', 'corrections'],
  partnerships: ['readings', '', 'corrections'],
  agreements: ['record', 'readings', '', 'corrections'],
  events: ['invitations', 'corrections'],
  sync: ['webhooks'],
  calendar: ['icalendar', 'entries', 'subscriptions', 'feeds'],
  web: ['playground/editor', 'playground'],
};
/** Files below the rooms that may know them all the same: they only put together what is there. */
const WIRING = ['module', 'resolver', 'controller', 'guard', 'plugin', 'tables'];
const READERS = FLOORS[11]!;
const FEATURES = FLOORS.slice(2, 12).flat();
/** Who asks and what changed are the service's own matters: their nouns may use its plumbing, a city's may not. */
const DOMAIN = FLOORS.slice(4, 12).flat();

export const folderOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
/** `sign-in` of access/sign-in/staff.ts; empty for a file of the floor's own folder. */
const roomOf = (path: string) => path.split('/').slice(1, -1).join('/');
const floorOf = (path: string) => FLOORS.findIndex((folders) => folders.includes(folderOf(path)));
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const isSpec = (path: string) => /\.spec\.tsx?$/.test(path);
/** `table` of city.table.ts; empty for a noun. */
export const roleOf = (path: string) => /\.([^.]+)\.tsx?$/.exec(nameOf(path))?.[1] ?? '';
const isNoun = (path: string) => FEATURES.includes(folderOf(path)) && roleOf(path) === '';

export interface Import {
  from: string;
  /** As it is written. */
  written: string;
  /** The file below src that is meant; undefined for a package. */
  to: string | undefined;
}

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

const parsed = (path: string, text: string) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);

function moduleNamed(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const isLoad =
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');
  return isLoad ? node.arguments[0] : undefined;
}

/** All that a file imports, types too, in whatever way it is written. */
export function importsOf(from: string, text: string): Import[] {
  const found: Import[] = [];
  for (const node of nodesOf(parsed(from, text))) {
    const named = moduleNamed(node);
    if (!named || !ts.isStringLiteralLike(named)) continue;
    const written = named.text;
    const to = written.startsWith('.') ? join(dirname(from), written).replace(/\.js(x?)$/, '.ts$1') : undefined;
    found.push({ from, written, to });
  }
  return found;
}

const files = (house: House) => [...house].filter(([path]) => !isSpec(path));
const known = new WeakMap<House, Import[]>();
function imports(house: House): Import[] {
  let found = known.get(house);
  if (!found) known.set(house, (found = files(house).flatMap(([path, text]) => importsOf(path, text))));
  return found;
}
const refused = (house: House, isRefused: (one: Import) => boolean, why: string) =>
  imports(house)
    .filter(isRefused)
    .map(({ from, written }) => `${from}: ${written} — ${why}`);
const isPackage = ({ written, to }: Import) => to === undefined && !written.startsWith('node:');

export const downwards: Rule = (house) => [
  ...files(house)
    .filter(([path]) => floorOf(path) < 0)
    .map(([path]) => `${path}: its folder is on no floor`),
  ...refused(
    house,
    ({ from, to }) => {
      if (to === undefined || folderOf(from) === folderOf(to) || floorOf(from) < 0) return false;
      if (to.startsWith('..')) return true;
      return floorOf(to) > floorOf(from) || (floorOf(to) === floorOf(from) && folderOf(from) !== '');
    },
    'imports go down, or stay in the folder',
  ),
];

const isUnknownRoom = (path: string) => roomOf(path) !== '' && !ROOMS[folderOf(path)]?.includes(roomOf(path));
/** 0 for a file of the lowest room. */
function roomHeight(path: string): number {
  const rooms = ROOMS[folderOf(path)] ?? [];
  return (rooms.includes('') ? rooms : ['', ...rooms]).indexOf(roomOf(path));
}

export const roomsDownwards: Rule = (house) => [
  ...files(house)
    .filter(([path]) => isUnknownRoom(path))
    .map(([path]) => `${path}: its room has no place in the order of rooms`),
  ...refused(
    house,
    ({ from, to }) => {
      if (to === undefined || folderOf(from) !== folderOf(to) || isUnknownRoom(from)) return false;
      if (roomOf(from) === '' && WIRING.includes(roleOf(from))) return false;
      return roomHeight(to) > roomHeight(from);
    },
    'a room imports lower rooms, and its floor’s own folder those that are below it',
  ),
];

export const kernelNeedsNode: Rule = (house) =>
  refused(house, (one) => folderOf(one.from) === 'kernel' && isPackage(one), 'the kernel imports Node alone');

const MIGRATION_LIST = 'migrations/all-migrations.ts';

/** The list has every migration, in the order of the numbers. */
export const migrationsAreListed: Rule = (house) => {
  const number = (path: string) => Number(/\/(\d+)-/.exec(path)?.[1]);
  const there = files(house)
    .map(([path]) => path)
    .filter((path) => folderOf(path) === 'migrations' && path !== MIGRATION_LIST)
    .sort((a, b) => number(a) - number(b));
  const listed = importsOf(MIGRATION_LIST, house.get(MIGRATION_LIST) ?? '').map(({ to }) => to);
  return there
    .filter((path, i) => listed[i] !== path)
    .slice(0, 1)
    .map((path) => `${path}: it is not in its place in ${MIGRATION_LIST}`);
};

export const migrationsStandAlone: Rule = (house) =>
  refused(
    house,
    ({ from, written }) => folderOf(from) === 'migrations' && from !== MIGRATION_LIST && written !== 'typeorm',
    'what a migration builds must not change with the code',
  );

export const nounsArePlain: Rule = (house) =>
  refused(
    house,
    (one) => {
      if (!isNoun(one.from)) return false;
      if (one.to === undefined) return isPackage(one);
      if (folderOf(one.to) === 'platform') return DOMAIN.includes(folderOf(one.from));
      return FEATURES.includes(folderOf(one.to)) && !isNoun(one.to);
    },
    'a noun knows nouns and the kernel, no library',
  );

export const tablesKnowNouns: Rule = (house) =>
  refused(
    house,
    ({ from, written, to }) => {
      if (roleOf(from) !== 'table') return false;
      if (to === undefined) return written !== 'typeorm';
      return to !== 'platform/database/columns.ts' && folderOf(to) !== 'kernel' && !isNoun(to);
    },
    'a table knows its noun, words, platform/database/columns and typeorm',
  );

export const tableListsKnowTables: Rule = (house) =>
  refused(
    house,
    ({ from, to }) => roleOf(from) === 'tables' && (roleOf(to ?? '') !== 'table' || folderOf(from) !== folderOf(to!)),
    'a feature lists its own tables',
  );

export const graphqlKnowsNoService: Rule = (house) =>
  refused(
    house,
    ({ from, written, to }) =>
      roleOf(from) === 'graphql' &&
      (written === 'typeorm' || ['service', 'table', 'resolver', 'module'].includes(roleOf(to ?? ''))),
    'GraphQL types know nouns and lower GraphQL types',
  );

export const resolversAreThin: Rule = (house) =>
  refused(
    house,
    ({ from, written, to }) => roleOf(from) === 'resolver' && (written === 'typeorm' || roleOf(to ?? '') === 'table'),
    'a resolver asks a service, never a table',
  );

export const tablesStayAtHome: Rule = (house) =>
  refused(
    house,
    ({ from, to }) =>
      to !== undefined &&
      roleOf(to) === 'table' &&
      folderOf(from) !== folderOf(to) &&
      !READERS.includes(folderOf(from)),
    'a feature’s table is its own: ask its service',
  );

export const noBarrels: Rule = (house) =>
  files(house)
    .filter(([path]) => /^index\.tsx?$/.test(nameOf(path)))
    .map(([path]) => `${path}: an import shows the floor that it goes to`);

export const noAliases: Rule = (house) =>
  refused(
    house,
    ({ written, to }) => {
      if (to !== undefined) return !house.has(to) && !/\.(css|tsx)$/.test(written);
      const [first] = written.split('/');
      return /^([@~#/]$|[~#/])/.test(first!) || first === '' || first === 'src' || FLOORS.flat().includes(first!);
    },
    'imports are relative, end in .js and lead to a file',
  );

export const namedExports: Rule = (house) =>
  files(house)
    .filter(([path, text]) => [...nodesOf(parsed(path, text))].some(isDefaultExport))
    .map(([path]) => `${path}: exports have names`);

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword) return true;
  return ts.isExportSpecifier(node) && node.name.text === 'default';
}

const MOST_LINES = 200;
const linesOf = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

export const short: Rule = (house) =>
  files(house)
    .filter(([, text]) => linesOf(text) > MOST_LINES)
    .map(([path, text]) => `${path}: ${linesOf(text)} lines — a noun is hiding`);

const MOST_FILES = 40;

export const smallFolders: Rule = (house) => {
  const counts = new Map<string, number>();
  for (const [path] of files(house)) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([folder, count]) => `${folder}: ${count} files — a room is hiding`);
};

export function medianLines(house: House): number {
  const lines = files(house)
    .map(([, text]) => linesOf(text))
    .sort((a, b) => a - b);
  const middle = (lines.length - 1) / 2;
  return (lines[Math.floor(middle)]! + lines[Math.ceil(middle)]!) / 2;
}
