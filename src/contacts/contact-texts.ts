import { DomainError } from '../kernel/domain-error.js';
import { THE_FIELD } from '../kernel/field-place.js';

/** The texts of a contact. No message repeats the input: it may be personal data. */

/** The maximum length of each text. */
export const LONGEST = {
  title: 200,
  name: 200,
  post: 200,
  email: 254,
  phone: 60,
  address: 500,
  purpose: 500,
  note: 2000,
};
export type ContactText = keyof typeof LONGEST;

/** The trimmed text, which must contain a visible character. @throws DomainError REQUIRED, TOO_LONG, INVALID */
export function textOf(field: ContactText, written: string | null): string | null {
  if (written === null) return null;
  const text = written.trim().normalize('NFC');
  const longest = LONGEST[field];
  if (!/[^\p{C}\p{Z}\p{M}]/u.test(text))
    throw new DomainError(
      'REQUIRED',
      {
        en: `Fill in the field ${THE_FIELD}, or enter null to clear it.`,
        ru: `Заполните поле ${THE_FIELD} или введите null, чтобы его очистить.`,
      },
      [field],
    );
  if (text.length > longest)
    throw new DomainError(
      'TOO_LONG',
      {
        en: `The field ${THE_FIELD} takes at most ${longest} characters; now it has ${text.length}.`,
        ru: `В поле ${THE_FIELD} помещается не больше ${longest} знаков, а сейчас их ${text.length}.`,
      },
      [field],
    );
  if (field === 'email' && !EMAIL.test(text))
    throw new DomainError(
      'INVALID',
      {
        en: 'This is not an e-mail address. Enter one address, as in foreign@city.example.',
        ru: 'Это не адрес электронной почты. Введите один адрес, например foreign@city.example.',
      },
      ['email'],
    );
  if (field === 'phone' && !isPhone(text))
    throw new DomainError(
      'INVALID',
      {
        en: 'This is not a telephone number. Enter one number with the country code, as in +375 152 00-00-00 or +7 4242 00-00-00, ext. 12.',
        ru: 'Это не номер телефона. Введите один номер с кодом страны, например +375 152 00-00-00 или +7 4242 00-00-00, доб. 12.',
      },
      ['phone'],
    );
  return text;
}

// Checks only the format: whether somebody reads it can only be tested by writing.
const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(\.[^\s@<>(),;:".]+)*\.[^\s@<>(),;:".]{2,}$/u;
const PHONE = /^(\+?[\d\s()./\-\u2010-\u2013]+)(?:,?\s*(?:доб|вн|ext|x|#)\.?\s*\d{1,6})?$/iu;

function isPhone(text: string): boolean {
  const digits = PHONE.exec(text)?.[1]?.replace(/\D/g, '').length ?? 0;
  // E.164: at most 15.
  return digits >= 5 && digits <= 15;
}
