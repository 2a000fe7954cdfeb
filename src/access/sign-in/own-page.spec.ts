import { isOfOwnPage } from './own-page.js';

const OURS = 'https://cities.example';

test.each([
  [{ 'sec-fetch-site': 'same-origin', origin: OURS }, true],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ origin: OURS }, true],
  [{}, false],
  [{ 'sec-fetch-site': 'same-site', origin: OURS }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ 'sec-fetch-site': 'same-origin, cross-site' }, false],
  [{ origin: 'https://portal.example' }, false],
  [{ origin: 'http://cities.example' }, false],
  [{ origin: 'https://cities.example.evil.example' }, false],
  [{ origin: 'null' }, false],
])('%j: %s', (headers, isOurs) => {
  expect(isOfOwnPage(headers, OURS)).toBe(isOurs);
});
