import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { destination, pino, stdTimeFunctions, type Logger } from 'pino';
import { Config } from '../../platform/config/config.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { Role } from '../permissions.js';
import type { Viewer } from '../viewer.js';

/** Security events. */
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
  | 'calendar_read'
  | 'webhook_registered'
  | 'webhook_secret_rotated'
  | 'webhook_tested'
  | 'webhook_moved'
  | 'webhook_turned_on'
  | 'webhook_turned_off'
  | 'webhook_removed';

/** What a line may contain: field names, our ids and codes; never a secret, text from a user, or an address. */
export interface AccessFacts {
  /** Default: that of the current request. */
  requestId?: string;
  viewer?: string;
  role?: Role;
  /** The subject: the id of a key, a mandate, a calendar address or a webhook. */
  about?: string;
  /** Why it was refused. */
  code?: string;
  status?: number;
  /** The route of the request; for GraphQL its root fields. */
  route?: string;
  fields?: readonly string[];
  /** The number of such requests since the previous line of this kind. */
  requests?: number;
}

const MINUTE = 60_000;

/**
 * Security audit log for the operator: sign-ins, refusals and bulk reads, separate from the history of the data,
 * one line of JSON each. The client address is in the service log, under the same request id.
 */
@Injectable()
export class AccessLog implements OnApplicationShutdown {
  private readonly log: Logger;
  private readonly requests = new AsyncLocalStorage<string>();
  /** Repeated events: the last of each kind, and how many there were since its previous line. */
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

  /** Called when no request is in progress any more. */
  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.tellCounted();
  }

  /** Runs a request: every line written meanwhile has its id. */
  during(requestId: string, goOn: () => void): void {
    this.requests.run(requestId, goOn);
  }

  write(event: AccessEvent, facts: AccessFacts): void {
    this.log[event === 'refused' ? 'warn' : 'info']({ event, requestId: this.requests.getStore(), ...facts });
  }

  /** Logs an action: by whom, on what; after the commit. */
  acted(event: AccessEvent, by: Viewer, about: string): void {
    this.transactions.afterCommit(() => this.write(event, { viewer: by.id, role: by.role, about }));
  }

  /** Logs a request of a key or a person. */
  used(by: Viewer, requestId: string): void {
    this.count('key_used', { requestId, viewer: by.id, role: by.role });
  }

  /** For events that anybody can repeat: the first is logged at once, the others once a minute with their number. */
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

  /** Logs the number of repeated events since the previous line; called once a minute. */
  tellCounted(): void {
    for (const [kind, one] of this.counted) {
      if (one.requests === 0) this.counted.delete(kind);
      else this.write(one.event, { ...one.facts, requests: one.requests });
      one.requests = 0;
    }
  }
}
