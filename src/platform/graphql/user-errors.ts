import type { Type } from '@nestjs/common';
import { Field, ObjectType, type FieldOptions, type ReturnTypeFunc } from '@nestjs/graphql';
import type { DomainError, DomainErrorCode } from '../../kernel/domain-error.js';
import { describe, described, enumType } from './bilingual-descriptions.js';

export const USER_ERROR_CODES: Record<DomainErrorCode, { en: string; ru: string }> = {
  REQUIRED: { en: 'A required value is missing.', ru: 'Не хватает обязательного значения.' },
  INVALID: {
    en: 'The value cannot be parsed, or is impossible.',
    ru: 'Значение не удалось разобрать, или оно невозможно.',
  },
  NOT_FOUND: {
    en: 'The record does not exist, or is not visible to the viewer.',
    ru: 'Такой записи нет, или она не видна этому пользователю.',
  },
  AMBIGUOUS: { en: 'Several records have this name.', ru: 'Под это название подходит несколько записей.' },
  DUPLICATE: { en: 'It already exists.', ru: 'Такая запись или значение уже есть.' },
  TOO_EARLY: { en: 'The day is too early.', ru: 'День раньше допустимого.' },
  TOO_LATE: { en: 'The day is too late.', ru: 'День позже допустимого.' },
  NOT_ALLOWED_IN_STATE: { en: 'Not allowed in the state on that day.', ru: 'Невозможно в состоянии на этот день.' },
  NEEDS_CONFIRMATION: {
    en: 'It looks like a mistake: if it is meant so, send the same with confirm: true.',
    ru: 'Похоже на ошибку: если всё верно, повторите то же с confirm: true.',
  },
  STALE_REVISION: { en: 'The record has changed in the meantime.', ru: 'Запись за это время изменена.' },
  KEY_REUSED: { en: 'The same key was used with a different input.', ru: 'Тот же ключ использован с другими данными.' },
  TOO_LONG: { en: 'The text is too long.', ru: 'Текст слишком длинный.' },
  TOO_MANY: { en: 'There are too many items.', ru: 'Слишком много элементов.' },
  CYCLE: { en: 'It would form a cycle.', ru: 'Цепочка замкнулась бы на себя.' },
  CONFLICTING: { en: 'Two values contradict each other.', ru: 'Два значения противоречат друг другу.' },
  FORBIDDEN_PARTY: { en: 'The viewer may not act for this party.', ru: 'Нельзя действовать за эту сторону.' },
};

export const UserErrorCode = enumType(
  'UserErrorCode',
  USER_ERROR_CODES,
  'The kind of the error; the message gives the details.',
  'Вид ошибки; пояснение — в message.',
);

@ObjectType('UserError', {
  description: describe({
    en: 'Why a mutation changed nothing, and what to enter instead.',
    ru: 'Почему изменение не выполнено и что исправить.',
  }),
})
export class UserError {
  @Field(() => UserErrorCode, described('The kind of the error, for programs.', 'Вид ошибки — для программ.'))
  code: DomainErrorCode;

  @Field(
    () => String,
    described('A message for people, in the language of the request.', 'Сообщение на языке запроса.'),
  )
  message: string;

  @Field(
    () => [String],
    described(
      'Path in the arguments; null if the error is about the request as a whole.',
      'Место в аргументах; null — ошибка относится ко всему запросу.',
      {
        nullable: true,
      },
    ),
  )
  field: string[] | null;

  @Field(() => [String], described('Possible intended values.', 'Возможно, имелось в виду.'))
  suggestions: string[];
}

export function toUserError(broken: DomainError, language: 'ru' | 'en'): UserError {
  return {
    code: broken.code,
    message: broken.words[language],
    field: broken.field.length > 0 ? [...broken.field] : null,
    suggestions: [...broken.suggestions],
  };
}

/**
 * The payload of a mutation: the record under its name, and the errors, which the mutation interceptor fills in.
 * @param lines the type of the lines of a bulk mutation: what was done, or with dryRun would be done
 */
export function payloadOf(
  name: string,
  record: string,
  type: ReturnTypeFunc,
  options: FieldOptions,
  lines?: () => Type,
): Type<object> {
  @ObjectType(name, { description: describe({ en: 'Result of the mutation.', ru: 'Результат изменения.' }) })
  class PayloadType {
    @Field(
      () => [UserError],
      described('Empty if the change was made.', 'Ошибки; пустой список — изменение выполнено.'),
    )
    userErrors: UserError[];
  }
  Field(type, options)(PayloadType.prototype, record);
  const LINES = described(
    'The result line by line: what was done, or with dryRun would be done.',
    'Построчно: что сделано или, при dryRun, было бы сделано.',
  );
  if (lines) Field(() => [lines()], LINES)(PayloadType.prototype, 'lines');
  return PayloadType;
}

/** The payload of a mutation that may open something: it says what is not opened with it. */
export function openingPayloadOf(name: string, record: string, type: () => Type, options: FieldOptions): Type<object> {
  const payload = payloadOf(name, record, type, options);
  const CLOSED = described(
    'What stays less open than the record, with the mutation that opens each.',
    'Что остаётся закрытым, хотя запись открыта, и мутации, которыми это открыть.',
  );
  Field(() => [String], CLOSED)(payload.prototype, 'staysClosed');
  return payload;
}

/** The payload of a mutation that puts something right: it says what follows, before with dryRun, or afterwards. */
export function correctionPayloadOf(
  name: string,
  record: string,
  type: ReturnTypeFunc,
  options: FieldOptions,
): Type<object> {
  const payload = payloadOf(name, record, type, options);
  const EFFECTS = described(
    'What changes, and who is told; with dryRun: what would change.',
    'Что изменится и кто об этом узнает; при dryRun — что изменилось бы.',
  );
  Field(() => [String], EFFECTS)(payload.prototype, 'effects');
  return payload;
}
