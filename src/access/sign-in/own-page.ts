type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Whether a request was made by a page of ours: only then may a cookie speak for whoever sits before it.
 * @param origin our own: https://cities.example
 */
export function isOfOwnPage(headers: Headers, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  // Browsers say it over TLS and on localhost alone; elsewhere the origin of a POST has to do.
  return site === undefined ? headers.origin === origin : site === 'same-origin';
}
