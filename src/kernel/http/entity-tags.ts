/** Whether If-None-Match names one of these tags (RFC 9110, 13.1.2); `*` names any. */
export function namesTag(ifNoneMatch: string, ...tags: string[]): boolean {
  return ifNoneMatch.trim() === '*' || (ifNoneMatch.match(/"[^"]*"/g) ?? []).some((tag) => tags.includes(tag));
}
