import { refuses, shows, type Story } from './law.js';

const KEY = 'accessKey { id revision label role city { code } permissions expiresAt revokedAt state }';
const MANDATE = 'mandate { id revision city { code } speaker { code } basis expiresAt endedAt isInForce }';
const MINSK = { city: 'BY-MINSK-LENINSKY', speaker: 'BY-MINSK', basis: 'Письмо № 12', until: '2027-12-31' };

/** Who is let in, and who speaks for whom. */
export const PORTALS: Story = [
  {
    mutation: 'accessKeyIssue',
    selects: `${KEY} secret`,
    again: 'ANOTHER',
    steps: [
      shows(
        'shows every fact, and its secret',
        {
          label: ' Портал ',
          role: 'PARTNER',
          city: 'Гродно',
          permissions: ['ANSWER_INVITATIONS'],
          expiresOn: '2026-12-01',
        },
        {
          accessKey: {
            label: 'Портал',
            role: 'PARTNER',
            city: { code: 'BY-GRODNO' },
            permissions: ['ANSWER_INVITATIONS'],
            expiresAt: '2026-12-01T12:59:59.000Z',
            state: 'VALID',
          },
          secret: expect.stringMatching(/^sckey_/),
        },
      ),
      refuses(
        'an overlap with no other key',
        { label: 'Портал', city: 'Гродно', overlapHours: 24 },
        'CONFLICTING',
        'overlapHours',
        /Укажите replaces или уберите overlapHours/,
      ),
      refuses(
        'an overlap that is longer than the old key lives',
        (ids) => ({ replaces: ids.accessKeyIssue, overlapHours: 72 }),
        'TOO_LATE',
        'overlapHours',
        /раньше, 2026-12-01.*введите меньше часов/,
      ),
      shows('shows the one in the place of another', (ids) => ({ replaces: ids.accessKeyIssue, overlapHours: 24 }), {
        accessKey: { label: 'Портал', expiresAt: '2026-12-01T12:59:59.000Z' },
        secret: expect.any(String),
      }),
    ],
  },
  {
    mutation: 'accessKeyRotate',
    selects: `${KEY} secret`,
    again: 'ANOTHER',
    steps: [
      shows(
        'shows the key in the place of the one that asks, and its secret',
        { overlapHours: 24 },
        {
          accessKey: { label: 'Портал BY-GRODNO', role: 'PARTNER', city: { code: 'BY-GRODNO' }, state: 'VALID' },
          secret: expect.stringMatching(/^sckey_/),
        },
        { as: 'BY-GRODNO' },
      ),
      refuses(
        'an overlap that is longer than the old key lives',
        { overlapHours: 48 },
        'TOO_LATE',
        'overlapHours',
        /раньше, 2026-12-01T00:00:00.000Z/,
        { as: 'BY-GRODNO' },
      ),
    ],
  },
  {
    mutation: 'accessKeyRevoke',
    selects: KEY,
    again: 'AS_IT_STANDS',
    steps: [
      shows('shows that it opens nothing', (ids) => ({ key: ids.accessKeyIssue }), {
        accessKey: { state: 'REVOKED', revokedAt: expect.any(String) },
      }),
    ],
  },
  {
    mutation: 'mandateRegister',
    selects: MANDATE,
    again: 'AS_IT_STANDS',
    steps: [
      shows('shows every fact', MINSK, {
        mandate: {
          revision: 1,
          city: { code: 'BY-MINSK-LENINSKY' },
          speaker: { code: 'BY-MINSK' },
          basis: 'Письмо № 12',
          expiresAt: '2027-12-31T12:59:59.000Z',
          isInForce: true,
        },
      }),
      ...[{ basis: 'Письмо № 13' }, { until: '2028-12-31' }, { until: null }].map((other) =>
        refuses(
          `while another holds: ${Object.keys(other)[0]} ${Object.values(other)[0]}`,
          { ...MINSK, ...other },
          'DUPLICATE',
          'speaker',
          /сначала прекратите mandate_/,
        ),
      ),
    ],
  },
  {
    mutation: 'mandateEnd',
    selects: MANDATE,
    again: 'AS_IT_STANDS',
    steps: [
      shows('shows that it holds no more', (ids) => ({ mandate: ids.mandateRegister }), {
        mandate: { isInForce: false, endedAt: expect.any(String) },
      }),
    ],
  },
  {
    mutation: 'mandateRegister',
    selects: MANDATE,
    again: 'AS_IT_STANDS',
    steps: [
      shows('by the same paper anew, once it was ended', MINSK, { mandate: { isInForce: true, revision: 1 } }),
      refuses(
        'for itself',
        { ...MINSK, speaker: 'BY-MINSK-LENINSKY' },
        'CONFLICTING',
        'speaker',
        /За себя город действует и/,
      ),
    ],
  },
  {
    mutation: 'accessKeyIssue',
    selects: `${KEY} secret`,
    again: 'ANOTHER',
    steps: [
      refuses(
        'in the place of one that is revoked',
        (ids) => ({ replaces: ids.accessKeyRevoke }),
        'NOT_ALLOWED_IN_STATE',
        'replaces',
        /отозван: выдайте новый/,
      ),
      shows(
        'shows one of staff',
        { label: 'Отдел', role: 'STAFF' },
        { accessKey: { role: 'STAFF', city: null } },
        { as: 'admin' },
      ),
    ],
  },
  {
    mutation: 'calendarSubscribe',
    selects: `subscription { id revision label audience city { code } contents language tiers cities { nodes { code } }
      revokedAt } address { https webcal }`,
    again: 'ANOTHER',
    steps: [
      shows(
        'shows every fact, and its address',
        {
          label: ' Гродно ',
          audience: 'PARTNER',
          city: 'Гродно',
          contents: ['ANNIVERSARIES'],
          language: 'en',
          tiers: ['JUBILEE'],
          cities: ['Гродно', 'Минск'],
        },
        {
          subscription: {
            label: 'Гродно',
            audience: 'PARTNER',
            city: { code: 'BY-GRODNO' },
            contents: ['ANNIVERSARIES'],
            language: 'en',
            tiers: ['JUBILEE'],
            cities: { nodes: [{ code: 'BY-GRODNO' }, { code: 'BY-MINSK' }] },
          },
          address: { https: expect.stringContaining('anniversaries.ics') },
        },
      ),
      refuses(
        'tiers of no anniversary',
        { label: 'Отдел', audience: 'STAFF', contents: ['EVENTS', 'DEADLINES'], tiers: ['ROUND'] },
        'CONFLICTING',
        'tiers',
        /Уберите tiers или добавьте ANNIVERSARIES/,
      ),
      refuses(
        'a city of staff’s calendar',
        { label: 'Отдел', audience: 'STAFF', city: 'Гродно', contents: ['EVENTS'] },
        'CONFLICTING',
        'city',
        /уберите city/,
      ),
    ],
  },
  {
    mutation: 'calendarUnsubscribe',
    selects: 'subscription { id revision revokedAt }',
    again: 'AS_IT_STANDS',
    steps: [
      shows('shows that the address is dead', (ids) => ({ subscription: ids.calendarSubscribe }), {
        subscription: { revokedAt: expect.any(String) },
      }),
    ],
  },
];
