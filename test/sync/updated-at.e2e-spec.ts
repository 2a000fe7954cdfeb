import { Registry } from '../support/registry.js';

type Who = 'public' | 'partner' | 'other' | 'staff' | 'admin';

describe('updatedAt: when a record last changed in something that its reader may see', () => {
  let registry: Registry;
  const keys: Partial<Record<Who, string>> = {};
  beforeEach(async () => {
    registry = await Registry.open('demonstration', {}, { isFresh: true });
    keys.partner = await registry.keyFor('BY-GRODNO');
    keys.other = await registry.keyFor('KR-ANSAN');
  });
  afterEach(() => registry.close());

  const asked = (who: Who) => (keys[who] ? { key: keys[who] } : { as: who as 'public' | 'staff' | 'admin' });
  async function change(mutation: string, selection = '', as: 'staff' | 'admin' = 'admin') {
    const { it } = await registry.data(`mutation { it: ${mutation} { ${selection} userErrors { message } } }`, { as });
    expect(it.userErrors).toEqual([]);
    return it;
  }
  const at = async (who: Who, ref: string) => {
    const { it } = await registry.data<{ it: { updatedAt: string } }>(`{ it: ${ref} { updatedAt } }`, asked(who));
    return it.updatedAt;
  };
  /** Who is told of another time once this is done. */
  async function toldBy(ref: string, work: () => Promise<unknown>): Promise<Who[]> {
    const all: Who[] = ['public', 'other', 'partner', 'staff', 'admin'];
    const before = await Promise.all(all.map((who) => at(who, ref)));
    await work();
    const after = await Promise.all(all.map((who) => at(who, ref)));
    all.forEach((_, i) => expect(after[i]! >= before[i]!).toBe(true));
    return all.filter((_, i) => after[i] !== before[i]);
  }
  const EVERYBODY: Who[] = ['public', 'other', 'partner', 'staff', 'admin'];
  const TIE = 'partnership(ref: "BY-GRODNO")';
  const planned = (visibility: string) => () =>
    change(
      `partnershipEstablish(input: { city: "BY-GRODNO", kind: SISTER, on: "2023-05-05", visibility: ${visibility}, confirm: true })`,
    );

  it('a change that everybody may see is told to everybody, as history and the answer to the mutation tell it', async () => {
    let answered;
    const told = await toldBy(TIE, async () => {
      answered = await change(
        'partnershipSuspend(input: { partnership: "BY-GRODNO", on: "2024-05-05", side: OURS })',
        'partnership { updatedAt history(first: 1) { nodes { at } } }',
      );
    });
    expect(told).toEqual(EVERYBODY);
    const { updatedAt, history } = answered!.partnership;
    expect([await at('public', TIE), history.nodes[0].at]).toEqual([updatedAt, updatedAt]);
  });

  it('R46: an act that only some may see is told to them alone', async () => {
    expect(await toldBy(TIE, planned('RESTRICTED'))).toEqual(['admin']);
    expect(await toldBy(TIE, planned('INTERNAL'))).toEqual(['staff', 'admin']);
    expect(await toldBy(TIE, planned('PARTNER'))).toEqual(['partner', 'staff', 'admin']);
    expect(await toldBy(TIE, planned('PUBLIC'))).toEqual(EVERYBODY);
  });

  it('R46: neither a link to a hidden agreement nor what an event marks of one is told', async () => {
    await change(
      `agreementRegister(input: { code: "SECRET", kind: MEMORANDUM, titles: [{ language: "ru", text: "Тайна" }], signed: "2023",
        visibility: RESTRICTED, parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }] })`,
    );
    const AGREEMENT = 'agreement(ref: "AGR-2022-003")';
    const link = () => change('agreementLink(input: { agreement: "AGR-2022-003", kind: BASED_ON, to: "SECRET" })');
    expect(await toldBy(AGREEMENT, link)).toEqual(['admin']);
    const mark = (agreement: string) => () =>
      change(`eventUpdate(input: { event: "EV-2023-SKI", agreement: "${agreement}" })`);
    const EVENT = 'event(ref: "EV-2023-SKI")';
    expect(await toldBy(EVENT, mark('SECRET'))).toEqual(['admin']);
    expect(await toldBy(EVENT, () => change('eventUpdate(input: { event: "EV-2023-SKI", place: "Стадион" })'))).toEqual(
      EVERYBODY,
    );
  });

  it('every other record has it as well, for all who see it', async () => {
    const { cities, exchanges, corrections, accessKeys } = await registry.data(
      `{ cities(first: 3) { nodes { updatedAt } } exchanges(first: 3) { nodes { updatedAt } }
        corrections(first: 3) { nodes { updatedAt } } accessKeys(first: 3) { nodes { updatedAt createdAt } } }`,
      { as: 'admin' },
    );
    const all = [cities, exchanges, corrections, accessKeys].flatMap(({ nodes }) => nodes);
    expect(all.length).toBeGreaterThan(6);
    for (const { updatedAt } of all) expect(Date.parse(updatedAt)).toBeLessThanOrEqual(Date.now());
    expect(
      await toldBy('city(ref: "BY-GRODNO")', () => change('cityUpdate(input: { city: "BY-GRODNO", population: 7 })')),
    ).toEqual(EVERYBODY);
  });
});
