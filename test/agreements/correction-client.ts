import { Registry } from '../support/registry.js';
import { stored as storedIn } from '../support/stored.js';

export const WHY = 'Внесено по ошибке';
export let registry: Registry;

export const open = async () => {
  registry = await Registry.open('article');
  registry.clock.set('2026-11-30T00:00:00Z');
};
export const close = () => registry.close();

export type As = { as?: 'staff' | 'admin' | 'public'; key?: string };

const SHOWN = `id code revision visibility signed { text } status { value since { text } } links { id kind }
  parties { city { code } acts { id kind on { text } place effectiveOn basis } } acts { id kind on { text } basis }`;

/** Asks one mutation of agreements, or of what `record` names. */
export async function act(mutation: string, input: Record<string, unknown>, by: As = {}, record = 'agreement') {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const effects = /Strike|Correct|Unlink|Void|Restore/.test(mutation) ? 'effects' : '';
  const shown = record === 'agreement' ? SHOWN : 'id';
  const { it } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) {
      ${record} { ${shown} } ${effects} userErrors { code field message suggestions } } }`,
    { variables: { input }, ...by },
  );
  return it;
}

export async function done(mutation: string, input: Record<string, unknown>, by: As = {}, record = 'agreement') {
  const it = await act(mutation, input, by, record);
  expect(it.userErrors).toEqual([]);
  return it;
}

/** The error; nothing may have changed. */
export async function refused(mutation: string, input: Record<string, unknown>, by: As = {}) {
  const before = await registry.everyRow();
  const it = await act(mutation, input, by);
  expect(await registry.everyRow()).toEqual(before);
  expect([it.agreement === null || it.userErrors[0].code === 'STALE_REVISION', it.userErrors.length]).toEqual([
    true,
    1,
  ]);
  return it.userErrors[0];
}

export const stored = () => storedIn(registry);

let count = 0;
/** Registers an agreement of our city and Магадан, or as told. */
export async function register(more: Record<string, unknown> = {}, by: As = {}) {
  const { agreement } = await done(
    'agreementRegister',
    {
      kind: 'COOPERATION_AGREEMENT',
      titles: [{ language: 'ru', text: `Соглашение ${(count += 1)}` }],
      parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'RU-MAGADAN' }],
      ...(!('stage' in more) && { signed: '2020-05-05' }),
      ...more,
    },
    by,
  );
  return agreement;
}

export const show = async (ref: string, by: As = {}) =>
  (await registry.data(`{ agreement(ref: "${ref}") { ${SHOWN} } }`, by)).agreement;

export const tieWith = async (city: string, by: As = {}) =>
  (
    await registry.data(
      `{ partnership(ref: "${city}") { id kind status { value since { text } } anchor { on { text } } story
        acts { id kind on { text } } nextAnniversary { id ordinal } } }`,
      by,
    )
  ).partnership;

/** The id of the first act of a kind, of the whole agreement or of a party. */
export function idOf(agreement: any, kind: string, city?: string): string {
  const parties = agreement.parties.filter((one: any) => city === undefined || one.city.code === city);
  const acts = [...(city === undefined ? agreement.acts : []), ...parties.flatMap((one: any) => one.acts)];
  return acts.find((one: any) => one.kind === kind).id;
}
