import type { NumberedEntry } from '../calendar-entry.js';
import type { FeedChoice } from '../calendar-feed.js';
import type { BuiltSnapshot } from './built-snapshot.js';
import { feedEntries } from './feed-entries.js';

const entry = (more: Partial<NumberedEntry>): NumberedEntry => ({
  uid: 'event_1@sister-city-registry',
  content: 'EVENTS',
  when: { on: '2026-12-07', until: '2026-12-07' },
  summary: 'Форум',
  description: 'Форум городов',
  status: 'CONFIRMED',
  categories: [],
  geo: null,
  location: 'Гродно',
  about: 'event_1',
  cityIds: ['city_1'],
  tier: null,
  changedAt: new Date('2026-05-01T00:00:00Z'),
  sequence: 3,
  modifiedAt: new Date('2026-05-20T00:00:00Z'),
  ...more,
});
const edition = (more: Partial<BuiltSnapshot>): BuiltSnapshot => ({
  version: '1',
  zone: 'UTC',
  todayBegan: new Date('2026-06-01T00:00:00Z'),
  home: 'Южно-Сахалинск',
  modifiedAt: new Date('2026-01-01T00:00:00Z'),
  shown: [],
  left: [],
  ...more,
});
const choice = (more: Partial<FeedChoice>): FeedChoice => ({
  readership: 'STAFF',
  language: 'ru',
  contents: ['EVENTS', 'ANNIVERSARIES'],
  tiers: [],
  cityIds: [],
  ...more,
});
const told = async (built: BuiltSnapshot, chosen: FeedChoice) => {
  const { entries, modifiedAt } = await feedEntries(built, chosen);
  return [...entries.map(({ summary, sequence }) => `${summary} ${sequence}`), modifiedAt.toISOString().slice(0, 10)];
};

describe('a filtered feed', () => {
  const former = { city_2: '2026-05-20T10:00:00.000Z' };

  it.each([
    ['a city that it concerns', ['city_1'], ['Форум 3', '2026-05-20']],
    ['a city that it concerned', ['city_2'], ['Отменено 3', '2026-05-20']],
    ['both', ['city_1', 'city_2'], ['Форум 3', '2026-05-20']],
    ['another city', ['city_3'], ['2026-01-01']],
  ])('R42: of %s', async (_, cityIds, expected) => {
    expect(await told(edition({ shown: [entry({ former })] }), choice({ cityIds }))).toEqual(expected);
  });

  it('R42: cancels an anniversary that has moved to another tier', async () => {
    const shown = [entry({ content: 'ANNIVERSARIES', tier: 'ROUND', former: { PLAIN: '2026-05-20T10:00:00.000Z' } })];
    expect(await told(edition({ shown }), choice({ tiers: ['PLAIN'] }))).toEqual(['Отменено 3', '2026-05-20']);
    expect(await told(edition({ shown }), choice({ tiers: ['JUBILEE'] }))).toEqual(['2026-01-01']);
    expect(await told(edition({ shown }), choice({ tiers: ['PLAIN'], cityIds: ['city_9'] }))).toEqual(['2026-01-01']);
  });

  it('R42: omits it 90 days later, and its date never goes back, whatever happens to the entry', async () => {
    const cityIds = ['city_2'];
    const on = (day: string, more: Partial<BuiltSnapshot>) =>
      told(edition({ todayBegan: new Date(`${day}T00:00:00Z`), ...more }), choice({ cityIds }));
    expect(await on('2026-08-18', { shown: [entry({ former })] })).toEqual(['Отменено 3', '2026-05-20']);
    expect(await on('2026-08-19', { shown: [entry({ former })] })).toEqual(['2026-08-19']);
    const left = (leftAt: string) => [{ ...entry({ former }), leftAt: new Date(leftAt) }];
    expect(await on('2026-12-01', { left: left('2026-11-11T00:00:00Z') })).toEqual(['2026-08-19']);
    expect(await on('2026-08-01', { left: left('2026-07-30T00:00:00Z') })).toEqual(['2026-07-30']);
  });
});
