type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Whether a request was made by a page of this service: only then does a session cookie count (CSRF protection).
 * @param origin our own: https://cities.example
 */
export function isOfOwnPage(headers: Headers, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  // Browsers send Sec-Fetch-Site only over TLS and on localhost; otherwise the Origin of a POST is checked.
  return site === undefined ? headers.origin === origin : site === 'same-origin';
}
