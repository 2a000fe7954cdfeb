import type { Bilingual } from '../kernel/bilingual.js';
import { cleanText, faultOf, type TextFault } from '../kernel/clean-text.js';
import { DomainError } from '../kernel/domain-error.js';

const LONGEST_TEXT = 20_000;

const FAULTS: Record<TextFault, (sign: string) => Bilingual> = {
  UNSTORABLE: () => ({
    en: 'The text contains a character that cannot be stored (a null character or half of a surrogate pair). Retype the text by hand.',
    ru: 'В тексте есть знак, который нельзя сохранить (нулевой или половина знака). Наберите текст заново вручную.',
  }),
  LOST: () => ({
    en: 'The text contains «\ufffd» in the place of letters that were lost in another encoding. Enter it anew from the original.',
    ru: 'В тексте вместо букв стоит «\ufffd»: они потеряны при перекодировке. Введите текст заново по подлиннику.',
  }),
  DIRECTION: (sign) => ({
    en: `The text contains an invisible control of the direction of writing (${sign}). Retype the text, or paste it as plain text.`,
    ru: `В тексте есть невидимый знак направления письма (${sign}). Наберите текст заново или вставьте его без оформления.`,
  }),
  STRAY_MARK: (sign) => ({
    en: `The text contains an accent without a letter under it (${sign}). Retype the word before which it stands.`,
    ru: `В тексте есть надстрочный знак без буквы (${sign}). Наберите заново слово, перед которым он стоит.`,
  }),
  HEAP_OF_MARKS: (sign) => ({
    en: `The text contains a letter with too many accents (${sign}). Retype it.`,
    ru: `В тексте у одной буквы слишком много надстрочных знаков (${sign}). Наберите её заново.`,
  }),
};

/**
 * Takes in the texts of arguments, at any depth: what nobody sees is dropped from them, in their place.
 * @throws DomainError TOO_LONG above 20,000 characters, INVALID for what cannot be stored or would deceive a reader, with the path
 */
export function takeIn(values: object, path: string[] = []): void {
  const at = values as Record<string, unknown>;
  for (const name of Object.keys(at)) {
    const value = at[name];
    if (typeof value === 'string') {
      const clean = takenIn(value, [...path, name]);
      if (clean !== value) at[name] = clean;
    } else if (value !== null && typeof value === 'object') takeIn(value, [...path, name]);
  }
}

/** The same for one text. */
export function takenIn(text: string, path: string[]): string {
  if (text.length > LONGEST_TEXT)
    throw new DomainError(
      'TOO_LONG',
      {
        en: `At most ${LONGEST_TEXT} characters, not ${text.length}.`,
        ru: `Не более ${LONGEST_TEXT} знаков, а не ${text.length}.`,
      },
      path,
    );
  const clean = cleanText(text);
  const wrong = faultOf(clean);
  if (wrong) throw new DomainError('INVALID', FAULTS[wrong.fault](wrong.sign), path);
  return clean;
}
