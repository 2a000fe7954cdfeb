/** The beginning of every address that we give out: as others reach the service, or as this request did. */
export function originOf(
  { publicUrl }: { publicUrl: string | undefined },
  request: { protocol: string; host: string },
): string {
  return publicUrl ?? `${request.protocol}://${request.host}`;
}
