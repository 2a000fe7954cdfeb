import { readerIn } from '../view/reader.js';

/** As the server has found out: from `?lang=`, or from what the browser prefers. */
export const reader = readerIn(document.documentElement.dataset.language ?? 'en');
export const { words } = reader;
