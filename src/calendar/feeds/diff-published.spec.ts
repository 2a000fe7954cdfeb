import { uidOf, type CalendarEntry } from '../calendar-entry.js';
import type { CalendarSnapshot } from '../calendar-snapshot.js';
import { diffPublished } from './diff-published.js';
import type { PublishedEntry } from './published-entry.js';

const edition: CalendarSnapshot = {
  readership: 'PUBLIC',
  language: 'ru',
  zone: 'Asia/Sakhalin',
  from: '2025-01-01',
  to: '2031-12-31',
  today: '2026-06-01',
  changedAt: new Date('2026-05-31T12:00:00.500Z'),
};
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: uidOf('anniversary_1'),
  content: 'ANNIVERSARIES',
  when: { on: '2026-12-07', until: '2026-12-07' },
  summary: '4-летие',
  description: null,
  status: 'CONFIRMED',
  categories: [],
  geo: null,
  location: null,
  about: 'partnership_1',
  cityIds: ['city_1'],
  tier: 'PLAIN',
  changedAt: new Date('2026-01-02T03:04:05.678Z'),
  ...more,
});
/** What is stored after publishing these, one after the other. */
async function after(...steps: CalendarEntry[][]): Promise<PublishedEntry[]> {
  let known: PublishedEntry[] = [];
  for (const entries of steps) {
    const { changed } = await diffPublished(edition, entries, known);
    known = [...known.filter((old) => !changed.some(({ uid }) => uid === old.uid)), ...changed];
  }
  return known;
}

describe('published entries and current entries', () => {
  it('starts with sequence 0, at the whole second of its data', async () => {
    const { shown, changed, left } = await diffPublished(edition, [entry()], []);
    expect(shown).toEqual([{ ...entry(), sequence: 0, modifiedAt: new Date('2026-01-02T03:04:05Z') }]);
    expect(changed).toHaveLength(1);
    expect(left).toEqual([]);
  });

  it('does not increase the sequence without a visible change, and stores nothing', async () => {
    const again = entry({ changedAt: new Date('2026-04-01T00:00:00Z') });
    expect(await diffPublished(edition, [again], await after([entry()]))).toEqual({
      shown: [{ ...again, sequence: 0, modifiedAt: new Date('2026-01-02T03:04:05Z') }],
      left: [],
      changed: [],
    });
  });

  it('R41: increases the sequence and the date with every change, also within one second', async () => {
    const other = entry({ summary: '5-летие' });
    const [first] = (await diffPublished(edition, [other], await after([entry()]))).shown;
    expect(first).toMatchObject({ sequence: 1, modifiedAt: new Date('2026-01-02T03:04:06Z') });
    const late = entry({ changedAt: new Date('2026-05-01T00:00:00Z') });
    const [back] = (await diffPublished(edition, [late], await after([entry()], [other]))).shown;
    expect(back).toMatchObject({ sequence: 2, modifiedAt: new Date('2026-05-01T00:00:00Z') });
  });

  it('is newer than everything published before, of any entry, also within one second', async () => {
    const [one, other] = [entry(), entry({ uid: uidOf('anniversary_2') })];
    const third = entry({ uid: uidOf('anniversary_3') });
    const { shown } = await diffPublished(
      edition,
      [one, { ...other, summary: '5-летие' }, third],
      await after([one, other]),
    );
    expect(shown.map(({ sequence, modifiedAt }) => [sequence, modifiedAt])).toEqual([
      [0, new Date('2026-01-02T03:04:05Z')],
      [1, new Date('2026-01-02T03:04:06Z')],
      [0, new Date('2026-01-02T03:04:06Z')],
    ]);
  });

  it('R41: is newer than everything published, also in the same second', async () => {
    const second = entry({ uid: uidOf('anniversary_2'), changedAt: new Date('2026-01-02T03:04:06Z') });
    const { shown } = await diffPublished(
      edition,
      [entry({ summary: '5-летие' }), second],
      await after([entry(), second]),
    );
    expect(shown.map(({ modifiedAt }) => modifiedAt.toISOString())).toEqual([
      '2026-01-02T03:04:07.000Z',
      '2026-01-02T03:04:06.000Z',
    ]);
  });

  it('increases the sequence for other cities or another tier, regardless of their order', async () => {
    const pair = entry({ cityIds: ['city_1', 'city_2'] });
    expect(
      await diffPublished(edition, [{ ...pair, cityIds: ['city_2', 'city_1'] }], await after([pair])),
    ).toMatchObject({
      shown: [{ sequence: 0 }],
      changed: [],
    });
    const [other] = (await diffPublished(edition, [{ ...pair, cityIds: ['city_2'] }], await after([pair]))).shown;
    expect(other).toMatchObject({ sequence: 1, modifiedAt: new Date('2026-01-02T03:04:06Z') });
    expect(other!.former).toEqual({ city_1: '2026-05-31T13:00:00.000Z' });
    const [great] = (await diffPublished(edition, [{ ...pair, tier: 'ROUND' }], await after([pair]))).shown;
    expect([great!.sequence, great!.former]).toEqual([1, { PLAIN: '2026-05-31T13:00:00.000Z' }]);
    const [back] = (await diffPublished(edition, [pair], await after([pair], [{ ...pair, cityIds: ['city_2'] }])))
      .shown;
    expect([back!.sequence, back!.former]).toEqual([2, undefined]);
  });

  it('R42: cancels a removed entry, without its content', async () => {
    const [gone] = (await diffPublished(edition, [], await after([entry()]))).shown;
    expect(gone).toEqual({
      ...entry({ summary: 'Отменено', status: 'CANCELLED', about: null, changedAt: edition.changedAt }),
      sequence: 1,
      modifiedAt: new Date('2026-05-31T12:00:00Z'),
    });
  });

  it('R42: omits it 90 days later, which is a change at that midnight in the home time zone', async () => {
    const known = await after([entry()], []);
    const on = (today: string) => diffPublished({ ...edition, today }, [], known);
    expect((await on('2026-08-30')).shown).toHaveLength(1);
    expect(await on('2026-08-31')).toEqual({
      shown: [],
      left: [expect.objectContaining({ cityIds: ['city_1'], leftAt: new Date('2026-08-30T13:00:00Z') })],
      changed: [],
    });
  });

  it('R9: does not cancel what was never published, and restores it with a higher sequence', async () => {
    const cancelled = entry({ status: 'CANCELLED' });
    expect(await diffPublished(edition, [cancelled], [])).toEqual({ shown: [], left: [], changed: [] });
    expect((await diffPublished(edition, [cancelled], await after([entry()]))).shown).toMatchObject([
      { status: 'CANCELLED', sequence: 1 },
    ]);
    expect((await diffPublished(edition, [entry()], await after([entry()], [cancelled]))).shown).toMatchObject([
      { status: 'CONFIRMED', sequence: 2 },
    ]);
  });

  it('R42: cancels an entry that began before the window and reaches into it', async () => {
    const known = await after([entry({ when: { on: '2024-12-30', until: '2025-01-03' } })]);
    expect((await diffPublished(edition, [], known)).shown).toMatchObject([{ status: 'CANCELLED', sequence: 1 }]);
  });

  it('does not cancel an entry that has only left the window', async () => {
    expect(await diffPublished({ ...edition, from: '2027-01-01' }, [], await after([entry()]))).toEqual({
      shown: [],
      left: [],
      changed: [],
    });
  });

  it('compares stored entries regardless of the order of fields', async () => {
    const known = await after([entry()]);
    known[0]!.trace = JSON.parse(
      '{"tier":"PLAIN","when":{"until":"2026-12-07","on":"2026-12-07"},"cityIds":["city_1"],"content":"ANNIVERSARIES"}',
    );
    expect((await diffPublished(edition, [entry()], known)).changed).toEqual([]);
  });
});
