/** One address in the two forms that programs want: Outlook asks for https, Apple opens webcal. */
export function addressOf(origin: string, secret: string, file: string): { https: string; webcal: string } {
  const https = `${origin}/calendar/s/${secret}/${file}`;
  return { https, webcal: https.replace(/^https?:/, 'webcal:') };
}
