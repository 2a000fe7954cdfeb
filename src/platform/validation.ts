import { ValidationPipe, type ArgumentMetadata, type Type, type ValidationError } from '@nestjs/common';
import type { Bilingual } from '../kernel/bilingual.js';
import { DomainError, type DomainErrorCode } from '../kernel/domain-error.js';

/** Invalid input, with all its errors at once. */
export class InputInvalid extends Error {
  constructor(readonly broken: DomainError[]) {
    super('invalid input');
  }
}

type Sentence = (limit: unknown, field: string) => Bilingual;

const SENTENCES: Record<string, [DomainErrorCode, Sentence]> = {
  isNotEmpty: ['REQUIRED', (_, field) => ({ en: `Enter a value for ${field}.`, ru: `Заполните поле «${field}».` })],
  matches: ['REQUIRED', (_, field) => ({ en: `Say it in words: ${field}.`, ru: `Заполните поле «${field}» словами.` })],
  maxLength: ['TOO_LONG', (n) => ({ en: `At most ${n} characters.`, ru: `Не более ${n} знаков.` })],
  arrayMaxSize: ['TOO_MANY', (n) => ({ en: `At most ${n} items.`, ru: `Не более ${n} элементов.` })],
  isUrl: [
    'INVALID',
    () => ({ en: 'Enter an address that begins with https://.', ru: 'Введите адрес, который начинается с https://.' }),
  ],
  min: ['INVALID', (n) => ({ en: `At least ${n}.`, ru: `Не меньше ${n}.` })],
  max: ['INVALID', (n) => ({ en: `At most ${n}.`, ru: `Не больше ${n}.` })],
};
const otherwise: Sentence = (_, field) => ({
  en: `The value of ${field} is not valid.`,
  ru: `В поле «${field}» недопустимое значение.`,
});

function broken(errors: ValidationError[], path: string[]): DomainError[] {
  return errors.flatMap((error) => {
    const here = [...path, error.property];
    const own = Object.keys(error.constraints ?? {})
      .slice(0, 1)
      .map((name) => {
        const [code, sentence] = SENTENCES[name] ?? ['INVALID' as const, otherwise];
        return new DomainError(code, sentence(error.contexts?.[name]?.limit, here.slice(1).join('.')), here);
      });
    return [...own, ...broken(error.children ?? [], here)];
  });
}

/** What has no limits besides its types, which GraphQL has checked. */
const LIMITLESS = new Set<unknown>();

/** Says of a class of arguments that there is nothing to validate, which takes long, and page arguments stand in every list. */
export const Limitless = (): ClassDecorator => (target) => void LIMITLESS.add(target);

export const isLimitless = (type: unknown): boolean => LIMITLESS.has(type);

class InputValidation extends ValidationPipe {
  protected override toValidate(metadata: ArgumentMetadata): boolean {
    return !isLimitless(metadata.metatype) && super.toValidate(metadata);
  }
}

/** Validates every input with class-validator and reports bilingual errors. */
export function inputValidation(): ValidationPipe {
  return new InputValidation({
    transform: true,
    exceptionFactory: (errors) => new InputInvalid(broken(errors, ['input']).slice(0, 20)),
  });
}

const VALIDATION = inputValidation();

/** Reads a plain object as an input. @throws InputInvalid as a request with it would */
export async function readInput<Input extends object>(input: Type<Input>, facts: object): Promise<Input> {
  return VALIDATION.transform(facts, { type: 'body', metatype: input }) as Promise<Input>;
}
