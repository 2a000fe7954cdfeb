import type { Type } from '@nestjs/common';
import { Field, ObjectType, type FieldOptions } from '@nestjs/graphql';
import type { DomainError, DomainErrorCode } from '../../kernel/domain-error.js';
import { describe, described, enumType } from './bilingual-descriptions.js';

const CODES: Record<DomainErrorCode, { en: string; ru: string }> = {
  REQUIRED: { en: 'Something that is needed was left out.', ru: 'Не хватает обязательного значения.' },
  INVALID: { en: 'The value cannot be read, or is impossible.', ru: 'Значение не читается или невозможно.' },
  NOT_FOUND: { en: 'No such thing, or not for this viewer.', ru: 'Такого нет или оно не для этого пользователя.' },
  AMBIGUOUS: { en: 'Several things bear this name.', ru: 'Это имя подходит нескольким.' },
  DUPLICATE: { en: 'It exists already.', ru: 'Такое уже есть.' },
  TOO_EARLY: { en: 'The day is before it may be.', ru: 'День раньше допустимого.' },
  TOO_LATE: { en: 'The day is after it may be.', ru: 'День позже допустимого.' },
  NOT_ALLOWED_IN_STATE: { en: 'Not possible in the state of that day.', ru: 'Невозможно в состоянии на этот день.' },
  STALE_REVISION: { en: 'Somebody changed the record meanwhile.', ru: 'Запись тем временем изменили.' },
  KEY_REUSED: { en: 'The same key came with another input.', ru: 'Тот же ключ пришёл с другими данными.' },
  TOO_LONG: { en: 'The text is too long.', ru: 'Текст слишком длинный.' },
  TOO_MANY: { en: 'There are too many of them.', ru: 'Их слишком много.' },
  CYCLE: { en: 'It would come back to itself.', ru: 'Цепочка замкнулась бы на себя.' },
  CONFLICTING: { en: 'Two values contradict each other.', ru: 'Два значения противоречат друг другу.' },
  FORBIDDEN_PARTY: { en: 'The viewer may not act for this party.', ru: 'Нельзя действовать за эту сторону.' },
};

export const UserErrorCode = enumType(
  'UserErrorCode',
  CODES,
  'What kind of mistake it is; the sentence says the rest.',
  'Вид ошибки; остальное говорит предложение.',
);

@ObjectType('UserError', {
  description: describe({
    en: 'Why a mutation did nothing, and what to type next.',
    ru: 'Почему изменение не выполнено и что ввести дальше.',
  }),
})
export class UserError {
  @Field(() => UserErrorCode, described('The kind of mistake, for programs.', 'Вид ошибки — для программ.'))
  code: DomainErrorCode;

  @Field(() => String, described('A sentence in the asker’s language.', 'Предложение на языке спрашивающего.'))
  message: string;

  @Field(
    () => [String],
    described(
      'Where in the arguments; null when it is about the whole.',
      'Где в аргументах; null — ошибка относится ко всему.',
      {
        nullable: true,
      },
    ),
  )
  field: string[] | null;

  @Field(() => [String], described('What could have been meant.', 'Что могло иметься в виду.'))
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
 * A mutation's payload: the thing under its name, and the errors, which the boundary fills in.
 * @param lines of a bulk mutation: what was done, or would be, line by line
 */
export function payloadOf(
  name: string,
  thing: string,
  type: () => Type,
  options: FieldOptions,
  lines?: () => Type,
): Type<object> {
  @ObjectType(name, { description: describe({ en: 'What came of it.', ru: 'Что получилось.' }) })
  class PayloadType {
    @Field(() => [UserError], described('Empty when the change was made.', 'Пусто, когда изменение выполнено.'))
    userErrors: UserError[];
  }
  Field(type, options)(PayloadType.prototype, thing);
  const LINES = described('Line by line, what was done, or would be.', 'Построчно: что сделано или было бы сделано.');
  if (lines) Field(() => [lines()], LINES)(PayloadType.prototype, 'lines');
  return PayloadType;
}
