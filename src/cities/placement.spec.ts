import type { DomainError } from '../kernel/domain-error.js';
import { City } from './city.js';
import type { NewPlacement } from './record/placement.js';

const placed = (...placements: NewPlacement[]) => {
  const one = City.create('XX-A', 'CITY');
  one.place(placements);
  return one;
};
const iso = (country: string, since?: string, until?: string): NewPlacement => ({
  policy: 'ISO',
  country,
  since,
  until,
});
const host = (country: string, since?: string, until?: string): NewPlacement => ({
  policy: 'HOST_STATE',
  country,
  since,
  until,
});
const seen = (one: City, day: string) => [
  one.placementBy('ISO', day)?.country ?? null,
  one.placementBy('HOST_STATE', day)?.country ?? null,
  one.isDisputedOn(day),
];

describe('R28: the placement of a day', () => {
  const toyohara = () => placed(iso('JP', '1905-09-05', '1945-08-25'), iso('RU', '1945-08-25'));

  it.each([
    ['1905-09-04', [null, null, false]],
    ['1905-09-05', ['JP', 'JP', false]],
    ['1945-08-24', ['JP', 'JP', false]],
    ['1945-08-25', ['RU', 'RU', false]],
    ['2026-12-01', ['RU', 'RU', false]],
  ])('on %s', (day, expected) => {
    expect(seen(toyohara(), day)).toEqual(expected);
  });

  it('is disputed only while the policies differ', () => {
    const yalta = placed(iso('UA'), host('UA', '1991-08-24', '2014-03-18'), host('RU', '2014-03-18'));
    expect(['1990-01-01', '2000-01-01', '2014-03-18'].map((day) => seen(yalta, day))).toEqual([
      ['UA', 'UA', false],
      ['UA', 'UA', false],
      ['UA', 'RU', true],
    ]);
  });

  it('of a coarse date may hold in all its time, of two the later one', () => {
    const coarse = placed(iso('JP', undefined, '1945'), iso('RU', '1945'));
    expect(['1944-12-31', '1945-01-01', '1945-12-31'].map((day) => seen(coarse, day)[0])).toEqual(['JP', 'RU', 'RU']);
  });

  it('keeps its row while it begins on the same day, or is the only one of its policy', () => {
    const one = placed(iso('RU'));
    const [row] = one.placements.map(({ id }) => id);
    one.place([iso('JP', '1905', '1945'), iso('RU', '1945')]);
    const rows = one.placements.map(({ id }) => id);
    expect(rows).toContain(row);
    one.place([iso('RU', '1945'), iso('JP', '1905', '1945-08')]);
    expect(one.placements.map(({ id }) => id)).toEqual(rows.toReversed());
  });
});

describe('R28: refused is', () => {
  const broken = (...placements: NewPlacement[]) => {
    try {
      placed(...placements);
    } catch (error) {
      const { code, field } = error as DomainError;
      return [code, field.join('.')];
    }
    return null;
  };

  it.each([
    ['a policy twice, of all time', [iso('RU'), iso('JP')], ['DUPLICATE', 'placements.1.policy']],
    ['the same time twice', [iso('RU', '1945'), iso('JP', '1940', '1950')], ['DUPLICATE', 'placements.1.policy']],
    ['two that both go on', [iso('RU', '1945'), iso('JP', '1905')], ['DUPLICATE', 'placements.1.policy']],
    ['an end before the beginning', [iso('RU', '1945', '1944')], ['TOO_EARLY', 'placements.0.until']],
    ['a day that is none', [iso('RU', '1945-13')], ['INVALID', 'placements.0.since']],
  ])('%s', (_, placements, expected) => {
    expect(broken(...placements)).toEqual(expected);
  });

  it.each([
    ['one after the other, in any order', [iso('RU', '1945'), iso('JP', undefined, '1945')]],
    ['with a gap', [iso('JP', '1905', '1945'), iso('RU', '1947')]],
    ['by two policies at once', [iso('UA'), host('RU')]],
  ])('not %s', (_, placements) => {
    expect(broken(...placements)).toBeNull();
  });
});
