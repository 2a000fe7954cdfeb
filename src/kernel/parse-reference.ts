import { DomainError } from './domain-error.js';

const CODE_AND_NAME = /^(?:([A-Z0-9]+(?:-[A-Z0-9]+)+)\s+\S|([A-Z][A-Z0-9]+)\s+[^\s\p{ASCII}\p{sc=Latin}])/u;

/** Whatever is referred to has a shorter name: a longer one would only be work to look for. */
const LONGEST = 200;

const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)+$/i;

/** A code as it is kept: in a text from Word its hyphens are dashes, elsewhere its letters are wide. */
function asCode(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\p{Pd}\u2212]/gu, '-');
  return CODE.test(plain) ? plain : text;
}

/**
 * The reference in a text: just the code, if a whole suggestion («BY-GRODNO Гродно») was pasted.
 * @throws DomainError TOO_LONG in the field
 */
export function parseReference(ref: string, field: readonly string[] = []): string {
  const text = asCode(ref.trim());
  if (text.length > LONGEST)
    throw new DomainError(
      'TOO_LONG',
      {
        en: `A code, name or ID has at most ${LONGEST} characters, not ${text.length}. Enter the code or the name alone.`,
        ru: `Код, название или идентификатор — не длиннее ${LONGEST} знаков, а не ${text.length}. Укажите только код или название.`,
      },
      field,
    );
  const [, long, short] = CODE_AND_NAME.exec(text) ?? [];
  return long ?? short ?? text;
}
