import dns, { Resolver } from 'node:dns/promises';
import http, { type ClientRequest, type OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { hostOf, OutboundTargets, portOf } from './outbound-targets.js';

/** Why a request was not answered. */
export type OutboundFailure = 'NAME_NOT_FOUND' | 'ADDRESS_NOT_ALLOWED' | 'CONNECTION' | 'CERTIFICATE' | 'TIMEOUT';
export type OutboundAnswer = { status: number } | { failure: OutboundFailure };

/** In milliseconds: for looking up the name, connecting, sending and the answer together. */
export const OUTBOUND_DEADLINE = 5000;
/** In bytes: of the answer no more is read, and nothing of it is kept. */
const MOST_READ = 1024;
const MOST_HEADERS = 8192;
const LOOK_UP = { timeout: 1500, tries: 2 };
const UNANSWERED: readonly string[] = [dns.TIMEOUT, dns.CANCELLED, dns.CONNREFUSED];

class Failed extends Error {
  constructor(readonly failure: OutboundFailure) {
    super(failure);
  }
}

/** Requests of the service's own accord to addresses that others have named. */
@Injectable()
export class Outbound {
  constructor(
    private readonly config: Config,
    private readonly targets: OutboundTargets,
  ) {}

  /**
   * Sends a text by POST to an address that the operator allows, whatever was allowed when it was kept. The name is looked up for each request, and the connection goes to an address that was looked up and
   * checked, to no other; redirects are not followed.
   * @returns the status of the answer, or why there is none; never throws for what the other side does
   */
  async post(address: string, headers: OutgoingHttpHeaders, body: string): Promise<OutboundAnswer> {
    const url = this.targets.read(address);
    if (!(url instanceof URL)) return { failure: 'ADDRESS_NOT_ALLOWED' };
    const end = AbortSignal.timeout(OUTBOUND_DEADLINE);
    try {
      const addresses = await this.addressesOf(hostOf(url), end);
      return { status: await sent(url, addresses, headers, body, end) };
    } catch (error) {
      if (error instanceof Failed) return { failure: error.failure };
      throw error;
    }
  }

  /** @throws Failed unless all of them may be reached: one that may not shows that the name is not to be trusted */
  private async addressesOf(host: string, end: AbortSignal): Promise<string[]> {
    const addresses = isIP(host) === 0 ? await this.lookUp(host, end) : [host];
    if (end.aborted) throw new Failed('TIMEOUT');
    if (addresses.length === 0) throw new Failed('NAME_NOT_FOUND');
    if (!addresses.every((address) => this.targets.mayReach(host, address))) throw new Failed('ADDRESS_NOT_ALLOWED');
    return addresses;
  }

  /** Asks the name servers, not the operating system: a name server that hangs would hold a thread that others need. */
  private async lookUp(host: string, end: AbortSignal): Promise<string[]> {
    const resolver = new Resolver(LOOK_UP);
    const { nameServers } = this.config.webhooks;
    if (nameServers.length > 0) resolver.setServers(nameServers);
    const cancel = () => resolver.cancel();
    end.addEventListener('abort', cancel, { once: true });
    const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    end.removeEventListener('abort', cancel);
    const addresses = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    const isUnanswered = found.some((one) => one.status === 'rejected' && UNANSWERED.includes(one.reason.code));
    if (addresses.length === 0 && isUnanswered) throw new Failed('TIMEOUT');
    return addresses;
  }
}

/** To these addresses, whatever name is asked for. */
const only =
  (addresses: readonly string[]): LookupFunction =>
  (_name, { all }, done) => {
    const found = addresses.map((address) => ({ address, family: isIP(address) }));
    if (all) done(null, found);
    else done(null, found[0]!.address, found[0]!.family);
  };

function sent(
  url: URL,
  addresses: readonly string[],
  headers: OutgoingHttpHeaders,
  body: string,
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const host = hostOf(url);
    const asking = (url.protocol === 'https:' ? https : http).request({
      host,
      port: portOf(url),
      path: `${url.pathname}${url.search}`,
      method: 'POST',
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
      lookup: only(addresses),
      // A connection of its own, which ends with it; whatever the environment says, its certificate is checked for the name.
      agent: false,
      rejectUnauthorized: true,
      servername: isIP(host) === 0 ? host : '',
      maxHeaderSize: MOST_HEADERS,
      signal,
    });
    let status: number | undefined;
    asking.on('response', (answer) => {
      status = answer.statusCode!;
      let read = 0;
      answer.on('data', (part: Buffer) => {
        read += part.length;
        if (read > MOST_READ) asking.destroy();
      });
      answer.on('error', () => undefined);
    });
    let reason: OutboundFailure = 'CONNECTION';
    asking.on('error', (error: NodeJS.ErrnoException) => (reason = failureOf(asking, error, signal)));
    // However it ends: an answer that has begun has a status, and what comes after that is of no use.
    asking.on('close', () => (status === undefined ? reject(new Failed(reason)) : resolve(status)));
    asking.end(body);
  });
}

function failureOf({ socket }: ClientRequest, { code }: NodeJS.ErrnoException, signal: AbortSignal): OutboundFailure {
  if (signal.aborted) return 'TIMEOUT';
  const isDistrusted = Boolean((socket as TLSSocket | null)?.authorizationError) || code?.startsWith('ERR_TLS_CERT');
  return isDistrusted ? 'CERTIFICATE' : 'CONNECTION';
}
