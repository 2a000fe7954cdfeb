import { HistoryVisibility1764000000027 } from '../../src/migrations/27-history-visibility.js';
import { Registry } from '../support/registry.js';

// A line of the history is for those who saw the record when it was written: opening the record does not open what was
// done before.

describe('history is as open as what it tells was', () => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await Registry.open('article', {}, { isFresh: true });
  });
  afterEach(() => registry.close());

  async function done(mutation: string, input: string, as: 'staff' | 'admin' = 'admin') {
    const { it } = await registry.data(`mutation { it: ${mutation}(input: { ${input} }) { userErrors { message } } }`, {
      as,
    });
    expect(it.userErrors).toEqual([]);
  }

  /** The verbs of a record, the latest first, each with the names of what differs. */
  async function told(record: string, as: 'staff' | 'admin') {
    const { it } = await registry.data(
      `{ it: ${record} { history { totalCount nodes { id verb differences { field from to } } } } }`,
      { as },
    );
    expect(it.history.totalCount).toBe(it.history.nodes.length);
    return it.history.nodes as {
      id: string;
      verb: string;
      differences: { field: string; from: string | null; to: string | null }[];
    }[];
  }
  const verbs = async (record: string, as: 'staff' | 'admin') => (await told(record, as)).map(({ verb }) => verb);

  async function hiddenAgreement() {
    await done(
      'agreementRegister',
      `code: "SECRET", kind: MEMORANDUM, titles: [{ language: "ru", text: "Тайна" }], signed: "2023", visibility: RESTRICTED,
        parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }], establishes: CONTACT`,
    );
    await done('agreementUpdate', 'agreement: "SECRET", legalEffect: BINDING');
    await done(
      'agreementUpdate',
      'agreement: "SECRET", visibility: PUBLIC, titles: [{ language: "ru", text: "Меморандум" }]',
    );
    await done('agreementUpdate', 'agreement: "SECRET", areas: [YOUTH]', 'staff');
  }

  it('of a record that was opened staff read only what came since, and nothing of how it was before', async () => {
    await hiddenAgreement();
    const ask = 'agreement(ref: "SECRET")';
    expect(await verbs(ask, 'admin')).toEqual([
      'AGREEMENT_UPDATED',
      'AGREEMENT_UPDATED',
      'AGREEMENT_UPDATED',
      'AGREEMENT_REGISTERED',
    ]);
    const lines = await told(ask, 'staff');
    expect(lines.map(({ verb }) => verb)).toEqual(['AGREEMENT_UPDATED', 'AGREEMENT_UPDATED']);
    expect(JSON.stringify(lines)).not.toMatch(/Тайна|RESTRICTED/);
    expect(lines[1]!.differences.find(({ field }) => field === 'visibility')).toEqual({
      field: 'visibility',
      from: null,
      to: '"PUBLIC"',
    });
    const hidden = (await told(ask, 'admin')).at(-1)!.id;
    expect((await registry.data(`{ node(id: "${hidden}") { id } }`)).node).toBeNull();
    expect((await registry.data(`{ node(id: "${hidden}") { id } }`, { as: 'admin' })).node).toEqual({ id: hidden });
  });

  it('of a partnership the lines of acts that staff may not see are not there, nor such acts in other lines', async () => {
    await done('partnershipEstablish', 'city: "RU-MAGADAN", kind: CONTACT, on: "2020"', 'staff');
    await done(
      'agreementRegister',
      `code: "SECRET", kind: MEMORANDUM, titles: [{ language: "ru", text: "Тайна" }], signed: "2023", visibility: RESTRICTED,
        parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }], establishes: SISTER`,
    );
    await done('partnershipSuspend', 'partnership: "RU-MAGADAN", on: "2024"', 'staff');
    const ask = 'partnership(ref: "RU-MAGADAN")';
    expect(await verbs(ask, 'admin')).toEqual([
      'PARTNERSHIP_SUSPENDED',
      'PARTNERSHIP_ESTABLISHED',
      'PARTNERSHIP_ESTABLISHED',
    ]);
    const lines = await told(ask, 'staff');
    expect(lines.map(({ verb }) => verb)).toEqual(['PARTNERSHIP_SUSPENDED', 'PARTNERSHIP_ESTABLISHED']);
    expect(JSON.stringify(lines)).not.toMatch(/Тайна|RESTRICTED/);
  });

  it('an invitation is as open as its event was', async () => {
    await done(
      'eventPlan',
      'code: "EV-1", kind: FORUM, titles: [{ language: "ru", text: "Тайна" }], starts: "2024-05", visibility: RESTRICTED',
    );
    await done('eventInvite', 'event: "EV-1", cities: ["YALTA"], quota: 7');
    await done('eventUpdate', 'event: "EV-1", visibility: INTERNAL');
    await done('eventInvite', 'event: "EV-1", cities: ["BY-MINSK"]', 'staff');
    const { event } = await registry.data(
      `{ event(ref: "EV-1") { invitations { nodes { city { code } history { nodes { verb } } } } history { nodes { verb } } } }`,
    );
    expect(event).toEqual({
      invitations: {
        nodes: [
          { city: { code: 'BY-MINSK' }, history: { nodes: [{ verb: 'INVITATION_MADE' }] } },
          { city: { code: 'YALTA' }, history: { nodes: [] } },
        ],
      },
      history: { nodes: [{ verb: 'EVENT_UPDATED' }] },
    });
  });

  it('the lines of before are for those who saw the record at that time', async () => {
    await hiddenAgreement();
    await done('partnershipSuspend', 'partnership: "RU-MAGADAN", on: "2024"', 'staff');
    const stored = () =>
      registry.database.query("SELECT id, visibility = 'RESTRICTED' AS hidden FROM change ORDER BY id");
    const before = await stored();
    expect(before.filter(({ hidden }: { hidden: boolean }) => hidden)).toHaveLength(3);
    const runner = registry.database.createQueryRunner();
    const migration = new HistoryVisibility1764000000027();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    expect(await stored()).toEqual(before);
  });
});
