import { DomainError } from '../kernel/domain-error.js';

/** The texts of a contact. No sentence repeats what was typed: it may be about a person. */

/** The most characters of each text. */
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

/** A text without the spaces around it, in which something is to be seen. @throws RuleBroken REQUIRED, TOO_LONG, INVALID */
export function textOf(field: ContactText, written: string | null): string | null {
  if (written === null) return null;
  const text = written.trim().normalize('NFC');
  const longest = LONGEST[field];
  if (!/[^\p{C}\p{Z}\p{M}]/u.test(text))
    throw new DomainError(
      'REQUIRED',
      {
        en: `Write something in ${field}, or null to clear it.`,
        ru: `Напишите что-нибудь в ${field} или null, чтобы очистить.`,
      },
      [field],
    );
  if (text.length > longest)
    throw new DomainError('TOO_LONG', { en: `At most ${longest} characters.`, ru: `Не более ${longest} знаков.` }, [
      field,
    ]);
  if (field === 'email' && !EMAIL.test(text))
    throw new DomainError(
      'INVALID',
      {
        en: 'This is not an e-mail address. Type one address, as in foreign@city.example.',
        ru: 'Это не адрес электронной почты. Введите один адрес, например foreign@city.example.',
      },
      ['email'],
    );
  if (field === 'phone' && !isPhone(text))
    throw new DomainError(
      'INVALID',
      {
        en: 'This is not a telephone number. Type one number with the code of the country, as in +375 152 00-00-00 or +7 4242 00-00-00, ext. 12.',
        ru: 'Это не номер телефона. Введите один номер с кодом страны, например +375 152 00-00-00 или +7 4242 00-00-00, доб. 12.',
      },
      ['phone'],
    );
  return text;
}

// Only the shape: whether somebody reads it, a letter shows.
const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(\.[^\s@<>(),;:".]+)*\.[^\s@<>(),;:".]{2,}$/u;
const PHONE = /^(\+?[\d\s()./\-\u2010-\u2013]+)(?:,?\s*(?:доб|вн|ext|x|#)\.?\s*\d{1,6})?$/iu;

function isPhone(text: string): boolean {
  const digits = PHONE.exec(text)?.[1]?.replace(/\D/g, '').length ?? 0;
  // E.164: at most 15.
  return digits >= 5 && digits <= 15;
}
