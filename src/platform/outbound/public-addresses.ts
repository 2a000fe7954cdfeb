import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

// What lies outside of it is not given to anybody on the internet, whatever it is called: ::7f00:1 or 64:ff9b::7f00:1.
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Whether an address is one of the internet: not of this machine, of a private network, of a group, of documentation, nor one that
 * stands for such an address, as IPv4-mapped, 6to4, Teredo and NAT64 addresses may.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast' || isOwn(address)) return false;
  return address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(...GLOBAL_IPV6);
}

/** Whether it is an address of this machine, also one that everybody can reach. */
const isOwn = (address: ipaddr.IPv4 | ipaddr.IPv6) =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .some((own) => ipaddr.process(own.address).toString() === address.toString());
