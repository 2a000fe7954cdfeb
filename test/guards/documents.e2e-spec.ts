import { readFileSync } from 'node:fs';
import { Registry } from '../support/registry.js';
import { codeBlocks } from '../support/shell.js';

let registry: Registry;

beforeAll(async () => {
  registry = await Registry.open('demonstration');
  registry.clock.set('2026-11-30T00:00:00Z');
});
afterAll(() => registry.close());

/** The first code of a year: its number is drawn. */
const NEXT_CODE = /^AGR-2023-00[234]$/;

const read = (path: string) => readFileSync(path, 'utf8');

/** The bodies that the curl commands of a document send. */
const bodiesIn = (path: string): { query: string; variables?: Record<string, unknown> }[] =>
  codeBlocks(read(path), 'sh')
    .filter((command) => command.includes('/graphql'))
    .map((command) => JSON.parse(/-d '(.*?)'$/ms.exec(command)![1]!.replace(/^ {2}/gm, '')));

/** Asks as staff; every mutation must have done something. */
async function done(query: string): Promise<any> {
  const data = await registry.data(query);
  for (const [name, payload] of Object.entries<any>(data))
    if (/^\s*mutation/.test(query)) expect([name, payload.userErrors]).toEqual([name, []]);
  return data;
}

describe('README.md', () => {
  it('answers its first query and its first mutation as printed', async () => {
    const [query, mutation, ...more] = bodiesIn('README.md');
    const [found, registered] = codeBlocks(read('README.md'), 'json').map((text) => JSON.parse(text));
    expect(more).toEqual([]);
    expect(await registry.ask(query!.query, { as: 'public' })).toEqual(found);
    const { agreement } = registered.data.agreementRegister;
    expect(agreement.code).toMatch(NEXT_CODE);
    agreement.code = expect.stringMatching(NEXT_CODE);
    expect(await registry.ask(mutation!.query)).toEqual(registered);
  });
});

describe('README.ru.md', () => {
  it('has a first query and a first record that are accepted', async () => {
    const [query] = codeBlocks(read('README.ru.md'), 'graphql');
    const { city } = await done(query!);
    expect([city.code, city.partnerships.nodes[0].status.value]).toEqual(['BY-GRODNO', 'ACTIVE']);
    const other = await Registry.open('demonstration');
    const { agreementRegister } = await other.data(codeBlocks(read('README.ru.md'), 'graphql')[1]!);
    await other.close();
    expect(agreementRegister).toMatchObject({ agreement: { code: expect.stringMatching(NEXT_CODE) }, userErrors: [] });
    expect(read('README.ru.md')).toMatch(/код соглашения, например `AGR-2023-00[234]`/);
  });
});

describe('docs/calendars.ru.md', () => {
  it('gives out an address, lists it and revokes it', async () => {
    const [subscribe, list, unsubscribe] = codeBlocks(read('docs/calendars.ru.md'), 'graphql');
    const { subscription, address } = (await done(subscribe!)).calendarSubscribe;
    expect((await fetch(address.https)).status).toBe(200);
    expect((await done(list!)).calendarSubscriptions.nodes.map(({ id }: { id: string }) => id)).toEqual([
      subscription.id,
    ]);
    await done(unsubscribe!.replace('subscription_…', subscription.id));
    expect((await fetch(address.https)).status).toBe(410);
  });
});

describe('docs/corrections.ru.md', () => {
  it('takes back a suspension, moves another, voids and restores an entry of the log, and confirms a city', async () => {
    const [suspend, find, strike, correct, voiding, list, restore, city] = codeBlocks(
      read('docs/corrections.ru.md'),
      'graphql',
    );
    const suspended = async () => {
      await done(suspend!);
      const { acts } = (await done(find!)).partnership;
      return acts.find(({ kind }: { kind: string }) => kind === 'SUSPENDED').id as string;
    };
    const first = strike!.replace('act_…', await suspended());
    const { effects } = (await done(first)).partnershipActStrike;
    expect(effects.join()).toMatch(/Состояние/);
    expect((await done(first.replace('dryRun: true', 'dryRun: false'))).partnershipActStrike.effects).toEqual(effects);
    const second = await suspended();
    const moved = await done(correct!.replace('act_…', second));
    expect(moved.partnershipActCorrect.partnership.status).toEqual({
      value: 'SUSPENDED',
      since: { text: '2026-10-15' },
    });
    await done(strike!.replace('act_…', second).replace('dryRun: true', 'dryRun: false'));
    const { exchanges } = await done('{ exchanges(first: 1) { nodes { id } } }');
    const [{ id }] = exchanges.nodes;
    await done(voiding!.replace('exchange_…', id));
    expect((await done(list!)).struck.nodes[0].recordId).toBe(id);
    await done(restore!.replace('exchange_…', id));
    const asked = await registry.data(city!.replace(', confirm: true', ''));
    expect(asked.cityRegister.userErrors[0].suggestions).toContain('BY-GRODNO');
    await done(city!);
  });
});

describe('docs/events.ru.md', () => {
  it('leads an event from plan to log, step by step', async () => {
    const [plan, invite, reply, move, attend] = codeBlocks(read('docs/events.ru.md'), 'graphql');
    await done(plan!);
    const preview = await done(invite!);
    const rows = (await done(invite!.replace('dryRun: true', 'dryRun: false'))).eventInvite.lines;
    expect(rows).toEqual(preview.eventInvite.lines);
    expect(rows.every(({ outcome }: { outcome: string }) => outcome === 'INVITED')).toBe(true);
    const again = (await done(invite!)).eventInvite.lines;
    expect(again.every(({ outcome }: { outcome: string }) => outcome === 'ALREADY_INVITED')).toBe(true);
    expect((await done(reply!)).invitationReply.invitation.reply.isLate).toBe(false);
    await done(move!);
    registry.clock.set('2027-03-20T00:00:00Z');
    await done(attend!);
    const { exchanges } = await registry.data('{ exchanges(filter: { from: "2027" }) { nodes { event { code } } } }');
    expect(exchanges.nodes).toEqual([{ event: { code: 'EV-2027-SKI' } }]);
  });
});

describe('docs/portal.md', () => {
  it('shows a partner its agreements, and takes its correction and its reply', async () => {
    const key = await registry.keyFor('BY-GRODNO');
    const [agreements] = bodiesIn('docs/portal.md');
    const { viewer } = await registry.data(agreements!.query, { key, language: 'en' });
    expect(viewer.city).toEqual({ name: 'Grodno' });
    expect(viewer.agreements.nodes.map(({ code }: { code: string }) => code)).toEqual(['AGR-2022-003']);
    const [reply, correction] = codeBlocks(read('docs/portal.md'), 'graphql');
    const { correctionPropose } = await registry.data(correction!, { key });
    expect(correctionPropose).toEqual({ correction: { status: 'OPEN' }, userErrors: [] });
    await done(
      'mutation { invitationSend(input: { event: "EV-2023-SKI", letters: [{ city: "BY-GRODNO" }] }) { userErrors { code } } }',
    );
    registry.clock.set('2023-03-01T00:00:00Z');
    const { invitationReply } = await registry.data(reply!, { key });
    expect(invitationReply).toEqual({ invitation: { reply: { value: 'ACCEPTED', isLate: false } }, userErrors: [] });
  });
});
