import { Registry } from '../support/registry.js';
import { stored } from '../support/stored.js';
import { filled, MUTATIONS } from './mutations.js';

/** Whatever these did is not undone: the sentence says what to do instead. */
const NEVER: Record<string, RegExp> = {
  contactAdd: /contactErase/,
  contactUpdate: /contactUpdate/,
  contactErase: /contactAdd/,
  calendarSubscribe: /calendarUnsubscribe/,
  calendarUnsubscribe: /calendarSubscribe/,
  // With a key that is replaced, its webhook moves to the new one.
  accessKeyIssue: /accessKeyRevoke|webhookRemove/,
  accessKeyRotate: /accessKeyRevoke/,
  accessKeyRevoke: /accessKeyIssue/,
  webhookRegister: /webhookRemove/,
  webhookRotate: /webhookRemove/,
  webhookRemove: /webhookRegister/,
  mandateRegister: /mandateEnd/,
  mandateEnd: /mandateRegister/,
  correctionPropose: /correctionDecide/,
  correctionDecide: /correctionPropose/,
};

describe('what every mutation did is undone, and done again', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open('article');
  });
  afterAll(() => registry.close());

  const lastCall = async (): Promise<string> =>
    (await registry.database.query('SELECT call_id FROM change ORDER BY id DESC LIMIT 1'))[0].call_id;
  /** What the history offers with the latest change. */
  const offered = async (): Promise<{ undoWith: string | null; whyNot: string | null } | null> => {
    const [{ id }] = await registry.database.query('SELECT id FROM change ORDER BY id DESC LIMIT 1');
    return (await registry.data(`{ node(id: "${id}") { ... on Change { undoWith whyNot } } }`)).node;
  };
  const undo = async (call: string, more = '') =>
    (
      await registry.data(
        `mutation { undo(input: { call: "${call}", reason: "Не то"${more} }) { call effects records { id } userErrors { code field message suggestions } } }`,
      )
    ).undo;

  /** What was stored after the mutation before. */
  let before: string[];
  beforeAll(async () => {
    before = await stored(registry);
  });

  // What leaves no line in the history changes nothing that could be undone.
  it.each(MUTATIONS.filter(([, , lines]) => lines.length > 0))('%s(%s)', async (mutation, input) => {
    const { it } = await registry.data(
      `mutation { it: ${mutation}(input: { ${await filled(registry, input)} }) { userErrors { code message } } }`,
    );
    expect(it.userErrors).toEqual([]);
    const after = await stored(registry);
    expect(after).not.toEqual(before);
    const call = await lastCall();
    const offer = await offered();
    if (NEVER[mutation]) {
      expect(offer).toEqual({ undoWith: null, whyNot: expect.stringMatching(NEVER[mutation]) });
      const refused = await undo(call);
      expect(refused).toMatchObject({ call: null, records: [], effects: [] });
      expect(refused.userErrors).toMatchObject([{ code: 'NOT_ALLOWED_IN_STATE', field: ['input', 'call'] }]);
      expect(refused.userErrors[0].message).toMatch(NEVER[mutation]!);
      before = await stored(registry);
      expect(before).toEqual(after);
      return;
    }
    // Of what is not there any more there is no history to offer anything.
    if (offer)
      expect(offer).toEqual({ undoWith: expect.stringContaining(`undo(input: { call: "${call}"`), whyNot: null });
    const tried = await undo(call, ', dryRun: true');
    expect(tried.userErrors).toEqual([]);
    const undone = await undo(call);
    expect(undone.userErrors).toEqual([]);
    expect(undone.effects).toEqual(tried.effects);
    expect(await stored(registry)).toEqual(before);
    expect((await undo(call)).userErrors).toMatchObject([{ field: ['input', 'call'] }]);
    const again = await undo(undone.call);
    expect(again.userErrors).toEqual([]);
    before = await stored(registry);
    expect(before).toEqual(after);
  });
});
