import { randomBytes } from 'node:crypto';
import { DomainError } from './domain-error.js';

/** A tagged id: `city_01J…`. The tag is part of the text and of the type. */
export type Id<Kind extends string = string> = `${Kind}_${string}`;

// Crockford's alphabet: no I, L, O, U, so that an id can be read over the telephone.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const SHAPE = /^([a-z]+(?:_[a-z]+)*)_([0-9abcdefghjkmnpqrstvwxyz]{26})(?:\d{4})?$/;

function base32(value: bigint, length: number): string {
  let text = '';
  for (let rest = value, i = 0; i < length; i++, rest >>= 5n) text = ALPHABET.charAt(Number(rest & 31n)) + text;
  return text;
}

let lastAt = 0n;
let lastRandom = 0n;
/** In milliseconds: by how much ids are ahead of the clock. */
let ahead = 0n;

/**
 * A new id that sorts by creation time: 48 bits of milliseconds and 80 random bits (as ULID).
 * Within one millisecond the random part counts up, so that ids created in a row keep their order.
 */
export function newId<Kind extends string>(kind: Kind): Id<Kind> {
  const now = BigInt(Date.now()) + ahead;
  if (now > lastAt) {
    lastAt = now;
    lastRandom = BigInt(`0x${randomBytes(10).toString('hex')}`) >> 1n;
  } else {
    lastRandom += 1n;
  }
  return `${kind}_${base32(lastAt, 10)}${base32(lastRandom, 16)}`;
}

/** Lets every id that is made from now on sort after this one, also if a clock was ahead when it was made. */
export function newIdsAfter(id: Id): void {
  const needed = BigInt(madeAt(id).getTime()) + 1n - BigInt(Date.now());
  if (needed > ahead) ahead = needed;
}

/** The creation time of an id, which is part of its text. */
export function madeAt(id: Id): Date {
  const digits = id.slice(-26, -16);
  return new Date(Number([...digits].reduce((value, digit) => value * 32n + BigInt(ALPHABET.indexOf(digit)), 0n)));
}

/** The lowest id that can be created at an instant: ids that sort after it were created then or later. */
export function lowestIdAt<Kind extends string>(kind: Kind, at: Date): Id<Kind> {
  return `${kind}_${base32(BigInt(Math.max(0, at.getTime())), 10)}${base32(0n, 16)}`;
}

/** The tag of an id, or undefined when the text is not an id at all. */
export function kindOf(text: string): string | undefined {
  return SHAPE.exec(text)?.[1];
}

export function isId<Kind extends string>(kind: Kind, text: string): text is Id<Kind> {
  return kindOf(text) === kind;
}

/** Parses an id of one kind. @throws DomainError INVALID for a text of another form */
export function readId<Kind extends string>(kind: Kind, text: string, field: string[] = []): Id<Kind> {
  if (isId(kind, text)) return text;
  throw new DomainError(
    'INVALID',
    { en: `«${text}» is not an id of the kind ${kind}_….`, ru: `«${text}» — не идентификатор вида ${kind}_….` },
    field,
  );
}
