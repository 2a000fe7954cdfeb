import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { command, Program } from '../support/program.js';
import { Registry } from '../support/registry.js';

let registry: Registry;

beforeAll(async () => {
  registry = await Registry.open();
});
afterAll(() => registry.close());

/** As a person runs it: a process of its own, which loads the whole registry anew. */
const inProcess = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  new Program('cli.js', args, { DATABASE_URL: registry.databaseUrl, ...env }).end();

/** Without a process, where a test is about the work of a command. */
const here: typeof inProcess = (args, env = {}) => command(args, { DATABASE_URL: registry.databaseUrl, ...env });

/** What a command says that does what it was asked. */
async function said(args: string[], run = here): Promise<string> {
  const { code, out, err } = await run(args);
  expect([code, err]).toEqual([0, '']);
  return out;
}

/** What a command says that refuses, in sentences alone. */
async function refused(args: string[], env: NodeJS.ProcessEnv = {}, run = here): Promise<string> {
  const { code, out, err } = await run(args, env);
  expect([code, out]).toEqual([1, '']);
  expect(err).not.toMatch(/^\s+at |Error:|node_modules|sckey_/m);
  expect(err.trim().split('\n').length).toBeLessThan(3);
  return err;
}

const rolesOf = async (secret: string) => {
  const response = await fetch(`${registry.url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
    body: '{"query":"{ viewer { role label } }"}',
  });
  const { data, errors } = (await response.json()) as { data?: { viewer: object }; errors?: any[] };
  return data?.viewer ?? errors?.[0].extensions.code;
};

describe('the command line', () => {
  it('says what it can do, and needs no database for that', async () => {
    const [all, one] = await Promise.all([
      inProcess(['--help'], { DATABASE_URL: 'x' }),
      inProcess(['home', 'set', '--help']),
    ]);
    expect([all.code, all.err, one.code, one.err]).toEqual([0, '', 0, '']);
    for (const command of ['migrate', 'demo', 'rebuild', 'purge', 'key', 'session', 'home'])
      expect(all.out).toMatch(`  ${command}`);
    for (const option of ['--time-zone', '--language', '--placement']) expect(one.out).toMatch(option);
  });

  it('refuses what it does not know', async () => {
    const [command, option, role, label] = await Promise.all([
      refused(['bogus'], {}, inProcess),
      refused(['migrate', '--bogus'], {}, inProcess),
      refused(['key', 'issue', '--label', 'x', '--role', 'PUBLIC'], {}, inProcess),
      refused(['key', 'issue'], {}, inProcess),
    ]);
    expect(command).toMatch("unknown command 'bogus'");
    expect(option).toMatch("unknown option '--bogus'");
    expect(role).toMatch('Allowed choices are PARTNER, STAFF, ADMIN');
    expect(label).toMatch("'--label <text>' not specified");
  });

  it('says why it cannot reach the database, without the password', async () => {
    const addresses = ['mysql://x', 'postgres://u:secret@localhost:1/x', 'postgres://[secret'];
    const [other, closed, garbled] = await Promise.all(
      addresses.map((DATABASE_URL) => refused(['migrate'], { DATABASE_URL }, inProcess)),
    );
    expect(other).toMatch('DATABASE_URL must begin with postgres://');
    expect(closed).toMatch(/^Cannot connect to the database \(connect ECONNREFUSED .+:1\): check DATABASE_URL\.\n$/);
    expect(garbled).toMatch('Cannot connect to the database (Invalid URL): check DATABASE_URL.');
    expect(`${closed}${garbled}`).not.toMatch('secret');
  });

  it('says what to do behind a pooler that does not know our time limits', async () => {
    const text = 'unsupported startup parameter: statement_timeout';
    const body = Buffer.from(`SFATAL\0C08P01\0M${text}\0\0`);
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    const pooler = createServer((socket) => {
      socket
        .on('error', () => undefined)
        .once('data', () => socket.end(Buffer.concat([Buffer.from('E'), length, body])));
    }).listen(0, '127.0.0.1');
    await once(pooler, 'listening');
    const { port } = pooler.address() as AddressInfo;
    expect(await refused(['migrate'], { DATABASE_URL: `postgres://u:p@127.0.0.1:${port}/x` })).toBe(
      `Cannot connect to the database (${text}): a pooler stands before it. Connect to PostgreSQL itself: the service has its own pool and needs its sessions.\n`,
    );
    pooler.close();
  });

  it('brings an empty database up to date', async () => {
    const url = new URL(registry.databaseUrl);
    const name = `${url.pathname.slice(1)}_empty`;
    url.pathname = `/${name}`;
    await registry.database.query(`CREATE DATABASE "${name}"`);
    try {
      const { code, out, err } = await inProcess(['migrate'], { DATABASE_URL: url.href, LOG_LEVEL: 'info' });
      expect([code, out, err]).toEqual([0, 'The database is up to date.\n', '']);
      expect((await here(['key', 'list'], { DATABASE_URL: url.href })).out).toBe('There are no keys.\n');
    } finally {
      await registry.database.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    }
  });

  it('knows no home before it has cities, and fills an empty registry once', async () => {
    expect(await refused(['home', 'set', 'Гродно'])).toMatch(
      'There is no city «Гродно». Enter the code or name of a city; register a new city first',
    );
    expect(await said(['demo'])).toBe('The demonstration data are loaded.\n');
    expect(await refused(['demo'])).toBe(
      'The registry is not empty: demonstration data can be loaded only into an empty one.\n',
    );
    const { agreements, cities } = await registry.data('{ agreements { totalCount } cities { totalCount } }');
    expect([agreements.totalCount, cities.totalCount]).toEqual([3, 16]);
  });

  it('mends stored timelines', async () => {
    const stored = () =>
      registry.database.query('SELECT to_jsonb(p) AS row FROM partnership_period p ORDER BY to_jsonb(p)::text');
    const before = await stored();
    await registry.database.query(
      'DELETE FROM partnership_period WHERE partnership_id = (SELECT min(partnership_id) FROM partnership_period)',
    );
    expect(await said(['rebuild'])).toBe('Corrected partnerships: 1, agreements: 0, folded texts: 0.\n');
    expect(await stored()).toEqual(before);
  });

  it('erases everybody whose day of deletion has passed', async () => {
    registry.clock.set('2020-01-01T00:00:00Z');
    await registry.data(`mutation { contactAdd(input: { city: "BY-GRODNO", kind: DELEGATION_MEMBER, name: "Новак Ян",
      purpose: "Пропуска", deleteOn: "2020-06-30" }) { contact { id } } }`);
    registry.clock.set();
    expect(await said(['purge'])).toBe('Erased contacts: 1.\n');
    expect(await said(['purge'])).toBe('Erased contacts: 0.\n');
    expect(await registry.database.query('SELECT name, erased_reason FROM contact')).toEqual([
      { name: null, erased_reason: 'EXPIRED' },
    ]);
  });

  it('sets the home by the name of a city', async () => {
    expect(
      await said(['home', 'set', 'минск', '--time-zone', 'Europe/Minsk', '--language', 'EN', '--placement', 'ISO']),
    ).toBe('The home city is BY-MINSK, its time zone Europe/Minsk.\n');
    expect(await registry.database.query('SELECT time_zone, default_language, placement_policy FROM home')).toEqual([
      { time_zone: 'Europe/Minsk', default_language: 'en', placement_policy: 'ISO' },
    ]);
    const [city, zone, partner, language] = await Promise.all([
      refused(['home', 'set', 'Гроднa']),
      refused(['home', 'set', 'Минск', '--time-zone', 'Mars/Olympus']),
      refused(['home', 'set', 'Гродно']),
      refused(['home', 'set', 'Минск', '--language', 'de']),
    ]);
    expect(city).toMatch('There is no city «Гроднa». Did you mean BY-GRODNO Гродно?');
    expect(city).toMatch('Города «Гроднa» в реестре нет');
    expect(partner).toBe('BY-GRODNO has a partnership in this registry, so it cannot be the home city.\n');
    expect(zone).toMatch('«Mars/Olympus» is not a time zone');
    expect(language).toMatch('The language of a registry is ru or en, not «de»');
    expect(language).toMatch('Язык реестра — ru или en, а не «de»');
  });

  it('issues, lists and revokes keys, and shows a secret once', async () => {
    const [id, secret, ...rest] = (
      await said(['key', 'issue', '--label', 'Портал', '--role', 'ADMIN'], inProcess)
    ).split('\n');
    expect(id).toMatch(/^key_/);
    expect(secret).toMatch(/^sckey_[\w-]{43}$/);
    expect(rest).toEqual(['']);
    expect(await rolesOf(secret!)).toEqual({ role: 'ADMIN', label: 'Портал' });

    const list = await said(['key', 'list']);
    expect(list).not.toMatch('sckey_');
    const lines = list.trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(new RegExp(`^${id}\tADMIN\t\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z\tvalid\tПортал$`));

    expect(await said(['key', 'revoke', id!])).toBe(`${id} is revoked.\n`);
    expect(await rolesOf(secret!)).toBe('UNAUTHENTICATED');
    const [again, unknown, blank] = await Promise.all([
      here(['key', 'list']),
      refused(['key', 'revoke', 'key_unknown'], {}, inProcess),
      refused(['key', 'issue', '--label', ' ']),
    ]);
    expect(again.out).toMatch(new RegExp(`^${id}\t.*\trevoked\tПортал$`, 'm'));
    expect(unknown).toBe(
      'Ключа «key_unknown» нет: введите идентификатор из списка accessKeys.\n' +
        'There is no key «key_unknown»: find its ID with accessKeys.\n',
    );
    expect(blank).toMatch('Enter what the key is for');
  });

  it('issues a key of a partner until a day, for a city by its name', async () => {
    const [id, secret] = (
      await said([
        'key',
        'issue',
        '--label',
        'Портал',
        '--role',
        'PARTNER',
        '--city',
        'ансан',
        '--expires-on',
        '2099-12-31',
      ])
    ).split('\n');
    expect(await rolesOf(secret!)).toEqual({ role: 'PARTNER', label: 'Портал' });
    const [stored] = await registry.database.query(
      'SELECT code, expires_at FROM access_key JOIN city ON city.id = city_id WHERE access_key.id = $1',
      [id],
    );
    // The home is Minsk since the test before.
    expect(stored).toEqual({ code: 'KR-ANSAN', expires_at: new Date('2099-12-31T20:59:59Z') });
    const [nobody, home, past] = await Promise.all([
      refused(['key', 'issue', '--label', 'x', '--role', 'PARTNER']),
      refused(['key', 'issue', '--label', 'x', '--role', 'PARTNER', '--city', 'Минск']),
      refused(['key', 'issue', '--label', 'x', '--expires-on', '2020-01-01']),
    ]);
    expect(nobody).toMatch('Enter the city that the partner acts for');
    expect(home).toMatch('Это город самого реестра');
    expect(past).toMatch('The key would already have expired');
  });
});
