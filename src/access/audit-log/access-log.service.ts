import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { destination, pino, stdTimeFunctions, type Logger } from 'pino';
import { Config } from '../../platform/config/config.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { Role } from '../permissions.js';
import type { Viewer } from '../viewer.js';

/** What happened at the door. */
export type AccessEvent =
  | 'key_used'
  | 'key_issued'
  | 'key_replaced'
  | 'key_revoked'
  | 'mandate_registered'
  | 'mandate_ended'
  | 'signed_in'
  | 'signed_out'
  | 'refused'
  | 'calendar_given'
  | 'calendar_revoked'
  | 'calendar_read';

/** What a line may hold: names of fields, ids of ours and codes; never a secret, a text that somebody typed, or an address. */
export interface AccessFacts {
  /** Left out: that of the request that is going on. */
  requestId?: string;
  viewer?: string;
  role?: Role;
  /** What it was about: the id of a key, a mandate, a calendar address. */
  about?: string;
  /** Why it was refused. */
  code?: string;
  status?: number;
  /** The route of a request that is not GraphQL's; the root fields of one that is. */
  route?: string;
  fields?: readonly string[];
  /** How many requests since the line before that says the same. */
  requests?: number;
}

const MINUTE = 60_000;

/**
 * The operator's log of who was let in, who was refused and what was taken out: apart from the history of the data,
 * a line of JSON each. Whose address it was stands in the service's own log, under the same request id.
 */
@Injectable()
export class AccessLog implements OnApplicationShutdown {
  private readonly log: Logger;
  private readonly requests = new AsyncLocalStorage<string>();
  /** What happens again and again: the last of each kind, and how many there were since its line before. */
  private readonly counted = new Map<string, { event: AccessEvent; facts: AccessFacts; requests: number }>();
  private readonly timer = setInterval(() => this.tellCounted(), MINUTE).unref();

  constructor(
    { accessLog }: Config,
    private readonly transactions: Transactions,
  ) {
    const settings = {
      base: { channel: 'access' },
      level: accessLog === 'off' ? 'silent' : 'info',
      formatters: { level: (label: string) => ({ level: label }) },
      timestamp: stdTimeFunctions.isoTime,
    };
    const isFile = accessLog !== 'stdout' && accessLog !== 'off';
    this.log = pino(
      settings,
      isFile ? destination({ dest: accessLog, mkdir: true, sync: true, mode: 0o600 }) : process.stdout,
    );
  }

  /** When no request is going on any more. */
  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.tellCounted();
  }

  /** Goes on with a request: whatever is written meanwhile has its id. */
  during(requestId: string, goOn: () => void): void {
    this.requests.run(requestId, goOn);
  }

  write(event: AccessEvent, facts: AccessFacts): void {
    this.log[event === 'refused' ? 'warn' : 'info']({ event, requestId: this.requests.getStore(), ...facts });
  }

  /** That somebody acted: who, on what; once it is done for good. */
  acted(event: AccessEvent, by: Viewer, about: string): void {
    this.transactions.afterCommit(() => this.write(event, { viewer: by.id, role: by.role, about }));
  }

  /** That a key or a person asked something. */
  used(by: Viewer, requestId: string): void {
    this.count('key_used', { requestId, viewer: by.id, role: by.role });
  }

  /** What anybody may repeat as often as they like: the first is told at once, the others once a minute, with how many. */
  count(event: AccessEvent, facts: AccessFacts): void {
    const { viewer, code, status, route } = facts;
    const kind = [event, viewer, code, status, route].join(' ');
    const before = this.counted.get(kind);
    if (before) {
      before.requests += 1;
      before.facts = facts;
      return;
    }
    this.counted.set(kind, { event, facts, requests: 0 });
    this.write(event, { ...facts, requests: 1 });
  }

  /** Tells how many there were since the line before, as it does once a minute. */
  tellCounted(): void {
    for (const [kind, one] of this.counted) {
      if (one.requests === 0) this.counted.delete(kind);
      else this.write(one.event, { ...one.facts, requests: one.requests });
      one.requests = 0;
    }
  }
}
