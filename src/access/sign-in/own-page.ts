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

/** Browsers ask a server before they send another origin one of these, or any other type of a body. */
const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'];
const UNASKED_TYPE = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/** Whether no page of another origin could have sent it unasked; a GET has to show so by a header. */
export function forcesPreflight(method: string, headers: Headers): boolean {
  const type = headers['content-type'];
  return (
    method !== 'GET' ||
    PREFLIGHT_HEADERS.some((name) => headers[name] !== undefined) ||
    (typeof type === 'string' && !UNASKED_TYPE.test(type))
  );
}
