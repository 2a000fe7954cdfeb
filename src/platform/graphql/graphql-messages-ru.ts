/**
 * What graphql-js says of a request, in Russian: those of its sentences that somebody meets who types queries by hand.
 * Names are as the request or the schema has them.
 */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [
    /^Syntax Error: (?:Unexpected character: (?:U\+04[0-9A-F]{2}|"[а-яё]").*)$/i,
    'русские буквы пишут только внутри кавычек: "Гродно"; значения из перечней и названия полей — латиницей.',
  ],
  [/^Syntax Error: Unterminated string\.$/, 'кавычка открыта и не закрыта.'],
  [
    /^Syntax Error: (?:Unexpected|Expected .+, found) <EOF>\.$/,
    'запрос оборвался: не хватает закрывающей скобки } или ).',
  ],
  [/^Syntax Error: Expected (.+), found (.+)\.$/, 'здесь должно стоять $1, а стоит $2.'],
  [/^Syntax Error: Unexpected (.+)\.$/, 'здесь не может стоять $1.'],
  [/^Cannot query field "(.+)" on type "(.+)"\.$/, 'у $2 нет поля $1.'],
  [/^Field "(.+)" is not defined by type "(.+)"\.$/, 'в $2 нет поля $1.'],
  [/^Unknown argument "(.+)" on field "(.+)"\.$/, 'у поля $2 нет аргумента $1.'],
  [/^Field "(.+)" of required type ".+" was not provided\.$/, 'не заполнено обязательное поле $1.'],
  [
    /^Field "(.+)" argument "(.+)" of type ".+" is required, but it was not provided\.$/,
    'у поля $1 не заполнен обязательный аргумент $2.',
  ],
  [/^Variable "(.+)" of required type ".+" was not provided\.$/, 'не задана обязательная переменная $1.'],
  [
    /^Field "(.+)" of type ".+" must have a selection of subfields\.$/,
    'у поля $1 надо указать, что показать: $1 { … }.',
  ],
  [
    /^Value "(.+)" does not exist in "(.+)" enum\.$/,
    'в перечне $2 нет значения $1: возможные подскажет песочница (Ctrl+Пробел).',
  ],
  [
    /^Enum "(.+)" cannot represent non-enum value: (.+)\.$/,
    'значение из перечня $1 пишется без кавычек и латиницей, а стоит $2: возможные подскажет песочница (Ctrl+Пробел).',
  ],
  [/^String cannot represent a non string value: (.+)$/, 'это текст, возьмите его в кавычки: "$1".'],
  [/^Int cannot represent non-integer value: (.+)$/, 'здесь нужно целое число без кавычек, а стоит $1.'],
  [/^Boolean cannot represent a non boolean value: (.+)$/, 'здесь нужно true или false, а стоит $1.'],
];

/** The sentence in Russian, where there is one; else as it was. */
export function inRussian(message: string): string {
  const found = SENTENCES.find(([pattern]) => pattern.test(message));
  return found ? message.replace(...(found as [RegExp, string])) : message;
}
