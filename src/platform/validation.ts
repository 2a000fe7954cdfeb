import { ValidationPipe, type ArgumentMetadata, type Type, type ValidationError } from '@nestjs/common';
import type { Bilingual } from '../kernel/bilingual.js';
import { DomainError, type DomainErrorCode } from '../kernel/domain-error.js';
import { placeOf } from '../kernel/field-place.js';

/** Invalid input, with all its errors at once. */
export class InputInvalid extends Error {
  constructor(readonly broken: DomainError[]) {
    super('invalid input');
  }
}

interface Wrong {
  /** The field: «Название» (input.name). */
  at: Bilingual;
  limit: unknown;
  /** How many characters or items there are. */
  size: number | undefined;
}
type Sentence = (wrong: Wrong) => Bilingual;

const SENTENCES: Record<string, [DomainErrorCode, Sentence]> = {
  isNotEmpty: ['REQUIRED', ({ at }) => ({ en: `Fill in the field ${at.en}.`, ru: `Заполните поле ${at.ru}.` })],
  matches: [
    'REQUIRED',
    ({ at }) => ({
      en: `Fill in the field ${at.en} in words.`,
      ru: `Заполните поле ${at.ru} словами.`,
    }),
  ],
  maxLength: [
    'TOO_LONG',
    ({ at, limit, size }) => ({
      en: `The field ${at.en} takes at most ${limit} characters; now it has ${size}.`,
      ru: `В поле ${at.ru} помещается не больше ${limit} знаков, а сейчас их ${size}.`,
    }),
  ],
  arrayMaxSize: [
    'TOO_MANY',
    ({ at, limit, size }) => ({
      en: `The field ${at.en} takes at most ${limit} items; now it has ${size}.`,
      ru: `В поле ${at.ru} можно указать не больше ${limit}, а сейчас там ${size}.`,
    }),
  ],
  isUrl: [
    'INVALID',
    ({ at }) => ({
      en: `In the field ${at.en} enter an address that begins with https://.`,
      ru: `В поле ${at.ru} введите адрес, который начинается с https://.`,
    }),
  ],
  min: [
    'INVALID',
    ({ at, limit }) => ({
      en: `The number in the field ${at.en} cannot be less than ${limit}.`,
      ru: `Число в поле ${at.ru} не может быть меньше ${limit}.`,
    }),
  ],
  max: [
    'INVALID',
    ({ at, limit }) => ({
      en: `The number in the field ${at.en} cannot be more than ${limit}.`,
      ru: `Число в поле ${at.ru} не может быть больше ${limit}.`,
    }),
  ],
};
const otherwise: Sentence = ({ at }) => ({
  en: `The value of the field ${at.en} is not valid.`,
  ru: `В поле ${at.ru} недопустимое значение.`,
});

function broken(errors: ValidationError[], path: string[]): DomainError[] {
  return errors.flatMap((error) => {
    const here = [...path, error.property];
    const own = Object.keys(error.constraints ?? {})
      .slice(0, 1)
      .map((name) => {
        const [code, sentence] = SENTENCES[name] ?? ['INVALID' as const, otherwise];
        const { limit, label } = contextOf(error, name);
        const size = (error.value as { length?: number } | null | undefined)?.length;
        return new DomainError(code, sentence({ limit, size, at: placeOf(label, here) }), here);
      });
    return [...own, ...broken(error.children ?? [], here)];
  });
}

/** What the decorators of `inputs.ts` say of a field; each of its rules says the same. */
function contextOf({ contexts = {} }: ValidationError, name: string): { limit?: unknown; label?: Bilingual } {
  return contexts[name] ?? Object.values(contexts)[0] ?? {};
}

/** What has no limits besides its types, which GraphQL has checked. */
const LIMITLESS = new Set<unknown>();

/** Says of a class of arguments that there is nothing to validate, which takes long, and page arguments stand in every list. */
export const Limitless = (): ClassDecorator => (target) => void LIMITLESS.add(target);

export const isLimitless = (type: unknown): boolean => LIMITLESS.has(type);

class Unread extends Error {
  constructor(readonly errors: ValidationError[]) {
    super('invalid input');
  }
}

class InputValidation extends ValidationPipe {
  protected override toValidate(metadata: ArgumentMetadata): boolean {
    return !isLimitless(metadata.metatype) && super.toValidate(metadata);
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      // The argument that holds the input: `input` of a mutation, `filter` of a list.
      const { data } = metadata;
      throw new InputInvalid(broken(error.errors, data === undefined ? [] : [data]).slice(0, 20));
    }
  }
}

/** Validates every input with class-validator and reports bilingual errors. */
export function inputValidation(): ValidationPipe {
  return new InputValidation({
    transform: true,
    exceptionFactory: (errors) => new Unread(errors),
  });
}

const VALIDATION = inputValidation();

/** Reads a plain object as an input. @param data the argument that holds it @throws InputInvalid as a request with it would */
export async function readInput<Input extends object>(
  input: Type<Input>,
  facts: object,
  data?: string,
): Promise<Input> {
  return VALIDATION.transform(facts, { type: 'body', metatype: input, data }) as Promise<Input>;
}
