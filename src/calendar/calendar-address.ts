/** How the service is reached from outside, and how it sends calendars. */
export interface CalendarSettings {
  /** https://cities.example; left out: as the request has it. */
  publicUrl: string | undefined;
  isGzipOffered: boolean;
}

export const CALENDAR_SETTINGS = Symbol('CALENDAR_SETTINGS');

/** The beginning of every address that we give out. */
export function originOf({ publicUrl }: CalendarSettings, request: { protocol: string; host: string }): string {
  return publicUrl ?? `${request.protocol}://${request.host}`;
}

/** One address in the two forms that programs want: Outlook asks for https, Apple opens webcal. */
export function addressOf(origin: string, secret: string, file: string): { https: string; webcal: string } {
  const https = `${origin}/calendar/s/${secret}/${file}`;
  return { https, webcal: https.replace(/^https?:/, 'webcal:') };
}
