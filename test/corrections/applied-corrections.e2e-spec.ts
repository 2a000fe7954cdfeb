import { Viewer } from '../../src/access/viewer.js';
import { Keys } from '../../src/portals/keys.service.js';
import { stored } from '../support/stored.js';
import { decide, ids, proposed, registry, rows, type Input } from './correction-client.js';

const apply = (correction: string, more: Input = {}, options: object = {}) =>
  decide({ correction, apply: true, ...more }, options, 'status about { id }');
const applied = async (correction: string, more: Input = {}) => {
  const answer = await apply(correction, more);
  expect(answer).toMatchObject({ data: { it: { correction: { status: 'ACCEPTED' }, userErrors: [] } } });
};
const refusal = async (correction: string, more: Input = {}) => {
  const before = await rows();
  const { it } = (await apply(correction, more)).data;
  expect(await rows()).toEqual(before);
  expect(it.userErrors).toHaveLength(1);
  return it.userErrors[0];
};
const withoutCorrections = async () => (await stored(registry)).filter((line) => !line.startsWith('correction '));
const run = async (mutation: string) => {
  const { it } = await registry.data(`mutation { it: ${mutation} }`);
  expect(it.userErrors).toEqual([]);
};

describe('a correction that is applied with the answer', () => {
  const SIGNED = { about: 'AGR-2022-003', field: 'signed' };

  it('changes the record as its own update does, with all that follows', async () => {
    await run('agreementUpdate(input: { agreement: "AGR-2022-003", signed: "2022-12-08" }) { userErrors { code } }');
    const byHand = await withoutCorrections();
    await run('agreementUpdate(input: { agreement: "AGR-2022-003", signed: "2022-12-07" }) { userErrors { code } }');
    const correction = await proposed({ ...SIGNED, value: '2022-12-08' });
    await applied(correction);
    expect(await withoutCorrections()).toEqual(byHand);
    const { agreement } = await registry.data(
      '{ agreement(ref: "AGR-2022-003") { signed { text } history(first: 1) { nodes { verb byRole } } partnerships { nodes { since { text } } } } }',
    );
    expect(agreement).toMatchObject({
      signed: { text: '2022-12-08' },
      history: { nodes: [{ verb: 'AGREEMENT_UPDATED', byRole: 'STAFF' }] },
      partnerships: { nodes: [{ since: { text: '2022-12-08' } }] },
    });
    const before = await rows();
    await applied(correction);
    expect(await rows()).toEqual(before);
  });

  it.each([
    ['city', 'population', '370000', 'population'],
    ['city', 'website', 'https://grodno.example', 'website'],
    ['partnership', 'motive', 'Общая река', 'motive'],
    ['agreement', 'kind', 'MEMORANDUM', 'kind'],
    ['event', 'place', 'Горный воздух', 'place'],
    ['exchange', 'until', '2024', 'until { text }'],
  ])('writes %s.%s', async (kind, field, value, shown) => {
    await applied(await proposed({ about: ids[kind], field, value }));
    const type = kind.charAt(0).toUpperCase() + kind.slice(1);
    const { node } = await registry.data(`{ node(id: "${ids[kind]}") { ... on ${type} { ${shown} } } }`);
    expect(String(node[field].text ?? node[field])).toBe(value);
  });

  it('is refused when the field was changed after the proposal, unless it says the same by now', async () => {
    const [late, same] = [
      await proposed({ about: ids.city, field: 'timeZone', value: 'Europe/Vilnius' }),
      await proposed({ about: ids.city, field: 'timeZone', value: 'Europe/Warsaw' }),
    ];
    await run(
      'cityUpdate(input: { city: "BY-GRODNO", timeZone: "Europe/Warsaw", population: 1 }) { userErrors { code } }',
    );
    const mutation =
      'mutation { cityUpdate(input: { city: "BY-GRODNO", timeZone: "Europe/Vilnius" }) { userErrors { message suggestions } } }';
    expect(await refusal(late)).toEqual({
      code: 'STALE_REVISION',
      field: ['input', 'apply'],
      message: expect.stringContaining(mutation),
      suggestions: [mutation],
    });
    await applied(same);
    const other = await proposed({ about: ids.city, field: 'population', value: '5' });
    await run('cityUpdate(input: { city: "BY-GRODNO", timeZone: "Europe/Minsk" }) { userErrors { code } }');
    await applied(other);
    const text = await proposed({ about: ids.partnership, field: 'story', value: 'Давняя дружба' });
    await run(
      `partnershipUpdate(input: { partnership: "${ids.partnership}", story: "Дружба" }) { userErrors { code } }`,
    );
    expect((await refusal(text)).code).toBe('STALE_REVISION');
  });

  it('is refused where one value does not say it, with what is to be run instead', async () => {
    for (const [about, field, value, instead] of [
      [
        ids.agreement,
        'titles',
        'Договор',
        'agreementUpdate(input: { agreement: "AGR-2022-003", titles: [{ language: "…", text: "Договор" }] })',
      ],
      [ids.partnership, 'since', '2001', 'partnershipActCorrect(input: { act: "…", on: "2001", reason: "…" })'],
    ]) {
      const mutation = `mutation { ${instead} { userErrors { message suggestions } } }`;
      expect(await refusal(await proposed({ about, field, value }))).toEqual({
        code: 'NOT_ALLOWED_IN_STATE',
        field: ['input', 'apply'],
        message: expect.stringContaining(mutation),
        suggestions: [mutation],
      });
    }
    expect(
      await refusal(await proposed({ about: ids.partnership, field: 'isInQuestion', value: 'false' })),
    ).toMatchObject({
      code: 'NOT_ALLOWED_IN_STATE',
      message: expect.stringMatching(/следует из других записей/),
      suggestions: [],
    });
  });

  it('is refused by the rules of the record, and when it is declined', async () => {
    const wrong = await proposed({ about: ids.city, field: 'timeZone', value: 'Europe/Grodno' });
    expect(await refusal(wrong)).toMatchObject({
      code: 'INVALID',
      field: ['input', 'apply'],
      message: expect.stringMatching(/не часовой пояс.*cityUpdate\(input/),
    });
    const long = await proposed({ about: ids.city, field: 'code', value: 'A'.repeat(61) });
    expect((await refusal(long)).code).toBe('TOO_LONG');
    expect(await refusal(wrong, { decision: 'DECLINED' })).toMatchObject({
      code: 'CONFLICTING',
      field: ['input', 'apply'],
    });
  });

  it('is refused of a record that is not there any more', async () => {
    const correction = await proposed({ about: ids.grodno, field: 'signed', value: '2023' });
    await decide({ correction });
    await run('agreementVoid(input: { agreement: "GRODNO-1", reason: "Ошибка" }) { userErrors { code } }');
    expect(await refusal(correction)).toMatchObject({ code: 'NOT_FOUND', field: ['input', 'apply'] });
  });

  it('takes the permission to change the record as well', async () => {
    const correction = await proposed({ about: ids.city, field: 'population', value: '7' });
    const { secret } = await registry.app
      .get(Keys, { strict: false })
      .issue(Viewer.SYSTEM, { role: 'STAFF', label: 'Ответы', permissions: ['DECIDE_CORRECTIONS'] });
    const before = await rows();
    const answer = await apply(correction, {}, { key: secret });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await rows()).toEqual(before);
  });
});
