import { SESSION_HOURS } from './staff-session.js';

/** What a browser keeps for us, and for how long in seconds. */
const LASTS = {
  /** The secret of a session. */
  registry_session: SESSION_HOURS * 3600,
  /** A sign-in that has begun. */
  registry_sign_in: 600,
  /** That the next sign-in is to ask who it is: office computers are shared, and providers remember. */
  registry_ask_again: 30 * 24 * 3600,
} as const;

export type CookieName = keyof typeof LASTS;

/**
 * Over TLS the name itself makes browsers refuse one that another host of the city set.
 * @param origin our own: https://cities.example
 */
const nameAt = (origin: string, name: CookieName) => (isSafe(origin) ? `__Host-${name}` : name);
const isSafe = (origin: string) => origin.startsWith('https:');

/** The value of a cookie that came with a request. */
export function cookieOf(header: string | undefined, origin: string, name: CookieName): string | undefined {
  const beginning = `${nameAt(origin, name)}=`;
  const found = (header ?? '').split(/; */).find((cookie) => cookie.startsWith(beginning));
  return found?.slice(beginning.length) || undefined;
}

/**
 * A cookie to be kept; one without a value is to be forgotten.
 * @param value letters, digits, «.», «-» and «_» alone
 */
export function cookieLine(origin: string, name: CookieName, value = ''): string {
  const lasts = value === '' ? 0 : LASTS[name];
  const line = `${nameAt(origin, name)}=${value}; Path=/; Max-Age=${lasts}; HttpOnly; SameSite=Lax`;
  return isSafe(origin) ? `${line}; Secure` : line;
}
