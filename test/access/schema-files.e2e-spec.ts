import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { buildSchema, isObjectType, printSchema, type GraphQLSchema } from 'graphql';
import { printed, registrySchema } from '../../src/schema.js';
import { rawAnswer } from '../support/raw-answer.js';
import { Registry } from '../support/registry.js';
import { FIELDS, MUTATIONS, QUERIES } from './access-matrix.js';

let registry: Registry;
let whole: GraphQLSchema;
let partner: string;
beforeAll(async () => {
  registry = await Registry.open('demonstration');
  partner = await registry.keyFor('BY-GRODNO');
  whole = buildSchema(printed(await registrySchema()));
});
afterAll(() => registry?.close());

const get = (name: string, headers: Record<string, string> = {}, url = registry.url) =>
  fetch(`${url}/schema/${name}`, { headers: { 'Accept-Encoding': 'identity', ...headers } });
const asStaff = () => ({ Authorization: `Bearer ${registry.keyOf('staff')}` });
const schemaOf = async (name: string, headers = {}) => buildSchema(await (await get(name, headers)).text());

/** `Type.field` of everything in a schema. */
const fieldsOf = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
      : [],
  );

/** What the matrix of access says that only the office is told, or may ask or do. */
function ofTheOffice(): string[] {
  const told = Object.entries(FIELDS).flatMap(([type, { office = '', none = '', people = '' }]) =>
    `${office} ${none} ${people}`
      .split(/\s+/)
      .filter(Boolean)
      .map((field) => `${type}.${field}`),
  );
  const asked = Object.entries(QUERIES).flatMap(([name, role]) => (role === 'STAFF' ? `Query.${name}` : []));
  const done = MUTATIONS.flatMap(({ name, needs }) => (needs === 'STAFF' ? `Mutation.${name}` : []));
  return [...told, ...asked, ...done];
}

describe('the schema of a role as a file', () => {
  it('has for staff everything that they may use', async () => {
    const staff = fieldsOf(await schemaOf('staff.graphql', asStaff()));
    const missing = fieldsOf(whole).filter((field) => !staff.includes(field));
    expect(missing.filter((field) => !field.startsWith('Mutation.'))).toEqual([]);
    expect(missing).toEqual(
      MUTATIONS.flatMap(({ name, needs }) => (needs === 'ADMIN' ? `Mutation.${name}` : [])).sort(),
    );
  });

  it.each(['public', 'partner'])('has for %s nothing that only the office is told or may do', async (name) => {
    const own = fieldsOf(await schemaOf(`${name}.graphql`));
    expect(own.filter((field) => ofTheOffice().includes(field))).toEqual([]);
    expect(own).toEqual(expect.arrayContaining(['Query.cities', 'Agreement.title', 'ChangeNoticeEdge.recordId']));
    expect(own.length).toBeGreaterThan(200);
  });

  it('has for the public no mutation, and for a partner those that they may run', async () => {
    expect((await schemaOf('public.graphql')).getMutationType()).toBeUndefined();
    const may = MUTATIONS.filter(({ needs }) => needs === 'PARTNER').map(({ name }) => name);
    const partners = await schemaOf('partner.graphql');
    expect(Object.keys(partners.getMutationType()!.getFields()).sort()).toEqual([...new Set(may)].sort());
  });

  it('is the schema that is served, word for word, for what it has', async () => {
    const own = await schemaOf('partner.graphql');
    expect(printSchema(own)).toContain('A short permanent code, such as AGR-2022-003.');
    for (const path of fieldsOf(own)) {
      const [type, field] = path.split('.') as [string, string];
      const [one, other] = [own, whole].map((schema) => {
        const found = schema.getType(type);
        return isObjectType(found) ? String(found.getFields()[field]!.type) : undefined;
      });
      expect([path, one]).toEqual([path, other]);
    }
  });

  it('leaves out what is deprecated when that is asked for', async () => {
    const [all, lasting] = await Promise.all(['', '?deprecated=no'].map((way) => schemaOf(`partner.graphql${way}`)));
    const gone = fieldsOf(all!).filter((field) => !fieldsOf(lasting!).includes(field));
    expect(gone).toEqual(['ChangeNoticeEdge.id', 'Partnership.episode']);
  });

  it('has a tag, by which it is not sent again', async () => {
    const first = await get('public.graphql');
    const etag = first.headers.get('etag')!;
    expect([first.status, first.headers.get('content-type'), first.headers.get('cache-control')]).toEqual([
      200,
      'text/plain; charset=utf-8',
      'public, no-cache',
    ]);
    const again = await get('public.graphql', { 'If-None-Match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get('partner.graphql')).headers.get('etag')).not.toBe(etag);
  });

  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
    ['zstd', zstdDecompressSync],
  ] as const)('is sent as %s to who accepts that', async (coding, unpacked) => {
    const { headers, bytes } = await rawAnswer(`${registry.url}/schema/public.graphql`, { 'accept-encoding': coding });
    expect(headers['content-encoding']).toBe(coding);
    expect(unpacked(bytes).toString()).toBe(await (await get('public.graphql')).text());
    expect(bytes.length).toBeLessThan(30_000);
  });

  it('is for staff alone where it has people’s data, and for key holders alone where the schema is closed', async () => {
    const statuses = (headers: Record<string, string>, url?: string) =>
      Promise.all(
        ['public', 'partner', 'staff'].map(async (name) => (await get(`${name}.graphql`, headers, url)).status),
      );
    const asPartner = { Authorization: `Bearer ${partner}` };
    expect(await statuses({})).toEqual([200, 200, 401]);
    expect(await statuses(asPartner)).toEqual([200, 200, 403]);
    expect(await statuses(asStaff())).toEqual([200, 200, 200]);
    expect(await statuses({ Authorization: 'Bearer sckey_wrong' })).toEqual([401, 401, 401]);
    expect((await get('admin.graphql')).status).toBe(404);
    expect((await get('constructor.graphql')).status).toBe(404);

    const closed = await Registry.open('demonstration', { INTROSPECTION: 'closed' });
    const key = await closed.keyFor('BY-GRODNO');
    expect(await statuses({}, closed.url)).toEqual([401, 401, 401]);
    expect(await statuses({ Authorization: `Bearer ${key}` }, closed.url)).toEqual([200, 200, 403]);
    await closed.close();
  });
});
