import { request } from 'node:http';
import ICAL from 'ical.js';
import type { Registry } from './support/registry.js';

/** An answer over HTTP as it came, nothing unpacked. */
export interface Read {
  status: number;
  headers: Record<string, string | undefined>;
  bytes: Buffer;
  text: string;
}

export function get(
  registry: Registry,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Read> {
  return new Promise((resolve, reject) => {
    request(registry.url + path, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        const status = response.statusCode!;
        resolve({ status, headers: response.headers as Read['headers'], bytes, text: bytes.toString() });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** What ical.js reads in a feed, in its order. */
export function entriesOf(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
    const said = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
    return {
      uid: said('uid'),
      start: said('dtstart'),
      summary: said('summary'),
      description: said('description'),
      location: said('location'),
      status: said('status'),
      sequence: Number(said('sequence')),
      modified: said('last-modified'),
    };
  });
}

/** One line of a feed by its name. */
export const line = (text: string, name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(text)?.[1];
