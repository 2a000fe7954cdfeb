import { inputTypeOf, meant } from '../support/meant.js';
import { Registry } from '../support/registry.js';

let registry: Registry;
beforeAll(async () => {
  registry = await Registry.open('article');
  registry.clock.set('2026-11-30T00:00:00Z');
});
afterAll(() => registry.close());

const reason = 'Внесено по ошибке';
const HOME = 'RU-YUZHNO-SAKHALINSK';

const ask = (mutation: string, input: Record<string, unknown>, answer = '') =>
  registry.ask(
    `mutation ($input: ${inputTypeOf(mutation)}!) {
      it: ${mutation}(input: $input) { ${answer} userErrors { code } } }`,
    { variables: { input: meant(mutation, input) } },
  );

async function done(mutation: string, input: Record<string, unknown>, answer = ''): Promise<any> {
  const { data, errors } = await ask(mutation, input, answer);
  expect([mutation, errors, data?.it.userErrors]).toEqual([mutation, undefined, []]);
  return data.it;
}

/** Two clerks do the same in one moment. @returns the codes that they are told; no code: done, or so already */
async function atOnce(mutation: string, input: Record<string, unknown>): Promise<(string | undefined)[]> {
  const answers = await Promise.all([1, 2, 3, 4].map(() => ask(mutation, input)));
  expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  return answers.map(({ data }) => data.it.userErrors[0]?.code).sort();
}

const once = [...Array<string>(3).fill('NOT_FOUND'), undefined];

test('of clerks who strike the same act of a partnership at once, one does, and the others are told that it is not there', async () => {
  const suspended = { partnership: 'BY-GRODNO', on: '2024-05-06', side: 'OURS' };
  const { partnership } = await done('partnershipSuspend', suspended, 'partnership { acts { id } }');
  expect(await atOnce('partnershipActStrike', { act: partnership.acts.at(-1).id, reason })).toEqual(once);
});

/** What is entered, and by which name its ID is given to those that void and restore it. */
const RECORDS: [name: string, mutation: string, input: Record<string, unknown>][] = [
  ['partnership', 'partnershipPropose', { city: 'RU-MAGADAN', plannedKind: 'CONTACT', on: '2020' }],
  [
    'agreement',
    'agreementRegister',
    {
      kind: 'MEMORANDUM',
      titles: [{ language: 'ru', text: 'Меморандум' }],
      parties: [{ city: HOME }, { city: 'RU-MAGADAN' }],
      signed: '2020',
    },
  ],
  ['event', 'eventPlan', { kind: 'FORUM', titles: [{ language: 'ru', text: 'Форум' }], starts: '2096-05-05' }],
  ['exchange', 'exchangeLog', { kind: 'TRAINING', on: '2024-02', title: 'Учёба', cities: ['RU-MAGADAN'] }],
];

test.each(RECORDS)('of clerks who void or restore the same %s at once, one does', async (name, mutation, input) => {
  const { [name]: record } = await done(mutation, input, `${name} { id }`);
  const voided = await atOnce(`${name}Void`, { [name]: record.id, reason });
  expect(voided).toEqual(once);
  const restored = await atOnce(`${name}Restore`, { [name]: record.id });
  expect(restored.filter((code) => code === undefined).length).toBeGreaterThan(0);
  const { node } = await registry.data(`{ node(id: "${record.id}") { id } }`);
  expect(node).toEqual({ id: record.id });
});
