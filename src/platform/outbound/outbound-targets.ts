import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import { Config } from '../config/config.js';
import { inNetworks } from '../http/client-address.js';
import { isPublicAddress } from './public-addresses.js';

/** Why a text is no address that this service sends anything to. */
export type TargetRefusal =
  'UNREADABLE' | 'NOT_HTTPS' | 'OTHER_PORT' | 'CREDENTIALS' | 'FRAGMENT' | 'NOT_PUBLIC' | 'OURSELVES';

const HTTPS_PORT = 443;
const HTTP_PORT = 80;

/** The host of a URL as it is connected to: an IPv6 address without brackets. */
export const hostOf = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1');

/**
 * Where the service sends to of its own accord: by HTTPS to public addresses at allowed ports. For the names, addresses and
 * networks that the operator lists (WEBHOOK_ALLOW) none of this is asked.
 */
@Injectable()
export class OutboundTargets {
  private readonly names: readonly string[];
  private readonly isInListedNetwork: (address: string | undefined) => boolean;

  constructor(private readonly config: Config) {
    const { allowed } = config.webhooks;
    this.names = allowed
      .filter((one) => !ipaddr.isValid(one) && !ipaddr.isValidCIDR(one))
      .map((one) => one.toLowerCase());
    this.isInListedNetwork = inNetworks(allowed.filter((one) => ipaddr.isValid(one) || ipaddr.isValidCIDR(one)));
  }

  /** Reads an address in the one form in which it is kept and connected to. */
  read(text: string): URL | TargetRefusal {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !/^https?:$/.test(url.protocol)) return url ? 'NOT_HTTPS' : 'UNREADABLE';
    // The root of the names at the end of a name, which certificates do not have.
    url.hostname = url.hostname.replace(/\.$/, '');
    const host = hostOf(url);
    if (url.username !== '' || url.password !== '') return 'CREDENTIALS';
    if (url.hash !== '') return 'FRAGMENT';
    if (this.isListed(host)) return url;
    if (url.protocol !== 'https:') return 'NOT_HTTPS';
    if (!this.config.webhooks.ports.includes(Number(url.port || HTTPS_PORT))) return 'OTHER_PORT';
    if (isIP(host) !== 0 && !isPublicAddress(host)) return 'NOT_PUBLIC';
    const { publicUrl } = this.config;
    if (publicUrl !== undefined && hostOf(new URL(publicUrl)) === host) return 'OURSELVES';
    // A name of the own network: it may lead anywhere there.
    return isIP(host) !== 0 || host.includes('.') ? url : 'NOT_PUBLIC';
  }

  /** Whether a connection for this host may be opened to an address that its name was resolved to. */
  mayReach(host: string, address: string): boolean {
    return this.isListed(host) || this.isInListedNetwork(address) || isPublicAddress(address);
  }

  private isListed(host: string): boolean {
    return this.names.includes(host) || this.isInListedNetwork(host);
  }
}

export const portOf = (url: URL) => Number(url.port) || (url.protocol === 'https:' ? HTTPS_PORT : HTTP_PORT);
