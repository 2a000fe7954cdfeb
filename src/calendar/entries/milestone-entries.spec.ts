import type { CalendarEntry } from '../calendar-entry.js';
import type { CalendarSnapshot } from '../calendar-snapshot.js';
import { milestoneEntries } from './milestone-entries.js';

const edition: CalendarSnapshot = {
  readership: 'STAFF',
  language: 'ru',
  zone: 'Asia/Sakhalin',
  from: '2025-01-01',
  to: '2031-12-31',
  today: '2026-06-01',
  changedAt: new Date(0),
};
const anniversary: CalendarEntry = {
  uid: 'anniversary_01m86mkre129y91y7z476t8q7z2028@sister-city-registry',
  content: 'ANNIVERSARIES',
  when: { on: '2028-08-29', until: '2028-08-29' },
  summary: '25-летие побратимских связей с городом Ансан',
  description: 'Отсчёт: 29 августа 2003 года.',
  status: 'TENTATIVE',
  categories: ['Годовщины', 'Юбилей'],
  geo: null,
  location: 'Ансан',
  about: 'partnership_1',
  cityIds: ['city_1'],
  tier: 'JUBILEE',
  changedAt: new Date(0),
};
const title = 'Направить приглашения на празднование 25-летия побратимских связей с городом Ансан';

describe('the steps to prepare an anniversary', () => {
  it('are each on their own day, distinct from one another and from the anniversary', () => {
    const steps = ['INVITATIONS', 'PRESS'].map((kind, i) => ({ kind, dueOn: `2028-0${2 + i}-29`, title }));
    expect(milestoneEntries(edition, anniversary, steps)[0]).toEqual({
      ...anniversary,
      uid: 'invitations_01m86mkre129y91y7z476t8q7z2028@sister-city-registry',
      content: 'MILESTONES',
      when: { on: '2028-02-29', until: '2028-02-29' },
      summary: title,
      status: 'CONFIRMED',
      categories: ['Подготовка к годовщинам'],
    });
    expect(milestoneEntries(edition, anniversary, steps).map(({ uid }) => uid.split('_')[0])).toEqual([
      'invitations',
      'press',
    ]);
  });

  it('are for staff, and within the years of the calendar', () => {
    const early = [{ kind: 'PRESS', dueOn: '2024-12-31', title }];
    expect(milestoneEntries(edition, anniversary, early)).toEqual([]);
    const due = [{ kind: 'PRESS', dueOn: '2028-07-29', title }];
    expect(milestoneEntries({ ...edition, readership: 'PUBLIC' }, anniversary, due)).toEqual([]);
  });
});
