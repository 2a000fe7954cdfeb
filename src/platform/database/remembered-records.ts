import { LRUCache } from 'lru-cache';

/** Of each table. Records take some six times as much memory as their texts. */
export const MOST_CHARACTERS = 2 ** 21;

/**
 * Reads a record once for as long as its text is remembered: the same text is the same record, and what has been worked out
 * from it is remembered with it. It is shared by requests, so it cannot be changed.
 */
export function remembering<Noun extends object>(read: (text: string) => Noun): (text: string) => Noun {
  const known = new LRUCache<string, Noun>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_, text) => text.length,
  });
  return (text) => {
    const same = known.get(text);
    if (same) return same;
    const noun = frozen(read(text));
    known.set(text, noun);
    return noun;
  };
}

function frozen<Noun extends object>(noun: Noun): Noun {
  for (const value of Object.values(noun)) if (Array.isArray(value)) value.forEach(frozenPart);
  return Object.freeze(noun);
}

const frozenPart = (part: unknown) => (part !== null && typeof part === 'object' ? Object.freeze(part) : part);
