import { Registry } from '../../support/registry.js';

let registry: Registry;
beforeAll(async () => (registry = await Registry.open('article')));
afterAll(() => registry.close());

const NAME = 'Ёлкино';
const body = (name: string) =>
  JSON.stringify({
    query: `mutation ($name: String!) { it: cityRegister(input: { code: "RU-X", names: [{ language: "ru", text: $name }] }) { city { name } userErrors { code } } }`,
    variables: { name },
  });

/** The letters of a text, a byte each: those of `name` in another encoding. */
const bytesOf = (text: string) => Buffer.from(text, 'latin1');
const inPlaceOfName = (bytes: Buffer) => {
  const [before, after] = body('@').split('@') as [string, string];
  return Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
};

const post = (bytes: Buffer, type = 'application/json', language = 'ru') =>
  fetch(`${registry.url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': type, 'Accept-Language': language, Authorization: `Bearer ${registry.keyOf('staff')}` },
    body: new Uint8Array(bytes),
  });

describe.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"'])(
  '%s',
  (type) => {
    it.each([
      ['windows-1251', inPlaceOfName(bytesOf('\xa8\xeb\xea\xe8\xed\xee'))],
      ['KOI8-R', inPlaceOfName(bytesOf('\xb3\xcc\xcb\xc9\xce\xcf'))],
      ['cp866', inPlaceOfName(bytesOf('\xf0\xab\xaa\xa8\xad\xae'))],
      ['an overlong slash', inPlaceOfName(bytesOf('a\xc0\xafb'))],
      ['an overlong letter of three bytes', inPlaceOfName(bytesOf('\xe0\x80\xaf'))],
      ['half a letter', inPlaceOfName(bytesOf('Gr\xd0'))],
      ['a letter that is cut off by another', inPlaceOfName(bytesOf('\xd0g'))],
      ['a surrogate', inPlaceOfName(bytesOf('\xed\xa0\x80'))],
      ['what lies beyond Unicode', inPlaceOfName(bytesOf('\xf4\x90\x80\x80'))],
      ['a byte that begins nothing', inPlaceOfName(bytesOf('\xff'))],
      ['UTF-16', Buffer.from(`\ufeff${body(NAME)}`, 'utf16le')],
      ['UTF-16 without a mark', Buffer.from(body(NAME), 'utf16le')],
    ])('bytes that are not UTF-8 are refused, and nothing is stored: %s', async (_, bytes) => {
      const before = await registry.everyRow();
      for (const [language, words] of [
        ['ru', /не в кодировке UTF-8: часть|не удалось разобрать/],
        ['en', /not in UTF-8: some of its bytes|cannot be parsed/],
      ] as const) {
        const response = await post(bytes, type, language);
        expect(response.status).toBe(400);
        const { errors, data } = (await response.json()) as any;
        expect([errors[0].extensions.code, data]).toEqual(['BAD_USER_INPUT', undefined]);
        expect(errors[0].message).toMatch(words);
      }
      expect(await registry.everyRow()).toEqual(before);
    });
  },
);

it.each(['windows-1251', 'utf-16', 'ISO-8859-5'])('a body that says to be in %s is refused', async (charset) => {
  const before = await registry.everyRow();
  const response = await post(Buffer.from(body(NAME)), `application/json; charset=${charset}`);
  expect([response.status, await registry.everyRow()]).toEqual([415, before]);
});

it.each([
  ['UTF-8', Buffer.from(body(NAME))],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${body(NAME)}`)],
  ['escapes', Buffer.from(body('@').replace('@', '\\u0401\\u043b\\u043a\\u0438\\u043d\\u043e'))],
])('%s is taken', async (_, bytes) => {
  const response = await post(bytes);
  const { data } = (await response.json()) as any;
  // The second time it is the same city.
  expect([[], ['DUPLICATE']]).toContainEqual(data.it.userErrors.map(({ code }: { code: string }) => code));
  const { city } = await registry.data('{ city(ref: "RU-X") { name } }');
  expect(city.name).toBe(NAME);
});

describe('an address', () => {
  const get = (path: string) => fetch(`${registry.url}${path}`, { headers: { 'Apollo-Require-Preflight': 'yes' } });
  const asking = (name: string) =>
    `/graphql?query=${encodeURIComponent('{ city(ref: "@") { code } }').replace('%40', name)}`;

  it.each(['%C3%F0%EE%E4%ED%EE', '%c0%af', '%D0', '%ED%A0%80', 'Gr%FFdno'])('with %s is refused', async (name) => {
    for (const path of [asking(name), `/calendar/anniversaries.ics?city=${name}`]) {
      const response = await get(path);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('UTF-8');
    }
  });

  it('in UTF-8 is taken', async () => {
    const response = await get(asking(encodeURIComponent('Гродно')));
    expect(((await response.json()) as any).data.city).toEqual({ code: 'BY-GRODNO' });
    expect((await get(`/calendar/anniversaries.ics?city=${encodeURIComponent('Гродно')}`)).status).toBe(200);
  });

  it('with a percent sign that escapes nothing is read as before', async () => {
    const response = await get('/calendar/anniversaries.ics?city=100%');
    expect(await response.text()).toContain('100%');
  });
});
