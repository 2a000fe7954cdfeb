import { inRussian } from '../../../platform/graphql/graphql-messages-ru.js';

const HINT = / ?Did you mean (.+)\?/;
const DEPRECATED = /^The (?:field|argument|input field|enum value|directive) "?([^" ]+)"?.*? is deprecated\.\s*/i;

/** About values, of which the registry itself says more, with the labels of fields, once a request is sent. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/^Value "(.+)" does not exist in "(.+)" enum\.$/, 'В перечне $2 нет значения $1.'],
  [
    /^Enum "(.+)" cannot represent non-enum value: (.+)\.$/s,
    'Значение из перечня $1 пишется латиницей без кавычек, а указано $2.',
  ],
  [/^String cannot represent a non string value: (.+)$/s, 'Это текст, его пишут в кавычках: "$1".'],
  [/^Int cannot represent non-integer value: (.+)$/s, 'Нужно целое число без кавычек, а указано $1.'],
  [/^Float cannot represent non numeric value: (.+)$/s, 'Нужно число без кавычек, а указано $1.'],
  [/^Boolean cannot represent a non boolean value: (.+)$/s, 'Нужно true или false, а указано $1.'],
  [/^(\w+) cannot represent .*$/s, 'Такое значение не подходит: нужно $1.'],
  [/^Expected value of type "(.+)!", found null\.$/, 'Значение обязательно: $1, а не null.'],
  [/^Expected value of type "(.+)", found (.+)\.$/s, 'Нужно значение вида $1, а указано $2.'],
  [/^Field "(.+)" of required type ".+" was not provided\.$/, 'Не заполнено обязательное поле $1.'],
  [
    /^Field "(.+)" argument "(.+)" of type ".+" is required, but it was not provided\.$/,
    'У поля $1 не заполнен обязательный аргумент $2.',
  ],
];

/**
 * What graphql-js says about a query, in Russian, as a sentence of its own.
 * @param valuesOf the allowed values of an enum
 */
export function markerInRussian(message: string, valuesOf: (enumName: string) => readonly string[] = () => []): string {
  const [, deprecated] = DEPRECATED.exec(message) ?? [];
  if (deprecated) return `Устарело: ${deprecated}. ${message.replace(DEPRECATED, '')}`.trim();
  const plain = message.replace(HINT, '').trim();
  const ofValue = VALUES.find(([pattern]) => pattern.test(plain));
  const said = ofValue ? plain.replace(...(ofValue as [RegExp, string])) : inRussian(plain);
  const meant = [...(HINT.exec(message)?.[1] ?? '').matchAll(/"(\w+)"/g)].map(([quoted]) => quoted);
  const allowed = valuesOf(/^(?:Value ".+" does not exist in|Enum) "(\w+)"/.exec(plain)?.[1] ?? '');
  return [
    said.replace(/^[а-яё]/, (letter) => letter.toUpperCase()),
    meant.length > 0 ? `Возможно, вы имели в виду ${meant.join(' или ')}?` : '',
    allowed.length > 0 ? `Допустимые значения: ${allowed.join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
