import ipaddr from 'ipaddr.js';

/** The base of every address that the service hands out: PUBLIC_URL, or the host of this request. */
export function originOf(
  { publicUrl }: { publicUrl: string | undefined },
  request: { protocol: string; host: string },
): string {
  // A proxy may pass on whatever a client called its protocol.
  return publicUrl ?? `${request.protocol === 'https' ? 'https' : 'http'}://${request.host}`;
}

/**
 * The same for what is kept and given to others: only an address that is known to be ours, PUBLIC_URL or that of the machine.
 * Anybody can name any host in a request; null then.
 */
export function knownOriginOf(
  config: { publicUrl: string | undefined },
  request: {
    protocol: string;
    host: string;
    socket: { localAddress?: string | undefined; localPort?: number | undefined };
  },
): string | null {
  const { localAddress = '', localPort } = request.socket;
  const names = ['localhost', '127.0.0.1', '[::1]', localAddress.replace('::ffff:', ''), `[${localAddress}]`];
  const isOwn = names.some((name) => [name, `${name}:${localPort}`].includes(request.host.toLowerCase()));
  return config.publicUrl !== undefined || isOwn ? originOf(config, request) : null;
}

const { IPv4, IPv6 } = ipaddr;

/** Whether it is an address, 10.0.0.7, or a network, 10.0.0.0/8. */
export const isNetwork = (text: string) =>
  IPv4.isValidFourPartDecimal(text) ||
  IPv4.isValidCIDRFourPartDecimal(text) ||
  IPv6.isValid(text) ||
  IPv6.isValidCIDR(text);

/** The network that an address is counted as: with IPv6 a household or an office has a whole /64. */
export const clientNetwork = (address: string) => networkOf(address, 32, 64);

/** The part of an address that may be logged: the network, not the person. */
export const regionOf = (address: string) => networkOf(address, 24, 48);

function networkOf(address: string, ofVersion4: number, ofVersion6: number): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  // Without the zone of a link-local address, and IPv4-mapped addresses as IPv4.
  const parsed = ipaddr.process(address.replace(/%.*$/, ''));
  const isVersion4 = parsed.kind() === 'ipv4';
  const bits = isVersion4 ? ofVersion4 : ofVersion6;
  const version = isVersion4 ? IPv4 : IPv6;
  return `${version.networkAddressFromCIDR(`${parsed}/${bits}`)}/${bits}`;
}

/** Whether an address is one of these, or in one of these networks. */
export function inNetworks(networks: readonly string[]): (address: string | undefined) => boolean {
  const ranges = networks.map((one) => {
    const [address, bits] = one.includes('/') ? ipaddr.parseCIDR(one) : [ipaddr.parse(one), undefined];
    return { address, bits: bits ?? (address.kind() === 'ipv4' ? 32 : 128) };
  });
  return (text) => {
    if (text === undefined || !ipaddr.isValid(text)) return false;
    const address = ipaddr.process(text);
    return ranges.some(
      (range) => range.address.kind() === address.kind() && address.match(range.address as never, range.bits),
    );
  };
}
