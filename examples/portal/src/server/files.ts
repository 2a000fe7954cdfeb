import { readFileSync } from 'node:fs';
import { settings } from './settings.js';

export interface PageFile {
  type: string;
  body: string;
}

const read = (name: string) => readFileSync(new URL(`page/${name}`, import.meta.url), 'utf8');

const page: PageFile = {
  type: 'text/html; charset=utf-8',
  body: read('index.html').replace('{pollSeconds}', String(settings.pollSeconds)),
};

/** The served files by path; no other path leads to a file. */
export const files = new Map<string, PageFile>([
  ['/', page],
  ['/office', page],
  ['/portal.js', { type: 'text/javascript; charset=utf-8', body: read('portal.js') }],
  ['/portal.css', { type: 'text/css; charset=utf-8', body: read('portal.css') }],
]);
