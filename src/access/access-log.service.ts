import { Injectable } from '@nestjs/common';
import { destination, type Logger, pino, stdTimeFunctions } from 'pino';
import { Config } from '../platform/config.js';
import type { Role } from './permissions.js';
import type { Viewer } from './viewer.js';

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
  | 'calendar_read';

/** What a line may hold: names of fields, ids of ours and codes; never a secret, a text that somebody typed, or an address. */
export interface AccessFacts {
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
  /** How many requests since the line before. */
  requests?: number;
}

const MINUTE = 60_000;
const MOST_COUNTED = 10_000;

/**
 * The operator's log of who was let in, who was refused and what was taken out: apart from the history of the data,
 * a line of JSON each. Whose address it was stands in the service's own log, under the same request id.
 */
@Injectable()
export class AccessLog {
  private readonly log: Logger;
  private readonly uses = new Map<string, { since: number; requests: number }>();

  constructor({ accessLog }: Config) {
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

  write(event: AccessEvent, facts: AccessFacts): void {
    this.log[event === 'refused' ? 'warn' : 'info']({ event, ...facts });
  }

  /** That somebody acted: who, on what. */
  acted(event: AccessEvent, by: Viewer, about: string): void {
    this.write(event, { viewer: by.id, role: by.role, about });
  }

  /** That a key or a person asked something: one line a minute, with how many requests it stands for. */
  used(by: Viewer, requestId: string, now = Date.now()): void {
    const use = this.uses.get(by.id);
    if (use && now - use.since < MINUTE) {
      use.requests += 1;
      return;
    }
    if (this.uses.size >= MOST_COUNTED) this.uses.clear();
    this.uses.set(by.id, { since: now, requests: 0 });
    this.write('key_used', { requestId, viewer: by.id, role: by.role, requests: (use?.requests ?? 0) + 1 });
  }
}
