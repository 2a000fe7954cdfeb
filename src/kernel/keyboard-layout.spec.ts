import { inOtherLayout } from './keyboard-layout.js';

test.each([
  ['Uhjlyj', 'Гродно'],
  ['Гродно', 'Uhjlyj'],
  ['Пкщвтщ', 'Grodno'],
  ['<kfujdtotycr', 'Благовещенск'],
  ['.;yj-Cf[fkbycr', 'южно-Сахалинск'],
  ["['q['", 'хэйхэ'],
])('«%s» is «%s» on the other keyboard layout', (typed, meant) => {
  expect(inOtherLayout(typed)).toBe(meant);
});

test.each(['', '2003', '—', 'Grodno Гродно', '稚内', 'Łódź', 'Хйэхэ', 'Хэйхэ', 'ok', '12-а'])(
  '«%s» is no word of the other layout',
  (typed) => {
    expect(inOtherLayout(typed)).toBeUndefined();
  },
);
