import { isASlipOf } from './slip.js';

test.each([
  ['гродно', 'гродно'],
  ['гродно', 'гродн'],
  ['гродно', 'гродноо'],
  ['гродно', 'грoдно'],
  ['гродно', 'гордно'],
  ['гродно', 'агродно'],
  ['томск', 'омск'],
  ['лида', 'лдиа'],
])('%s and %s are one slip apart', (one, other) => {
  expect([isASlipOf(one, other), isASlipOf(other, one)]).toEqual([true, true]);
});

test.each([
  ['гродно', 'ордно'],
  ['гродно', 'городок'],
  ['гродно', 'одрнго'],
  ['лида', 'дила'],
  ['рим', 'ром'],
  ['район 1', 'район 2'],
  ['район 1', 'район 11'],
  ['', 'а'],
])('%s and %s are two words', (one, other) => {
  expect([isASlipOf(one, other), isASlipOf(other, one)]).toEqual([false, false]);
});
