import type { Logger } from 'typeorm';
import { Registry } from '../support/registry.js';
import { ofTheQuestion } from '../support/statements.js';

// The history hands over the undo of each call, or says why there is none.

interface Line {
  verb: string;
  call: string;
  undoWith: string | null;
  whyNot: string | null;
}

describe('history offers an undo', () => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await Registry.open('article');
  });
  afterEach(() => registry.close());

  async function done(mutation: string, input: string, as: 'staff' | 'admin' = 'staff') {
    const { it } = await registry.data(
      `mutation { it: ${mutation}(input: { ${input} }) { userErrors { code message } } }`,
      { as },
    );
    expect(it.userErrors).toEqual([]);
  }
  async function history(record: string, language = 'ru', as: 'staff' | 'admin' = 'staff'): Promise<Line[]> {
    const { it } = await registry.data(
      `{ it: ${record} { history(first: 100) { nodes { verb call undoWith whyNot } } } }`,
      { as, language },
    );
    return it.history.nodes;
  }

  it('for what nothing has changed since, ready to run', async () => {
    await done('eventPlan', 'code: "EV-1", kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2024-05"');
    await done('eventUpdate', 'event: "EV-1", place: "А"');
    await done('eventUpdate', 'event: "EV-1", place: "Б"');
    const [latest, earlier, first] = await history('event(ref: "EV-1")');
    expect([latest!.whyNot, latest!.undoWith]).toEqual([
      null,
      `mutation { undo(input: { call: "${latest!.call}", reason: "…" }) { records { id } effects userErrors { message suggestions } } }`,
    ]);
    for (const line of [earlier, first]) {
      expect(line!.undoWith).toBeNull();
      expect(line!.whyNot).toMatch(/с тех пор изменена: .*EVENT_UPDATED \d{4}-\d\d-\d\d STAFF/);
    }
    await registry.data(latest!.undoWith!.replace('…', 'Не то'));
    const [undone, , nowReady] = await history('event(ref: "EV-1")', 'en');
    expect(undone).toMatchObject({ verb: 'EVENT_CHANGE_UNDONE', whyNot: null });
    expect(nowReady!.undoWith).toContain(nowReady!.call);
    expect((await history('event(ref: "EV-1")', 'en'))[1]!.whyNot).toMatch(
      /^Nothing of this call is left to be undone\. Since then: EVENT_CHANGE_UNDONE/,
    );
  });

  it('of an act that an agreement made, as that of the agreement', async () => {
    await done(
      'agreementRegister',
      `code: "A-1", kind: MEMORANDUM, signed: "2023", titles: [{ language: "ru", text: "М" }], establishes: CONTACT,
        parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }]`,
    );
    await done('partnershipSuspend', 'partnership: "RU-MAGADAN", on: "2024"');
    const [, made] = await history('partnership(ref: "RU-MAGADAN")');
    const [registered] = await history('agreement(ref: "A-1")');
    expect(made).toMatchObject({ call: registered!.call, undoWith: registered!.undoWith });
    expect(registered!.undoWith).not.toBeNull();
  });

  it('not to staff, where the call did what only administrators see', async () => {
    await done('partnershipEstablish', 'city: "RU-MAGADAN", kind: CONTACT, on: "2020"', 'admin');
    await done(
      'agreementRegister',
      `code: "A-1", kind: MEMORANDUM, signed: "2023", titles: [{ language: "ru", text: "М" }], visibility: RESTRICTED,
        parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }], establishes: SISTER`,
      'admin',
    );
    await done('agreementUpdate', 'agreement: "A-1", visibility: PUBLIC', 'admin');
    const [opened] = await history('agreement(ref: "A-1")');
    expect(opened).toMatchObject({ verb: 'AGREEMENT_UPDATED', undoWith: null });
    expect(opened!.whyNot).toMatch(/должен администратор/);
    expect((await history('agreement(ref: "A-1")', 'ru', 'admin'))[0]!.undoWith).toContain(opened!.call);
  });

  it('for a page of a hundred lines in as many statements as for a page of ten', async () => {
    const statements: number[] = [];
    for (const upTo of [10, 100]) {
      const [{ count }] = await registry.database.query(
        `SELECT count(*)::int AS count FROM change JOIN city ON city.id = thing_id WHERE code = 'YALTA'`,
      );
      for (let n = count; n < upTo; n++) await done('cityUpdate', `city: "YALTA", population: ${n + 1}`);
      const said: string[] = [];
      const { logger } = registry.database;
      registry.database.logger = { logQuery: (query: string) => void said.push(query) } as unknown as Logger;
      expect(await history('city(ref: "YALTA")')).toHaveLength(upTo);
      registry.database.logger = logger;
      statements.push(ofTheQuestion(said).length);
    }
    expect(statements[1]).toBe(statements[0]);
    expect(statements[0]).toBeLessThan(20);
  });
});
