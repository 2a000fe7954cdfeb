import type { Bilingual } from '../../kernel/bilingual.js';

/** After a title whose day stands for a coarser date. */
export const IMPRECISE: Bilingual = { ru: ' (точная дата не установлена)', en: ' (exact date not known)' };

/** Joins reasons, each as a sentence with a full stop. */
export const sentences = (texts: readonly string[]): string =>
  texts.map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`)).join(' ');
