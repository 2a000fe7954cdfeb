import { readFileSync } from 'node:fs';

export interface PageFile {
  type: string;
  body: string;
}

const read = (name: string) => readFileSync(new URL(`page/${name}`, import.meta.url), 'utf8');

/** The served files by path; no other path leads to a file. */
export const files = new Map<string, PageFile>([
  ['/portal.js', { type: 'text/javascript; charset=utf-8', body: read('portal.js') }],
  ['/office.js', { type: 'text/javascript; charset=utf-8', body: read('office.js') }],
  ['/portal.css', { type: 'text/css; charset=utf-8', body: read('portal.css') }],
]);
