import { cookieLine, cookieOf } from './sign-in-cookies.js';

const [SAFE, PLAIN] = ['https://cities.example', 'http://localhost:3000'];

test('over TLS no other host can set it, and no script can read it', () => {
  expect(cookieLine(SAFE, 'registry_session', 'abc')).toBe(
    '__Host-registry_session=abc; Path=/; Max-Age=36000; HttpOnly; SameSite=Lax; Secure',
  );
  expect(cookieLine(PLAIN, 'registry_sign_in', 'a.b')).toBe(
    'registry_sign_in=a.b; Path=/; Max-Age=600; HttpOnly; SameSite=Lax',
  );
  expect(cookieLine(SAFE, 'registry_session')).toBe(
    '__Host-registry_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
  );
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['registry_session=abc', 'abc'],
  ['a=b; registry_session=abc; c=d', 'abc'],
  ['a=b;registry_session=abc', 'abc'],
  ['registry_session=', undefined],
  ['my_registry_session=abc', undefined],
  ['registry_session_=abc', undefined],
  ['__Host-registry_session=abc', undefined],
])('%j holds %s', (header, value) => {
  expect(cookieOf(header, PLAIN, 'registry_session')).toBe(value);
});

test('over TLS a cookie that any host could have set is ignored', () => {
  expect(cookieOf('registry_session=planted', SAFE, 'registry_session')).toBeUndefined();
  expect(cookieOf('__Host-registry_session=ours', SAFE, 'registry_session')).toBe('ours');
});
