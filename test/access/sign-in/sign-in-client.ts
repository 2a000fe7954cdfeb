import { IdentityProvider, settingsFor } from '../../support/identity-provider.js';
import { Registry } from '../../support/registry.js';
import { Visitor, type Visit } from '../../support/visitor.js';

export let provider: IdentityProvider;

export let registry: Registry;

beforeAll(async () => {
  provider = await IdentityProvider.open();
  registry = await Registry.open('empty', settingsFor(provider));
});

afterAll(async () => {
  await registry?.close();
  await provider?.close();
});

/** Begins, says who it is on the provider's page, and stops before the answer reaches the registry. */
export async function answerFor(
  visitor: Visitor,
  login: string,
  { to = '/playground', change = (address: URL): void => void address } = {},
): Promise<string> {
  const begun = await visitor.go(`${registry.url}/sign-in?to=${encodeURIComponent(to)}`);
  const address = new URL(begun.to);
  change(address);
  const page = await visitor.follow(address.href, `${provider.issuer}/interaction/`);
  const said = await visitor.go(page, { method: 'POST', body: new URLSearchParams({ login }) });
  return visitor.follow(said.to, `${registry.url}/sign-in/callback`);
}

export async function signedIn(login: string): Promise<Visitor> {
  const visitor = new Visitor();
  expect((await visitor.go(await answerFor(visitor, login))).status).toBe(302);
  return visitor;
}

export const ownPage = {
  accept: 'application/json',
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
};

/** As the script of a page asks. */
export async function ask(
  visitor: Visitor,
  query: string,
  headers: object = ownPage,
  url = registry.url,
): Promise<any> {
  const body = JSON.stringify({ query });
  const sent = { ...ownPage, 'sec-fetch-site': '', ...headers } as Record<string, string>;
  if (sent['sec-fetch-site'] === '') delete sent['sec-fetch-site'];
  return JSON.parse((await visitor.go(`${url}/graphql`, { method: 'POST', headers: sent, body })).text);
}

export const WHO = '{ viewer { role signInPath signedInUntil } }';

export const SUBSCRIBE = `mutation { calendarSubscribe(input: { label: "отдел", audience: STAFF, contents: [ANNIVERSARIES] }) {
  subscription { history { nodes { verb byId byRole } } } userErrors { message } } }`;

export const EVERYBODY = { data: { viewer: { role: 'PUBLIC', signInPath: '/sign-in', signedInUntil: null } } };

/** Whatever a sign-in or a change leaves behind. */
export async function traces(): Promise<Record<string, string[]>> {
  const [found] = await registry.database.query(`SELECT
    ARRAY(SELECT id FROM staff_member ORDER BY id) AS members,
    ARRAY(SELECT id || role || hash FROM staff_session ORDER BY id) AS sessions,
    ARRAY(SELECT id FROM change ORDER BY id) AS changes`);
  return found;
}

export const sentenceOf = ({ text }: Visit) => /<p>([^<]*)<\/p>/.exec(text)?.[1];

export const SENTENCES = {
  notBegun: 'Этот вход начат в другом браузере или окне или больше десяти минут назад. Начните заново.',
  usedUp: 'Этот вход уже использован, или его время истекло. Начните заново.',
  brokenOff: 'Вход был прерван. Начните заново.',
  notVerified:
    'Ответ службы единого входа не прошёл проверку, поэтому вход не выполнен. Начните заново; если это повторится, сообщите администратору.',
  noGroup:
    'Вы не состоите в группе, которая работает с этим реестром. Попросите администратора включить вас в группу отдела и войдите снова.',
  elsewhere: 'После входа можно перейти только на страницу этого реестра: укажите to=/playground.',
  away: 'Служба единого входа сейчас не отвечает. Повторите через минуту; ключи доступа тем временем работают.',
  ended: 'Ваш вход завершён. Войдите снова по адресу /sign-in; без входа видно только открытое.',
};

/** An answer that must let nobody in: what is shown, and that nothing is left behind. */
export async function refusedAt(visitor: Visitor, address: string, status: number, sentence: string): Promise<Visit> {
  const before = await traces();
  const visit = await visitor.go(address);
  expect([visit.status, sentenceOf(visit)]).toEqual([status, sentence]);
  expect(visit.headers.getSetCookie().filter((line) => line.startsWith('registry_session'))).toEqual([]);
  expect(await traces()).toEqual(before);
  expect(await ask(visitor, WHO)).toEqual(EVERYBODY);
  expect(await ask(visitor, SUBSCRIBE)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect(await traces()).toEqual(before);
  return visit;
}
