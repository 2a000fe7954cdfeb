import { SESSION_HOURS } from './staff-session.js';

/** Cookies and their lifetime in seconds. */
const LASTS = {
  /** The secret of a session. */
  registry_session: SESSION_HOURS * 3600,
  /** A sign-in in progress. */
  registry_sign_in: 600,
  /** The next sign-in must ask for the account: office computers are shared, and providers remember the last one. */
  registry_ask_again: 30 * 24 * 3600,
} as const;

export type CookieName = keyof typeof LASTS;

/**
 * Over TLS the name prefix makes browsers reject a cookie set by another host of the city.
 * @param origin our own: https://cities.example
 */
const nameAt = (origin: string, name: CookieName) => (isSafe(origin) ? `__Host-${name}` : name);
const isSafe = (origin: string) => origin.startsWith('https:');

/** The value of a cookie of a request. */
export function cookieOf(header: string | undefined, origin: string, name: CookieName): string | undefined {
  const beginning = `${nameAt(origin, name)}=`;
  const found = (header ?? '').split(/; */).find((cookie) => cookie.startsWith(beginning));
  return found?.slice(beginning.length) || undefined;
}

/**
 * A Set-Cookie header; without a value it deletes the cookie.
 * @param value letters, digits, «.», «-» and «_» only
 */
export function cookieLine(origin: string, name: CookieName, value = ''): string {
  const lasts = value === '' ? 0 : LASTS[name];
  const line = `${nameAt(origin, name)}=${value}; Path=/; Max-Age=${lasts}; HttpOnly; SameSite=Lax`;
  return isSafe(origin) ? `${line}; Secure` : line;
}
