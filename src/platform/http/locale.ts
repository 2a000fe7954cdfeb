import { canonicalTag } from '../../kernel/language-text.js';

// RFC 9110, 12.5.4: a language range or *, with a weight from 0 to 1.
const RANGE = /^([a-z]{1,8}(?:-[a-z0-9]{1,8})*|\*)\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i;
const MOST_RANGES = 30;

/** The ranges of an Accept-Language header in order of preference; invalid ones are ignored. */
function ranges(header: string | undefined): { tag: string; weight: number }[] {
  return (header ?? '')
    .split(',', MOST_RANGES)
    .flatMap((part) => {
      const [, tag, weight = '1'] = RANGE.exec(part.trim()) ?? [];
      return tag ? [{ tag: tag.toLowerCase(), weight: Number(weight) }] : [];
    })
    .sort((a, b) => b.weight - a.weight);
}

const base = (tag: string) => tag.split('-')[0];

/** The language of messages: Russian, unless English or an unsupported language is preferred. */
export function askedLanguage(acceptLanguage: string | undefined): 'ru' | 'en' {
  const asked = ranges(acceptLanguage).filter(({ tag }) => tag !== '*');
  const wanted = asked.filter(({ weight }) => weight > 0);
  const ours = wanted.map(({ tag }) => base(tag)).find((language) => language === 'ru' || language === 'en');
  if (ours) return ours;
  const refused = asked.find(({ tag, weight }) => weight === 0 && /^(ru|en)$/.test(base(tag) ?? ''));
  if (refused) return base(refused.tag) === 'ru' ? 'en' : 'ru';
  return wanted.length > 0 ? 'en' : 'ru';
}

/** The languages of names in order of preference, as canonical tags. */
export function askedLanguageTags(acceptLanguage: string | undefined): string[] {
  const tags = ranges(acceptLanguage)
    .filter(({ weight }) => weight > 0)
    .flatMap(({ tag }) => canonicalTag(tag) ?? []);
  return [...new Set(tags)];
}
