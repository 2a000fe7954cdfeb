import { PartialDate } from '../kernel/partial-date.js';
import { City } from './city.js';
import { withoutName } from './record/city-name-striking.js';
import type { CityName, NewName } from './record/city-name.js';

const TODAY = '2026-12-01';
const copy = (names: readonly CityName[]) =>
  names.map((name) => Object.assign(Object.create(Object.getPrototypeOf(name)), name) as CityName);
const ru = (text: string, more: Partial<NewName> = {}) => ({ language: 'ru', text, ...more });

/** A city that is renamed in turn, with its names before each renaming. */
function renamed(names: NewName[], ...renamings: [text: string, on: string][]) {
  const city = City.create('RU-X', 'CITY');
  city.setNames(names);
  const before = renamings.map(([text, on]) => {
    const was = copy(city.names);
    city.rename(ru(text), PartialDate.parse(on), TODAY);
    return was;
  });
  return { city, before };
}

const told = (names: readonly CityName[]) =>
  names.map(({ text, kind, since, until, ordinal }) => [ordinal, text, kind, since?.text ?? null, until?.text ?? null]);

/** Strikes the name that the n-th renaming brought. */
function struck({ city, before }: ReturnType<typeof renamed>, n: number, text: string): CityName[] {
  const name = city.names.find((one) => one.text === text && !before[n]!.some(({ id }) => id === one.id))!;
  return withoutName(city.names, name, before[n]!);
}

test.each([
  ['one name', [ru('А')]],
  ['several of its language, and others', [ru('А'), ru('Аа', { kind: 'SHORT' }), { language: 'en', text: 'A' }]],
  ['equal ones', [ru('А'), ru('А', { kind: 'SHORT' }), ru('АБ', { kind: 'ABBREVIATION' })]],
] as const)('R26: the last renaming is taken back: %s', (_, names) => {
  const one = renamed([...names], ['Б', '2010']);
  const [was] = one.before;
  expect(told(struck(one, 0, 'Б'))).toEqual(told(was!));
});

test('R26: of two renamings the first is taken back, as if only the second had been', () => {
  const both = renamed([ru('А')], ['Б', '2000'], ['В', '2010']);
  expect(told(struck(both, 0, 'Б'))).toEqual(told(renamed([ru('А')], ['В', '2010']).city.names));
});

test('R26: a renaming to come is taken back', () => {
  const one = renamed([ru('А')], ['Б', '2030']);
  expect(told(struck(one, 0, 'Б'))).toEqual([[0, 'А', 'OFFICIAL', null, null]]);
});

test('R26: without the name between, a city that got its name back has always borne it', () => {
  const there = renamed([ru('А')], ['Б', '2000'], ['А', '2010']);
  expect(told(struck(there, 0, 'Б'))).toEqual([[0, 'А', 'OFFICIAL', null, null]]);
});

test('a name that no renaming brought is left out alone', () => {
  const { city } = renamed([ru('А'), ru('Б')]);
  expect(told(withoutName(city.names, city.names[1]!, []))).toEqual([[0, 'А', 'OFFICIAL', null, null]]);
});

test('what was corrected by hand since stays as it is', () => {
  const one = renamed([ru('А')], ['Б', '2010']);
  one.city.names.find(({ text }) => text === 'А')!.until = PartialDate.parse('2009');
  expect(told(struck(one, 0, 'Б'))).toEqual([[0, 'А', 'FORMER', null, '2009']]);
});
