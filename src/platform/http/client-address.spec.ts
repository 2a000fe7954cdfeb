import { clientNetwork, inNetworks, isNetwork, originOf, regionOf } from './client-address.js';

it.each([
  ['10.0.0.7', true],
  ['10.0.0.0/8', true],
  ['::1', true],
  ['2001:db8::/32', true],
  ['10.7', false],
  ['10.0.0.256', false],
  ['10.0.0.0/33', false],
  ['2001:db8::/129', false],
  ['loopback', false],
  ['proxy.example', false],
  ['*', false],
  ['', false],
])('«%s» as an address or a network: %p', (text, expected) => expect(isNetwork(text)).toBe(expected));

it.each([
  ['203.0.113.77', '203.0.113.77/32', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.77/32', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['fe80::1%eth0', 'fe80::/64', 'fe80::/48'],
  ['::1', '::/64', '::/48'],
  ['203.0.113.77:4711', 'unknown', 'unknown'],
  ['somebody', 'unknown', 'unknown'],
  ['', 'unknown', 'unknown'],
])('%s counts as %s and is logged as %s', (address, household, region) => {
  expect([clientNetwork(address), regionOf(address)]).toEqual([household, region]);
});

it.each([
  ['10.1.2.3', true],
  ['::ffff:10.1.2.3', true],
  ['192.0.2.7', true],
  ['192.0.2.8', false],
  ['2001:db8:1::5', true],
  ['2001:db9::5', false],
  [undefined, false],
  ['somebody', false],
])('%s is one of the proxies: %p', (address, expected) => {
  expect(inNetworks(['10.0.0.0/8', '192.0.2.7', '2001:db8::/32'])(address)).toBe(expected);
});

it('hands out addresses of the web alone, whatever a proxy passes on as protocol', () => {
  const origin = (protocol: string) => originOf({ publicUrl: undefined }, { protocol, host: 'cities.example' });
  expect(['https', 'http', 'javascript', 'https,http'].map(origin)).toEqual([
    'https://cities.example',
    'http://cities.example',
    'http://cities.example',
    'http://cities.example',
  ]);
});
