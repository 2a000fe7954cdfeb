import { join } from 'node:path';
import { NumberSet } from '../../kernel/number-set.js';
import { isNetwork } from '../http/client-address.js';
import { readSignInSettings, type SignInSettings } from './sign-in-settings.js';
import { readWebhookSettings, type WebhookSettings } from './webhook-settings.js';

const MOST = 1_000_000_000;
const MIB = 1024 * 1024;
const LEAP_DAYS = ['LAST_DAY_OF_FEBRUARY', 'FIRST_OF_MARCH'] as const;

/** Settings of the service, from environment variables. */
export class Config {
  readonly port: number;
  /** Where health and metrics are; undefined: at `port`, with everything else. */
  readonly operationsPort: number | undefined;
  readonly host: string;
  /** Any PostgreSQL 15 or newer; without it an embedded one is started under `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly adminKey: string | undefined;
  readonly corsOrigins: string[];
  readonly isIntrospectionOpen: boolean;
  readonly poolSize: number;
  /** Which years are round and which are jubilees, and when 29 February is observed in a common year. */
  readonly anniversaries: { round: NumberSet; jubilees: NumberSet; leapDay: (typeof LEAP_DAYS)[number] };
  /** Where the audit log is written: stdout, off, or a file. */
  readonly accessLog: string;
  /** A file outside the database with what a restore would undo; undefined: none. */
  readonly afterRestoreLog: string | undefined;
  /** The public address of the service: https://cities.example; default: the host of each request. */
  readonly publicUrl: string | undefined;
  /** Some calendar programs have failed on compressed answers. */
  readonly isCalendarGzipped: boolean;
  /** Without it there is no sign-in, and access keys are the only way in. */
  readonly signIn: SignInSettings | undefined;
  /** The maximum cost of a query; Infinity if not limited. */
  readonly queryCost: number;
  /** Allowed requests per minute; Infinity if not limited. */
  readonly rates: { perKey: number; perAddress: number };
  /** How many bytes of answers are kept in memory; 0: none are. */
  readonly responseCache: number;
  readonly webhooks: WebhookSettings;
  /** Proxies whose X-Forwarded-For is trusted: addresses and networks. */
  readonly trustedProxies: string[];

  /** @throws Error with a message for the operator */
  constructor(env: NodeJS.ProcessEnv = process.env) {
    this.port = wholeNumber(env, 'PORT', 3000, 0, 65535);
    this.operationsPort = env.OPERATIONS_PORT ? wholeNumber(env, 'OPERATIONS_PORT', 0, 0, 65535) : undefined;
    this.host = env.HOST ?? '127.0.0.1';
    this.databaseUrl = env.DATABASE_URL || undefined;
    this.dataDir = env.DATA_DIR ?? './data';
    this.adminKey = env.ADMIN_KEY || undefined;
    this.corsOrigins = list(env, 'CORS_ORIGINS');
    this.isIntrospectionOpen = oneOf(env, 'INTROSPECTION', ['open', 'closed']) === 'open';
    this.poolSize = wholeNumber(env, 'DATABASE_POOL', 10, 2, 500);
    this.anniversaries = {
      round: numbers(env, 'ANNIVERSARY_ROUND', '1,*5'),
      jubilees: numbers(env, 'ANNIVERSARY_JUBILEES', '*25'),
      leapDay: oneOf(env, 'ANNIVERSARY_LEAP_DAY', LEAP_DAYS),
    };
    this.accessLog = env.ACCESS_LOG || (env.LOG_LEVEL === 'silent' ? 'off' : 'stdout');
    this.afterRestoreLog =
      env.AFTER_RESTORE_LOG || (this.databaseUrl ? undefined : join(this.dataDir, 'after-restore.log'));
    this.publicUrl = env.PUBLIC_URL?.replace(/\/+$/, '') || undefined;
    this.isCalendarGzipped = oneOf(env, 'CALENDAR_GZIP', ['on', 'off']) === 'on';
    this.signIn = readSignInSettings(env);
    this.queryCost = limit(env, 'QUERY_COST', 10_000);
    this.rates = { perKey: limit(env, 'RATE_PER_KEY', 1200), perAddress: limit(env, 'RATE_PER_ADDRESS', 450) };
    const mebibytes = limit(env, 'RESPONSE_CACHE', 32);
    this.responseCache = Number.isFinite(mebibytes) ? mebibytes * MIB : 0;
    this.trustedProxies = list(env, 'TRUSTED_PROXIES');
    this.webhooks = readWebhookSettings(env);
    if (this.databaseUrl && !/^postgres(ql)?:\/\//.test(this.databaseUrl))
      throw new Error('DATABASE_URL must begin with postgres://, as in postgres://user:password@host:5432/registry.');
    if (this.databaseUrl && /@[^/]*,/.test(this.databaseUrl))
      throw new Error(
        'DATABASE_URL names several hosts: give the one address that leads to the primary, of HAProxy, a virtual address or your cluster’s service.',
      );
    if (this.adminKey !== undefined && this.adminKey.length < 32)
      throw new Error('ADMIN_KEY must have at least 32 characters: make one with `openssl rand -base64 32`.');
    if (this.publicUrl !== undefined && !/^https?:\/\/[^/?#\s]+$/.test(this.publicUrl))
      throw new Error(`PUBLIC_URL must be an address such as https://cities.example, not «${this.publicUrl}».`);
    for (const origin of this.corsOrigins)
      if (URL.canParse(origin) === false || new URL(origin).origin !== origin)
        throw new Error(
          `CORS_ORIGINS contains «${origin}», which is not an origin: list origins such as https://portal.example, separated by commas.`,
        );
    for (const proxy of this.trustedProxies.filter((one) => /\/0+$/.test(one)))
      throw new Error(`TRUSTED_PROXIES contains «${proxy}», which is everybody: name the proxies themselves.`);
    for (const proxy of this.trustedProxies)
      if (!isNetwork(proxy))
        throw new Error(
          `TRUSTED_PROXIES contains «${proxy}», which is not an address: list addresses or networks such as 10.0.0.7 or 10.0.0.0/8, separated by commas.`,
        );
  }
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, otherwise: number, least: number, most: number): number {
  const value = Number(env[name] || otherwise);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${name} must be a whole number from ${least} to ${most}, not «${env[name]}».`);
}

/** A limit; 0 or `off` means no limit. */
function limit(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  if (env[name] === 'off' || env[name] === '0') return Infinity;
  const value = Number(env[name] || otherwise);
  if (Number.isInteger(value) && value >= 1 && value <= MOST) return value;
  throw new Error(`${name} must be a whole number from 1 to ${MOST}, or off: not «${env[name]}».`);
}

const list = (env: NodeJS.ProcessEnv, name: string) =>
  (env[name] ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);

function numbers(env: NodeJS.ProcessEnv, name: string, otherwise: string): NumberSet {
  const found = NumberSet.parse(env[name] || otherwise);
  if (found) return found;
  throw new Error(
    `${name} must be a comma-separated list of numbers from 1 to 9999, where *5 means every fifth, as in ${otherwise}: not «${env[name]}».`,
  );
}

/** One of the choices; the first is the default. */
function oneOf<Choice extends string>(env: NodeJS.ProcessEnv, name: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === (env[name] || choices[0]));
  if (found !== undefined) return found;
  throw new Error(`${name} must be ${choices.join(' or ')}, not «${env[name]}».`);
}
