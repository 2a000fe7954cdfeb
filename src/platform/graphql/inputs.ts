import { applyDecorators, type Type } from '@nestjs/common';
import { Extensions, Field, Int } from '@nestjs/graphql';
import { Transform, Type as TransformTo } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Bilingual } from '../../kernel/bilingual.js';
import type { UsualYears } from '../../kernel/doubtful-day.js';
import { describe } from './bilingual-descriptions.js';
import { labelIn } from './field-labels.js';
import { DateScalar, LocalTimeInput, PartialDateInput } from './scalars.js';

/** One decorator for each kind of input field: its GraphQL type, its bilingual description, its limits. */

interface InputOptions {
  /** The field may be omitted; null clears. */
  optional?: boolean;
  max?: number;
  default?: unknown;
  /** Of a day: the years that are not asked back. */
  usual?: UsualYears;
}

function field(
  type: () => never,
  words: Bilingual,
  { optional, default: defaultValue, usual }: InputOptions,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const shown = { description: describe(words), nullable: optional === true, defaultValue };
  return applyDecorators(
    Field(type as () => typeof String, shown as object),
    ...(usual ? [Extensions({ usual })] : []),
    ...(optional ? [IsOptional()] : []),
    ...rules,
  );
}

/** What a refusal says of the field, for a rule that is not one of these. */
export const told = (words: Bilingual, limit?: number) => ({ context: { label: labelIn(words), limit } });

/** A text of at most `max` characters (500), without the blanks around it; it must not be empty. */
export function TextInput(words: Bilingual, options: InputOptions = {}): PropertyDecorator {
  const max = options.max ?? 500;
  const rules = [IsString(told(words)), IsNotEmpty(told(words)), MaxLength(max, told(words, max))];
  return field(() => String as never, words, options, Transform(trimmed), ...rules);
}

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);

/** A full date, as text that a domain rule parses. */
export function DayInput(words: Bilingual, options: InputOptions = {}): PropertyDecorator {
  return field(() => DateScalar as never, words, options, IsString());
}

/** A date as far as it is known, as text that a domain rule parses. */
export function DateInput(words: Bilingual, options: InputOptions = {}): PropertyDecorator {
  return field(() => PartialDateInput as never, words, options, IsString());
}

/** A local time, or a date as far as it is known, as text that a domain rule parses. */
export function TimeInput(words: Bilingual, options: InputOptions = {}): PropertyDecorator {
  return field(() => LocalTimeInput as never, words, options, IsString());
}

export function IntInput(words: Bilingual, options: InputOptions & { min?: number } = {}): PropertyDecorator {
  const { min = 0, max = 2_000_000_000 } = options;
  return field(
    () => Int as never,
    words,
    options,
    IsInt(told(words)),
    Min(min, told(words, min)),
    Max(max, told(words, max)),
  );
}

export function NumberInput(words: Bilingual, options: InputOptions & { min: number; max: number }): PropertyDecorator {
  const { min, max } = options;
  return field(
    () => Number as never,
    words,
    options,
    IsNumber({}, told(words)),
    Min(min, told(words, min)),
    Max(max, told(words, max)),
  );
}

export function FlagInput(words: Bilingual, options: InputOptions = {}): PropertyDecorator {
  return field(() => Boolean as never, words, options, IsBoolean());
}

/** One of an enum's values; GraphQL itself rejects others. */
export function ChoiceInput(type: () => object, words: Bilingual, options: InputOptions = {}): PropertyDecorator {
  return field(type as never, words, options, IsString());
}

export function ChoicesInput(type: () => object, words: Bilingual, options: InputOptions = {}): PropertyDecorator {
  const max = options.max ?? 50;
  return field((() => [type()]) as never, words, options, IsArray(told(words)), ArrayMaxSize(max, told(words, max)));
}

/** An input inside an input. */
export function PartInput(type: () => Type, words: Bilingual, options: InputOptions = {}): PropertyDecorator {
  return field(type as never, words, options, IsObject(), ValidateNested(), TransformTo(type));
}

/** A list of inputs inside an input, at most `max` (50). */
export function PartsInput(type: () => Type, words: Bilingual, options: InputOptions = {}): PropertyDecorator {
  const max = options.max ?? 50;
  return field(
    (() => [type()]) as never,
    words,
    options,
    IsArray(told(words)),
    ArrayMaxSize(max, told(words, max)),
    ValidateNested({ each: true }),
    TransformTo(type),
  );
}

/** `ifRevision`, which every updating mutation takes. */
export function RevisionInput(): PropertyDecorator {
  return IntInput(
    {
      en: 'The revision that the change is based on; a stale revision is rejected.',
      ru: 'Редакция, на которой основано изменение; устаревшая отклоняется.',
    },
    { optional: true },
  );
}

/** `dryRun`, which every bulk mutation takes. */
export function DryRunInput(): PropertyDecorator {
  return FlagInput(
    {
      en: 'A trial: if true, shows what would be done without changing anything.',
      ru: 'Проба: true — показать, что было бы сделано, и ничего не менять.',
    },
    { optional: true, default: false },
  );
}

/** `clientMutationKey`, which every creating mutation takes. */
export function KeyInput(): PropertyDecorator {
  return TextInput(
    {
      en: 'Idempotency key: repeating the same key and input returns the first result and creates nothing. Kept for 30 days.',
      ru: 'Ключ от повторов — любой ваш текст: повтор с тем же ключом и данными ничего не создаёт и возвращает первый результат. Хранится 30 дней.',
    },
    { optional: true, max: 200 },
  );
}

/** `reason`, which whoever takes something back gives; it is kept in history. */
export function WhyInput(): PropertyDecorator {
  const words = {
    en: 'Why it is put right, at most 500 characters. Name no person: it is kept for ever.',
    ru: 'Почему исправляется, до 500 знаков. Не называйте людей: это хранится всегда.',
  };
  // A ready mutation has only dots there, which say nothing.
  return applyDecorators(TextInput(words), Matches(/[\p{L}\p{N}]/u, told(words)));
}

/** `confirm`, which answers the question of NEEDS_CONFIRMATION. */
export function ConfirmInput(): PropertyDecorator {
  return FlagInput(
    {
      en: 'Confirmation: true after NEEDS_CONFIRMATION, if it is meant so. Part of no idempotency key.',
      ru: 'Подтверждение: true — после NEEDS_CONFIRMATION, если всё верно. В ключ от повторов не входит.',
    },
    { optional: true },
  );
}
