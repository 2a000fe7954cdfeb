/** The beginning of every address that we give out: as others reach the service, or as this request did. */
export function originOf(
  { publicUrl }: { publicUrl: string | undefined },
  request: { protocol: string; host: string },
): string {
  return publicUrl ?? `${request.protocol}://${request.host}`;
}

/** One address in the two forms that programs want: Outlook asks for https, Apple opens webcal. */
export function addressOf(origin: string, secret: string, file: string): { https: string; webcal: string } {
  const https = `${origin}/calendar/s/${secret}/${file}`;
  return { https, webcal: https.replace(/^https?:/, 'webcal:') };
}
