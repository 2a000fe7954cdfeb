import type { FeedChoice } from '../../src/calendar/calendar-feed.js';
import type { CalendarLanguage } from '../../src/calendar/calendar-vocabulary.js';
import { CalendarSnapshots } from '../../src/calendar/feeds/calendar-snapshots.service.js';
import { DataVersions } from '../../src/calendar/feeds/data-version.service.js';
import { feedEntries } from '../../src/calendar/feeds/feed-entries.js';
import { Cities } from '../../src/cities/cities.service.js';
import { change } from '../order/order-client.js';
import { Registry } from '../support/registry.js';

// The feed of a city is worked out from what concerns the city: it must be what the whole calendar says of it.
const HOME = 'RU-YUZHNO-SAKHALINSK';
const CITIES = [HOME, 'BY-GRODNO', 'CN-ZHUHAI', 'CN-HEIHE', 'KR-ANSAN', 'RU-MAGADAN', 'YALTA'];
const WHY = { reason: 'Ошибка' };

let registry: Registry;
let ids: Map<string, string>;
beforeAll(async () => {
  registry = await Registry.open('article');
  registry.clock.set('2026-11-24T00:00:00Z');
  const all = await registry.app.get(Cities, { strict: false }).all();
  ids = new Map([...all.values()].map(({ id, code }) => [code, id]));
});
afterAll(() => registry.close());

/** The entries of each choice of cities, from their own and then from the whole. @returns how many there were */
async function bothAreTheSame(language: CalendarLanguage): Promise<number> {
  const snapshots = registry.app.get(CalendarSnapshots, { strict: false });
  const version = await registry.app.get(DataVersions, { strict: false }).now();
  const choices = [...CITIES.map((city) => [city]), ['BY-GRODNO', 'CN-HEIHE'], ['RU-MAGADAN', HOME]].map(
    (cities): FeedChoice => ({
      readership: 'PUBLIC',
      language,
      contents: ['ANNIVERSARIES'],
      tiers: [],
      cityIds: cities.map((city) => ids.get(city)!),
    }),
  );
  const own = [];
  for (const choice of choices) {
    const snapshot = await snapshots.ofCities(version, 'PUBLIC', language, choice.cityIds);
    own.push(await feedEntries(snapshot, choice));
  }
  const whole = await snapshots.at(version, 'PUBLIC', language);
  const cut = [];
  for (const choice of choices) cut.push(await feedEntries(whole, choice));
  expect(own).toEqual(cut);
  return own.reduce((total, { entries }) => total + entries.length, 0);
}

const STEPS: [string, string, object][] = [
  ['nothing was done', '', {}],
  ['a tie is established', 'partnershipEstablish', { city: 'RU-MAGADAN', kind: 'SISTER', on: '2004-02-29' }],
  ['an agreement is voided', 'agreementVoid', { agreement: 'AGR-2022-003', ...WHY }],
  ['it is restored', 'agreementRestore', { agreement: 'AGR-2022-003' }],
  ['a tie rests', 'partnershipSuspend', { partnership: 'BY-GRODNO', on: '2024-05-06' }],
  ['a tie goes on', 'partnershipResume', { partnership: 'BY-GRODNO', on: '2025-05-06' }],
  [
    'a party leaves',
    'agreementRecordAct',
    { agreement: 'AGR-2022-002', party: 'CN-ZHUHAI', kind: 'WITHDREW', on: '2025-10-10' },
  ],
  [
    'a city is renamed',
    'cityRename',
    { city: 'CN-HEIHE', on: '2026-01-01', name: { language: 'ru', text: 'Новый Хэйхэ' } },
  ],
  ['the date is another', 'agreementUpdate', { agreement: 'AGR-2022-002', signed: '2022-11-18' }],
  ['a tie is hidden', 'partnershipUpdate', { partnership: 'KR-ANSAN', visibility: 'INTERNAL' }],
  ['a tie is voided', 'partnershipVoid', { partnership: 'RU-MAGADAN', ...WHY }],
];

it.each(STEPS)('after %s', async (_, mutation, input) => {
  if (mutation) expect(await change(registry, mutation, input)).toBeNull();
  for (const language of ['ru', 'en'] as const) expect(await bothAreTheSame(language)).toBeGreaterThan(20);
});

it('when the cancellations are over', async () => {
  registry.clock.set('2027-02-28T00:00:00Z');
  expect(await bothAreTheSame('ru')).toBeGreaterThan(20);
});
