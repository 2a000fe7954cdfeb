import { clientNetwork, isNetwork, regionOf } from './client-address.js';

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
