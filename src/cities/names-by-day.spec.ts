import { PartialDate } from '../kernel/partial-date.js';
import { City } from './city.js';
import type { NewName } from './record/city-name.js';

const TODAY = '2026-11-30';
const on = (text: string) => PartialDate.parse(text);

function called(...names: NewName[]): City {
  const one = City.create('KZ-ASTANA', 'CITY');
  one.setNames(names);
  return one;
}

const kindsOf = ({ names }: City) => names.map((n) => `${n.text} ${n.kind} ${n.since ?? ''}/${n.until ?? ''}`);

describe('R26: the name of a day', () => {
  const astana = () =>
    called(
      { language: 'ru', text: 'Астана', since: '2022-09-17' },
      { language: 'ru', text: 'г. Астана', kind: 'SHORT' },
      { language: 'ru', text: 'Нур-Султан', kind: 'FORMER', since: '2019-03-23', until: '2022-09-17' },
      { language: 'ru', text: 'Акмола', kind: 'FORMER', until: '1998-05-06' },
      { language: 'ru', text: 'Целиноград', kind: 'FORMER', until: '1992' },
      { language: 'ru', text: 'Акмолинск', kind: 'FORMER' },
      { language: 'ru', text: 'АСТ', kind: 'ABBREVIATION' },
      { language: 'en', text: 'Nur-Sultan', since: '2019-03-23', until: '2022-09-17' },
      { language: 'kk', text: 'Астана қ.', kind: 'ENDONYM' },
    );

  it.each([
    ['2026-11-30', 'ru', 'Астана'],
    ['2022-09-17', 'ru', 'Астана'],
    ['2022-09-16', 'ru', 'Нур-Султан'],
    ['2019-03-23', 'ru', 'Нур-Султан'],
    ['2019-03-22', 'ru', 'г. Астана'],
    ['1998-05-05', 'ru', 'Акмола'],
    ['1992-01-01', 'ru', 'Акмола'],
    ['1991-12-31', 'ru', 'Целиноград'],
    ['2020-01-01', 'en', 'Nur-Sultan'],
    ['2026-11-30', 'en', 'Астана қ.'],
    ['2026-11-30', 'de', 'Астана қ.'],
  ])('on %s in %s it is %s', (day, language, name) => {
    const one = astana();
    expect(one.nameIn([language], day)).toBe(name);
    one.names.reverse();
    expect(one.nameIn([language], day)).toBe(name);
  });

  it('one that is to come does not hold before its day, though it is the first', () => {
    const one = called({ language: 'ru', text: 'Новый', since: '2027-11-03' }, { language: 'en', text: 'Old' });
    expect([one.nameIn(['ru'], '2027-11-02'), one.nameIn(['ru'], '2027-11-03')]).toEqual(['Old', 'Новый']);
  });

  it('is never missing: the one that comes next, otherwise one that is over', () => {
    const names = called(
      { language: 'ru', text: 'Старый', until: '1990' },
      { language: 'ru', text: 'Новый', since: '2000' },
      { language: 'ru', text: 'НВ', kind: 'ABBREVIATION' },
    );
    expect(names.nameIn(['ru'], '1995-05-05')).toBe('Новый');
    expect(called({ language: 'ru', text: 'Старый', until: '1990' }).nameIn(['ru'], TODAY)).toBe('Старый');
  });
});

describe('R26: a renaming that is to come', () => {
  const renaming = () => {
    const one = called({ language: 'ru', text: 'Гродно' }, { language: 'ru', text: 'Гродно', kind: 'SHORT' });
    one.rename({ language: 'ru', text: 'Новогродно' }, on('2027-11-03'), TODAY);
    return one;
  };

  it('leaves the present names what they are, and holds from its day on', () => {
    const one = renaming();
    expect(kindsOf(one)).toEqual([
      'Новогродно OFFICIAL 2027-11-03/',
      'Гродно OFFICIAL /2027-11-03',
      'Гродно SHORT /2027-11-03',
    ]);
    expect(['2026-11-30', '2027-11-02', '2027-11-03'].map((day) => one.nameIn(['ru'], day))).toEqual([
      'Гродно',
      'Гродно',
      'Новогродно',
    ]);
    one.rename({ language: 'ru', text: 'Новогродно' }, on('2027-11-03'), TODAY);
    expect(kindsOf(one)).toHaveLength(3);
  });

  it('and back: the equal names become one former name', () => {
    const one = renaming();
    one.rename({ language: 'ru', text: 'Гродно' }, on('2028-05-05'), TODAY);
    expect(kindsOf(one)).toEqual([
      'Гродно OFFICIAL 2028-05-05/',
      'Новогродно OFFICIAL 2027-11-03/2028-05-05',
      'Гродно FORMER /2027-11-03',
      'Гродно SHORT /2027-11-03',
    ]);
    expect(['2027-11-02', '2028-05-04', '2028-05-05'].map((day) => one.nameIn(['ru'], day))).toEqual([
      'Гродно',
      'Новогродно',
      'Гродно',
    ]);
  });
});

it('R26: a city has ceased on its day, of a coarse date after its last day', () => {
  const one = called({ language: 'ru', text: 'Касэда' });
  expect(one.hasCeasedBy('9999-12-31')).toBe(false);
  one.passOn([], on('2005-11'));
  expect(['2005-11-29', '2005-11-30'].map((day) => one.hasCeasedBy(day))).toEqual([false, true]);
});
