import { refusal, refuses, shows, stands, type Story } from './law.js';

const KEY = 'accessKey { id revision label role city { code } permissions expiresAt revokedAt state }';
const WEBHOOK =
  'webhook { id revision key { label } city { code } url state nextAttemptAt formerSignaturesUntil removedAt }';
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
    mutation: 'webhookRegister',
    selects: `${WEBHOOK} secret`,
    again: refusal('DUPLICATE', 'url'),
    steps: [
      shows(
        'shows the address as it is kept, and its secret',
        (ids) => ({ key: ids.accessKeyIssue, url: ' https://Portal.Example.:443/новое ' }),
        {
          webhook: {
            key: { label: 'Портал' },
            city: { code: 'BY-GRODNO' },
            url: 'https://portal.example/%D0%BD%D0%BE%D0%B2%D0%BE%D0%B5',
            state: 'ACTIVE',
            nextAttemptAt: '2026-11-30T00:00:00.000Z',
          },
          secret: expect.stringMatching(/^whsec_[\w+/]{43}=$/),
        },
      ),
      ...(
        [
          ['portal', /^Это не адрес: введите/],
          ['http://portal.example/', /должен начинаться с https/],
          ['ftp://portal.example/', /должен начинаться с https/],
          ['https://portal.example:22/', /уберите порт/],
          ['https://user:word@portal.example/', /Уберите имя и пароль/],
          ['https://portal.example/#new', /Уберите #/],
          ['https://127.0.0.1/', /не адрес в интернете/],
          ['https://[::ffff:127.0.0.1]/', /не адрес в интернете/],
          ['https://2130706433/', /не адрес в интернете/],
          ['https://portal/', /не адрес в интернете/],
        ] as const
      ).map(([url, says]) => refuses(`«${url}»`, (ids) => ({ key: ids.accessKeyIssue, url }), 'INVALID', 'url', says)),
      refuses(
        'a key that is none',
        { key: 'key_unknown', url: 'https://portal.example/' },
        'NOT_FOUND',
        'key',
        /введите идентификатор/,
      ),
    ],
  },
  {
    mutation: 'webhookRotate',
    selects: `${WEBHOOK} secret`,
    again: 'ANOTHER',
    steps: [
      shows(
        'shows the new secret, and for how long the former one signs',
        (ids) => ({ webhook: ids.webhookRegister, overlapHours: 2 }),
        {
          webhook: { formerSignaturesUntil: '2026-11-30T02:00:00.000Z' },
          secret: expect.stringMatching(/^whsec_/),
        },
      ),
      shows('ends the former ones at once', (ids) => ({ webhook: ids.webhookRegister, overlapHours: 0 }), {
        webhook: { formerSignaturesUntil: null },
        secret: expect.stringMatching(/^whsec_/),
      }),
    ],
  },
  {
    mutation: 'webhookTest',
    selects: WEBHOOK,
    again: 'AS_IT_STANDS',
    steps: [
      stands('is due already', (ids) => ({ webhook: ids.webhookRegister }), {
        webhook: { nextAttemptAt: '2026-11-30T00:00:00.000Z' },
      }),
      refuses('one that is not there', { webhook: 'webhook_x' }, 'NOT_FOUND', 'webhook', /введите идентификатор/),
    ],
  },
  {
    mutation: 'webhookRemove',
    selects: WEBHOOK,
    again: 'AS_IT_STANDS',
    steps: [
      shows('shows that nothing is sent any more', (ids) => ({ webhook: ids.webhookRegister }), {
        webhook: { state: 'REMOVED', removedAt: '2026-11-30T00:00:00.000Z', nextAttemptAt: null },
      }),
    ],
  },
  {
    mutation: 'webhookTest',
    selects: WEBHOOK,
    again: 'AS_IT_STANDS',
    steps: [
      refuses(
        'one that was removed',
        (ids) => ({ webhook: ids.webhookRemove }),
        'NOT_ALLOWED_IN_STATE',
        'webhook',
        /удалён: зарегистрируйте другой/,
      ),
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
