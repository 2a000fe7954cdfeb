import { plainLetter } from '../kernel/folding.js';
import type { NewName } from './record/city-name.js';
import type { NewPlacement } from './record/placement.js';

const LATIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ї: 'i',
  є: 'ye',
  ў: 'u',
};

/** A generated code: country and name in Latin letters, as in BY-GRODNO. */
export function codeFor({
  names,
  placements,
}: {
  names?: NewName[] | null;
  placements?: NewPlacement[] | null;
}): string {
  const latin = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/\p{L}/gu, (letter) => LATIN[letter] ?? LATIN[plainLetter(letter)] ?? plainLetter(letter))
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
  const name = [names?.find((n) => n.language.startsWith('en')), ...(names ?? [])]
    .map((n) => latin(n?.text ?? ''))
    .find(Boolean);
  // The city itself rejects an empty code, with a message that shows the format.
  if (!name) return '';
  const country = placements?.[0]?.country.trim();
  // An invalid country is reported as such, not as a part of a generated code.
  return [country && /^[a-z]{2}$/i.test(country) && country, name]
    .filter(Boolean)
    .join('-')
    .slice(0, 60)
    .replace(/-+$/, '');
}
