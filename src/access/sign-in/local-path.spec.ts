import { localPath } from './local-path.js';

test.each([
  ['/', '/'],
  ['/playground', '/playground'],
  ['/playground?a=b#partnership_01', '/playground?a=b#partnership_01'],
  ['/a/../playground', '/playground'],
])('%s is a local path', (written, path) => {
  expect(localPath(written)).toBe(path);
});

test.each([
  '',
  'playground',
  'https://evil.example/',
  'javascript:alert(1)',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/%0d%0aSet-Cookie:a=b\r\nX: y',
  '/пример',
  `/${'a'.repeat(501)}`,
])('%j may lead to another site', (written) => {
  expect(localPath(written)).toBeUndefined();
});
