import { readSignInSettings } from './sign-in-settings.js';

const LEAST = {
  OIDC_ISSUER: 'https://id.city.example/realms/staff',
  OIDC_CLIENT_ID: 'registry',
  OIDC_STAFF_GROUPS: 'international',
};

test('without any OIDC_ setting there is no sign-in', () => {
  expect(readSignInSettings({})).toBeUndefined();
  expect(readSignInSettings({ OIDC_ISSUER: '', OIDC_STAFF_GROUPS: '', PUBLIC_URL: 'https://cities.example' })).toBe(
    undefined,
  );
});

test('omitted settings have defaults', () => {
  expect(readSignInSettings(LEAST)).toEqual({
    issuer: 'https://id.city.example/realms/staff',
    clientId: 'registry',
    clientSecret: undefined,
    audience: 'registry',
    scope: '',
    groupsClaim: 'groups',
    staffGroups: ['international'],
    adminGroups: [],
  });
});

test('every setting can be set', () => {
  expect(
    readSignInSettings({
      OIDC_ISSUER: 'http://127.0.0.1:4000',
      OIDC_CLIENT_ID: 'registry',
      OIDC_CLIENT_SECRET: 's3cret',
      OIDC_AUDIENCE: 'https://cities.example',
      OIDC_SCOPE: 'profile groups',
      OIDC_GROUPS_CLAIM: 'realm_access.roles',
      OIDC_STAFF_GROUPS: ' international , /protocol,',
      OIDC_ADMIN_GROUPS: 'it',
    }),
  ).toEqual({
    issuer: 'http://127.0.0.1:4000',
    clientId: 'registry',
    clientSecret: 's3cret',
    audience: 'https://cities.example',
    scope: 'profile groups',
    groupsClaim: 'realm_access.roles',
    staffGroups: ['international', '/protocol'],
    adminGroups: ['it'],
  });
});

const NOT_SAFE = (written: string) =>
  `OIDC_ISSUER must be an address such as https://id.city.example, without ? or #, not «${written}»; http:// is accepted only for localhost.`;

test.each([
  [
    { OIDC_ISSUER: '' },
    'OIDC_ISSUER is missing: sign-in needs the address of your OpenID Connect provider, for example https://id.city.example. Or remove every OIDC_… setting.',
  ],
  [
    { OIDC_CLIENT_ID: undefined },
    'OIDC_CLIENT_ID is missing: sign-in needs the client ID of this service at your provider. Or remove every OIDC_… setting.',
  ],
  [
    { OIDC_STAFF_GROUPS: ' , ' },
    'Nobody would be able to sign in: list groups of your provider in OIDC_STAFF_GROUPS or OIDC_ADMIN_GROUPS, separated by commas.',
  ],
  [{ OIDC_ISSUER: 'id.city.example' }, NOT_SAFE('id.city.example')],
  [{ OIDC_ISSUER: 'http://id.city.example' }, NOT_SAFE('http://id.city.example')],
  [{ OIDC_ISSUER: 'https://id.city.example?realm=staff' }, NOT_SAFE('https://id.city.example?realm=staff')],
])('%j is refused with a message that says what to write', (env, sentence) => {
  expect(() => readSignInSettings({ ...LEAST, ...env })).toThrow(sentence);
});
