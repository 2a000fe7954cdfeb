/**
 * Russian translations of the graphql-js messages that people meet who type queries by hand.
 * Names stay as in the request or the schema.
 */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [
    /^Syntax Error: (?:Unexpected character: U\+(?:00AB|00BB|201C|201D|201E)|Unexpected single quote character).*$/,
    'кавычки нужны прямые двойные: "Гродно".',
  ],
  [
    /^Syntax Error: (?:Unexpected character: (?:U\+04[0-9A-F]{2}|"[а-яё]").*)$/i,
    'русские буквы пишут только внутри кавычек: "Гродно"; значения из перечней и названия полей — латиницей.',
  ],
  [/^Syntax Error: Unterminated string\.$/, 'кавычка открыта и не закрыта.'],
  [/^Syntax Error: (?:Unexpected|Expected .+, found) <EOF>\.$/, 'не хватает закрывающей скобки } или ).'],
  [/^Syntax Error: Expected (.+), found (.+)\.$/, 'вместо $2 должно быть $1.'],
  [/^Syntax Error: Unexpected (.+)\.$/, 'лишний знак $1.'],
  [/^Cannot query field "(.+)" on type "(.+)"\.$/, 'у $2 нет поля $1.'],
  [/^Field "(.+)" is not defined by type "(.+)"\.$/, 'в $2 нет поля $1.'],
  [/^Unknown argument "(.+)" on field "(.+)"\.$/, 'у поля $2 нет аргумента $1.'],
  [/^Field "(.+)" of required type ".+" was not provided\.$/, 'не заполнено обязательное поле $1.'],
  [
    /^Field "(.+)" argument "(.+)" of type ".+" is required, but it was not provided\.$/,
    'у поля $1 не заполнен обязательный аргумент $2.',
  ],
  [/^Variable "([^"]+)" of required type "[^"]+" was not provided\.$/, 'не задана обязательная переменная $1.'],
  [/^Field "(.+)" of type ".+" must have a selection of subfields\.$/, 'у поля $1 укажите, что показать: $1 { … }.'],
  [/^Value "(.+)" does not exist in "(.+)" enum\.$/, 'в перечне $2 нет значения $1.'],
  [
    /^Enum "(.+)" cannot represent non-enum value: (.+)\.$/,
    'значение из перечня $1 пишется латиницей без кавычек, а указано $2.',
  ],
  [/^String cannot represent a non string value: (.+)$/, 'это текст, его пишут в кавычках: "$1".'],
  [/^Int cannot represent non-integer value: (.+)$/, 'нужно целое число без кавычек, а указано $1.'],
  [/^Boolean cannot represent a non boolean value: (.+)$/, 'нужно true или false, а указано $1.'],
];

/** What is wrong inside the value of a variable; the value itself, which may be long or personal, is not repeated. */
const IN_VARIABLE =
  /^Variable "(\$[^"]+)" got invalid value [\s\S]*?(?: at "([^"]+)")?; ([^;]*\.)(?: Did you mean .*)?$/;

const WRONG_ENUM_VALUE = /^Value ".+" does not exist in "(.+)" enum\.$|^Enum "(.+)" cannot represent non-enum value/;

/**
 * The message in Russian if there is a translation; otherwise unchanged.
 * @param valuesOf the allowed values of an enum, to be listed after a wrong one; empty where the schema is closed
 */
export function inRussian(message: string, valuesOf: (enumName: string) => readonly string[] = () => []): string {
  const [, variable, path, inside] = IN_VARIABLE.exec(message) ?? [];
  if (inside) return `в переменной ${path ? `$${path}` : variable}: ${inRussian(inside, valuesOf)}`;
  const found = SENTENCES.find(([pattern]) => pattern.test(message));
  if (!found) return message;
  const [, wrong, quoted] = WRONG_ENUM_VALUE.exec(message) ?? [];
  const values = valuesOf(wrong ?? quoted ?? '');
  const hint = values.length > 0 ? ` Допустимые значения: ${values.join(', ')}.` : '';
  return message.replace(...(found as [RegExp, string])) + hint;
}
