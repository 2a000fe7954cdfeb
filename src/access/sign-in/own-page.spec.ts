import { forcesPreflight, isOfOwnPage } from './own-page.js';

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

test.each([
  ['GET', {}, false],
  ['GET', { accept: '*/*', 'x-request-id': 'a' }, false],
  ['GET', { 'content-type': 'text/plain; charset=utf-8' }, false],
  ['GET', { 'content-type': 'application/x-www-form-urlencoded' }, false],
  ['GET', { 'content-type': 'application/json' }, true],
  ['GET', { 'apollo-require-preflight': '' }, true],
  ['GET', { 'x-apollo-operation-name': 'Cities' }, true],
  ['POST', {}, true],
])('%s with %j forces a preflight: %s', (method, headers, isForced) => {
  expect(forcesPreflight(method, headers)).toBe(isForced);
});
