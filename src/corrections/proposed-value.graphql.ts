import { getNullableType, isEnumType, isScalarType, type GraphQLEnumType, type GraphQLInputType } from 'graphql';
import { EventTime } from '../events/event-time.js';
import { DomainError } from '../kernel/domain-error.js';
import { PartialDate, readDay } from '../kernel/partial-date.js';

const VALUE = ['value'];

/** How the text of a value is read, by the scalar of the field; what is not here is a text. */
const READERS: Record<string, (text: string) => string> = {
  Date: (text) => readDay(text, VALUE),
  PartialDateInput: (text) => PartialDate.parse(text, VALUE).text,
  LocalTimeInput: (text) => EventTime.parse(text, VALUE).text,
  Int: (text) => number(text, /^-?\d{1,9}$/, '1234'),
  Float: (text) => number(text, /^-?\d{1,9}(\.\d{1,9})?$/, '46.95'),
  Boolean: flag,
};

/**
 * A proposed value as the record would keep it. A field that no single value is written into takes any text.
 * @param type of the field in the update of the record; undefined if it has none
 * @throws DomainError INVALID for a text that the field cannot hold, with what it can
 */
export function proposedValue(type: GraphQLInputType | undefined, value: string): string {
  const text = value.trim();
  // The correction itself asks for something to be seen.
  if (!/[^\p{C}\p{Z}\p{M}]/u.test(text)) return value;
  const bare = type && getNullableType(type);
  if (isEnumType(bare)) return choice(bare, text);
  return isScalarType(bare) ? (READERS[bare.name]?.(text) ?? value) : value;
}

function choice(type: GraphQLEnumType, text: string): string {
  const values = type.getValues().map(({ name }) => name);
  if (values.includes(text.toUpperCase())) return text.toUpperCase();
  const list = values.join(', ');
  throw new DomainError(
    'INVALID',
    { en: `This field has one of these values: ${list}.`, ru: `У этого поля одно из этих значений: ${list}.` },
    VALUE,
    values,
  );
}

function number(text: string, shape: RegExp, example: string): string {
  if (shape.test(text)) return text;
  throw new DomainError(
    'INVALID',
    {
      en: `This field is a number: enter digits, as in ${example}.`,
      ru: `Это число: введите цифрами, например ${example}.`,
    },
    VALUE,
  );
}

function flag(text: string): string {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase();
  throw new DomainError(
    'INVALID',
    { en: 'This field is yes or no: enter true or false.', ru: 'Это поле «да или нет»: введите true или false.' },
    VALUE,
    ['true', 'false'],
  );
}
