import { DomainError } from '../kernel/domain-error.js';
import { canonicalTag } from '../kernel/language-text.js';
import type { Channel } from './channel-vocabulary.js';

/** Canonical language tags in order of preference. @throws DomainError INVALID, DUPLICATE */
export function languagesOf(written: readonly string[]): string[] {
  const tags = written.map((tag, i) => {
    const canonical = canonicalTag(tag.trim());
    if (canonical !== undefined) return canonical;
    throw new DomainError(
      'INVALID',
      {
        en: 'This is not a language tag: use one such as ru, en, zh.',
        ru: 'Язык укажите обозначением, например ru, en, zh.',
      },
      ['languages', String(i)],
    );
  });
  return eachOnce('languages', tags);
}

/** @throws DomainError DUPLICATE */
export const channelsOf = (channels: readonly Channel[]): Channel[] => eachOnce('channels', channels);

function eachOnce<Value extends string>(field: string, values: readonly Value[]): Value[] {
  const again = values.findIndex((value, i) => values.indexOf(value) < i);
  if (again < 0) return [...values];
  throw new DomainError(
    'DUPLICATE',
    { en: `${values[again]} is given twice: keep one.`, ru: `${values[again]} указано дважды: оставьте один раз.` },
    [field, String(again)],
  );
}
