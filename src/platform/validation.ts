import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { Bilingual } from '../kernel/bilingual.js';
import { DomainError, type DomainErrorCode } from '../kernel/domain-error.js';

/** Bad input as the rules that it breaks, all of them at once. */
export class InputInvalid extends Error {
  constructor(readonly broken: DomainError[]) {
    super('invalid input');
  }
}

type Sentence = (limit: unknown) => Bilingual;

const SENTENCES: Record<string, [DomainErrorCode, Sentence]> = {
  isNotEmpty: ['REQUIRED', () => ({ en: 'Write something here.', ru: 'Напишите здесь что-нибудь.' })],
  maxLength: ['TOO_LONG', (n) => ({ en: `At most ${n} characters.`, ru: `Не более ${n} знаков.` })],
  arrayMaxSize: ['TOO_MANY', (n) => ({ en: `At most ${n} items.`, ru: `Не более ${n} строк.` })],
  min: ['INVALID', (n) => ({ en: `At least ${n}.`, ru: `Не меньше ${n}.` })],
  max: ['INVALID', (n) => ({ en: `At most ${n}.`, ru: `Не больше ${n}.` })],
};
const OTHERWISE: Bilingual = { en: 'This value is not of the right kind.', ru: 'Значение не того вида.' };

function broken(errors: ValidationError[], path: string[]): DomainError[] {
  return errors.flatMap((error) => {
    const here = [...path, error.property];
    const own = Object.keys(error.constraints ?? {})
      .slice(0, 1)
      .map((name) => {
        const [code, sentence] = SENTENCES[name] ?? ['INVALID' as const, () => OTHERWISE];
        return new DomainError(code, sentence(error.contexts?.[name]?.limit), here);
      });
    return [...own, ...broken(error.children ?? [], here)];
  });
}

/** class-validator over every input, told as broken rules in both languages. */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    exceptionFactory: (errors) => new InputInvalid(broken(errors, ['input']).slice(0, 20)),
  });
}

const LONGEST_TEXT = 20_000;

/**
 * Every text of the arguments, however deep: at most 20,000 characters, and none that cannot be stored.
 * @throws RuleBroken TOO_LONG or INVALID with the path
 */
export function checkTexts(value: unknown, path: string[] = []): void {
  if (typeof value === 'string') {
    if (value.length > LONGEST_TEXT)
      throw new DomainError(
        'TOO_LONG',
        {
          en: `At most ${LONGEST_TEXT} characters, not ${value.length}.`,
          ru: `Не более ${LONGEST_TEXT} знаков, а не ${value.length}.`,
        },
        path,
      );
    if (value.includes('\0') || /\p{Surrogate}/u.test(value))
      throw new DomainError(
        'INVALID',
        {
          en: 'The text holds a character that cannot be stored (a null character or half of one). Type it again by hand.',
          ru: 'В тексте есть знак, который нельзя сохранить (нулевой или половина знака). Наберите его заново вручную.',
        },
        path,
      );
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => checkTexts(item, [...path, String(index)]));
  } else if (value !== null && typeof value === 'object') {
    for (const [name, item] of Object.entries(value)) checkTexts(item, [...path, name]);
  }
}
