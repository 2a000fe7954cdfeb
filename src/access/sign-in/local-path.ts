// A dummy host: an address that resolves to it is a path.
const NOWHERE = 'http://nowhere.invalid';

/** An address within this service: a path with its query and fragment; undefined for anything that may lead elsewhere. */
export function localPath(written: string): string | undefined {
  // Browsers read \ as / and skip control characters, so /\evil.example and /⇥/evil.example are other hosts.
  if (!/^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(written) || !URL.canParse(written, NOWHERE)) return undefined;
  const { origin, pathname, search, hash } = new URL(written, NOWHERE);
  return origin === NOWHERE && !pathname.startsWith('//') ? pathname + search + hash : undefined;
}
