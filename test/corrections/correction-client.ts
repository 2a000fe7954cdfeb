import { Registry, type Answer } from '../support/registry.js';

export const NOW = '2026-05-03T04:05:06.000Z';

export const FIELDS = `id revision about { id } city { code } field value source status answer proposedAt decidedAt updatedAt
  correctWith summary history { nodes { verb } }`;

export type Input = Record<string, unknown>;

export let registry: Registry;

export let grodno: string;

export let magadan: string;

/** Ids of things by a short name. */
export const ids: Record<string, string> = {};

beforeAll(async () => {
  registry = await Registry.open('article');
  grodno = await registry.keyFor('BY-GRODNO');
  magadan = await registry.keyFor('RU-MAGADAN');
  const paper = (code: string, city: string, visibility: string) =>
    `agreementRegister(input: { code: "${code}", kind: MEMORANDUM, titles: [{ language: "ru", text: "${code}" }], signed: "2024",
      parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "${city}" }], visibility: ${visibility} }) { agreement { id } userErrors { code } }`;
  const made = await registry.data(`mutation {
    open: ${paper('OPEN-1', 'RU-MAGADAN', 'PUBLIC')}
    grodno: ${paper('GRODNO-1', 'BY-GRODNO', 'PARTNER')}
    secret: ${paper('SECRET-1', 'BY-GRODNO', 'INTERNAL')}
    contact: contactAdd(input: { city: "BY-GRODNO", kind: OFFICE, title: "Приёмная" }) { contact { id } userErrors { code } }
    log: exchangeLog(input: { kind: TRAINING, on: "2023", title: "Стажировка", cities: ["BY-GRODNO"], visibility: PARTNER }) { exchange { id } userErrors { code } }
    sent: invitationSend(input: { event: "EV-2023-SKI", letters: [{ city: "BY-GRODNO" }] }) { lines { id } userErrors { code } }
  }`);
  ids.open = made.open.agreement.id;
  ids.grodno = made.grodno.agreement.id;
  ids.secret = made.secret.agreement.id;
  ids.contact = made.contact.contact.id;
  ids.exchange = made.log.exchange.id;
  ids.invitation = made.sent.lines[0].id;
  const known = await registry.data(`{
    city(ref: "BY-GRODNO") { id partnerships { nodes { id } } } event(ref: "EV-2023-SKI") { id }
    planned: event(ref: "EV-2023-SKI") { invitations(first: 100) { nodes { id status } } } agreement(ref: "AGR-2022-003") { id } }`);
  ids.city = known.city.id;
  ids.partnership = known.city.partnerships.nodes[0].id;
  ids.event = known.event.id;
  ids.agreement = known.agreement.id;
  ids.planned = known.planned.invitations.nodes.find(({ status }: { status: string }) => status === 'PLANNED').id;
  registry.clock.set(NOW);
});

afterAll(() => registry.close());

afterEach(() => registry.clock.set(NOW));

const run = (mutation: string, fields: string, input: Input, options: object): Promise<Answer> => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  return registry.ask(
    `mutation($input: ${type}) { it: ${mutation}(input: $input) { correction { ${fields} } userErrors { code message field suggestions } } }`,
    { ...options, variables: { input } },
  );
};

export const propose = (input: Input, options: object = { key: grodno }, fields = FIELDS) =>
  run('correctionPropose', fields, { about: 'AGR-2022-003', field: 'signed', value: '2022-12-08', ...input }, options);

export const decide = (input: Input, options: object = {}, fields = FIELDS) =>
  run('correctionDecide', fields, { decision: 'ACCEPTED', answer: 'Так в подлиннике', ...input }, options);

/** The id of a new correction. */
export const proposed = async (input: Input, options?: object): Promise<string> => {
  const { it } = (await propose(input, options)).data;
  expect(it.userErrors).toEqual([]);
  return it.correction.id;
};

export const refused = (code: string, message: string, field: string, suggestions: string[] = []) => ({
  data: { it: { correction: null, userErrors: [{ code, message, field: ['input', field], suggestions }] } },
});

/** Every row that a correction might touch, and the history of all. */
export const rows = async (): Promise<object> => {
  const tables = ['correction', 'change', 'mutation_key', 'agreement', 'city', 'event', 'exchange', 'invitation'];
  const [found] = await registry.database.query(
    `SELECT ${tables.map((table) => `(SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM ${table} t) AS ${table}`).join()}`,
  );
  return found;
};
