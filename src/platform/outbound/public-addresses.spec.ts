import { networkInterfaces } from 'node:os';
import { isPublicAddress } from './public-addresses.js';

it.each(['93.184.216.34', '8.8.8.8', '217.12.96.1', '2606:4700:4700::1111', '2a02:6b8::2:242', '1.1.1.1'])(
  '%s is an address of the internet',
  (address) => expect(isPublicAddress(address)).toBe(true),
);

it.each([
  // This machine.
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '::1',
  '::',
  // Private, link-local with the data of clouds, carriers.
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '100.100.100.200',
  'fd00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  // Groups, broadcast, documentation, tests, reserved.
  '224.0.0.1',
  '255.255.255.255',
  '192.0.2.1',
  '198.51.100.1',
  '203.0.113.1',
  '198.18.0.1',
  '192.0.0.8',
  '240.0.0.1',
  'ff02::1',
  '2001:db8::1',
  '3fff::1',
  '100::1',
  '5f00::1',
  // What stands for another address: IPv4-mapped, IPv4-compatible, translated, NAT64, 6to4, Teredo.
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:10.0.0.1',
  '::127.0.0.1',
  '::ffff:0:127.0.0.1',
  '64:ff9b::127.0.0.1',
  '64:ff9b::10.0.0.1',
  '64:ff9b:1::7f00:1',
  '2002:7f00:1::',
  '2002:a00:1::1',
  '2001:0:5ef5:79fd::1',
  // Written otherwise.
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '127.1',
  // No address.
  '',
  'localhost',
  '300.1.1.1',
])('%s is none', (address) => expect(isPublicAddress(address)).toBe(false));

it('an address of this machine is none, whoever can reach it', () => {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses!.map(({ address }) => address));
  expect(own.filter(isPublicAddress)).toEqual([]);
});
