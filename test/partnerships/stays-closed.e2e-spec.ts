import { Registry } from '../support/registry.js';

let registry: Registry;
beforeEach(async () => {
  registry = await Registry.open('article');
});
afterEach(() => registry.close());

type As = 'staff' | 'admin' | 'public';
async function enter(mutation: string, input: string, as: As = 'staff'): Promise<string[]> {
  const { it } = await registry.data(
    `mutation { it: ${mutation}(input: { ${input} }) { staysClosed userErrors { message } } }`,
    { as },
  );
  expect(it.userErrors).toEqual([]);
  return it.staysClosed;
}
const whatIsClosed = (said: string[]) => said.map((line) => /^(.*?):/.exec(line)![1]);

const told = async (as: As = 'public') =>
  (await registry.data('{ partnership(ref: "RU-MAGADAN") { story motive acts { kind basis } } }', { as })).partnership;

async function paste(said: string[]): Promise<void> {
  for (const line of said) {
    const query = line.slice(line.indexOf('mutation {')).replace('"…"', '"Решено открыть"');
    const [answer] = Object.values(await registry.data<Record<string, { userErrors: unknown[] }>>(query));
    expect(answer!.userErrors).toEqual([]);
  }
}

const PLAN = 'city: "RU-MAGADAN", plannedKind: SISTER, on: "2020", basis: "Записка", story: "Порты", motive: "Море"';
const PAPER = `kind: MEMORANDUM, titles: [{ language: "ru", text: "Меморандум" }],
  parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }], signed: "2024-03-15", establishes: COOPERATION`;

describe('operations 5: what was written under one visibility is not opened by opening something else', () => {
  it('a public agreement opens the tie; its answer lists what stays closed, and how to open it', async () => {
    expect(await enter('partnershipPropose', PLAN)).toEqual([]);
    expect(await told()).toBeNull();
    const closed = await enter('agreementRegister', PAPER);
    expect(whatIsClosed(closed)).toEqual(['PROPOSED 2020', 'motive', 'story']);
    expect(await told()).toEqual({
      story: null,
      motive: null,
      acts: [{ kind: 'ESTABLISHED', basis: 'Меморандум' }],
    });
    await paste(closed);
    expect(await told()).toEqual({
      story: 'Порты',
      motive: 'Море',
      acts: [
        { kind: 'PROPOSED', basis: 'Записка' },
        { kind: 'ESTABLISHED', basis: 'Меморандум' },
      ],
    });
    expect(await enter('partnershipUpdate', 'partnership: "RU-MAGADAN"')).toEqual([]);
  });

  it('an agreement that is opened later, and a tie entered by hand, say the same', async () => {
    await enter('partnershipPropose', PLAN);
    expect(await enter('agreementRegister', `${PAPER}, code: "AGR-7", visibility: INTERNAL`)).toEqual([]);
    const opened = await enter('agreementUpdate', 'agreement: "AGR-7", visibility: PUBLIC');
    expect(whatIsClosed(opened)).toEqual(['PROPOSED 2020', 'motive', 'story']);
    const byHand = await enter('partnershipEstablish', 'city: "RU-MAGADAN", kind: SISTER, on: "2025"');
    expect(byHand).toEqual(opened);
  });

  it('a tie that is opened as a whole opens its acts, and no text', async () => {
    await enter('partnershipPropose', PLAN);
    const closed = await enter('partnershipUpdate', 'partnership: "RU-MAGADAN", visibility: PUBLIC');
    expect(whatIsClosed(closed)).toEqual(['motive', 'story']);
    expect(await told()).toEqual({ story: null, motive: null, acts: [{ kind: 'PROPOSED', basis: 'Записка' }] });
    await paste(closed);
    expect(await told()).toMatchObject({ story: 'Порты', motive: 'Море' });
    await enter('partnershipUpdate', 'partnership: "RU-MAGADAN", visibility: INTERNAL');
    expect(await told()).toBeNull();
  });

  it('an agreement that stays closed is named with the mutation that opens it', async () => {
    await enter('agreementRegister', `${PAPER}, visibility: INTERNAL`);
    const closed = await enter('partnershipEstablish', 'city: "RU-MAGADAN", kind: SISTER, on: "2025"');
    expect(closed).toEqual([expect.stringMatching(/^ESTABLISHED 2024-03-15: .*agreementUpdate\(.*visibility: PUBLIC/)]);
    await paste(closed);
    expect((await told()).acts).toHaveLength(2);
  });

  it('staff neither hear of what they may not see, nor open it', async () => {
    await enter('partnershipPropose', `${PLAN}, visibility: RESTRICTED`, 'admin');
    expect(await enter('partnershipEstablish', 'city: "RU-MAGADAN", kind: SISTER, on: "2025"')).toEqual([]);
    await enter('partnershipUpdate', 'partnership: "RU-MAGADAN", visibility: INTERNAL');
    await enter('partnershipUpdate', 'partnership: "RU-MAGADAN", visibility: PUBLIC');
    expect(await told('staff')).toMatchObject({ story: null, motive: null, acts: [{ kind: 'ESTABLISHED' }] });
    expect((await told('admin')).acts).toHaveLength(2);
  });
});
