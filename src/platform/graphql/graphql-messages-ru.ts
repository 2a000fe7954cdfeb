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
  [
    /^Syntax Error: Unexpected character: U\+(?:00A0|1680|20[0A]\w|202F|205F|3000)\.$/,
    'пробел здесь особый, неразрывный: замените обычным.',
  ],
  [
    /^Syntax Error: Unexpected character: (?:U\+(?:200[B-F]|202[A-E]|206\w|FEFF|00AD))\.$/,
    'здесь невидимый знак: сотрите его и соседние, наберите заново.',
  ],
  [/^Syntax Error: Unexpected character: U\+(?:201\d|2212)\.$/, 'тире здесь не пишут: дефис «-», а дату — в кавычках.'],
  [/^Syntax Error: Unexpected character: U\+2026\.$/, 'вместо многоточия одним знаком напишите три точки: ...'],
  [/^Syntax Error: Unexpected character: (.+)\.$/, 'лишний знак $1: уберите его.'],
  [/^Syntax Error: Invalid character escape sequence: "(.+)"\.$/, 'обратную косую черту пишут дважды: \\\\.'],
  [/^Syntax Error: Invalid Unicode escape sequence: "(.+)"\.$/, 'обратную косую черту пишут дважды: \\\\.'],
  [/^Syntax Error: Invalid character within String: (.+)\.$/, 'внутри кавычек недопустимый знак $1: уберите его.'],
  [/^Syntax Error: Invalid number, .+\.$/, 'число набрано с ошибкой; дату и код пишут в кавычках: "2022-11-17".'],
  [/^Syntax Error: Unterminated string\.$/, 'кавычка открыта и не закрыта.'],
  [/^Syntax Error: (?:Unexpected|Expected .+, found) <EOF>\.$/, 'не хватает закрывающей скобки } или ).'],
  [/^Syntax Error: Expected (.+), found (.+)\.$/, 'вместо $2 должно быть $1.'],
  [/^Syntax Error: Unexpected Name "(?:Query|Mutation)"\.$/, 'слова query и mutation пишут с маленькой буквы.'],
  [/^Syntax Error: Unexpected Name "(.+)"\.$/, 'лишнее слово $1.'],
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
  [/^Float cannot represent non numeric value: (.+)$/, 'нужно число без кавычек, а указано $1.'],
  [
    /^(?:ID|String|[A-Z]\w*) cannot represent a? ?non-(?:string|ID).* value: (.+)$/,
    'это текст, его пишут в кавычках: "$1".',
  ],
  [/^Expected value of type "(.+)!", found null\.$/, 'значение обязательно: $1, а не null.'],
  [/^Expected value of type "(.+)", found (.+)\.$/, 'нужно значение вида $1, а указано $2.'],
  [
    /^Field "(.+)" must not have a selection since type ".+" has no subfields\.$/,
    'у поля $1 нет полей: уберите скобки { … } за ним.',
  ],
  [/^There can be only one (?:argument|input field) named "(.+)"\.$/, '$1 указано дважды: уберите лишнее.'],
  [/^There can be only one operation named "(.+)"\.$/, 'имя $1 есть у двух запросов: переименуйте один.'],
  [/^There can be only one (?:variable|fragment) named "(.+)"\.$/, '$1 описано дважды: уберите лишнее.'],
  [
    /^This anonymous operation must be the only defined operation\.$/,
    'когда запросов несколько, у каждого должно быть название: query Название { … }.',
  ],
  [/^Variable "(.+)" is never used(?: in operation ".+")?\.$/, 'переменная $1 нигде не нужна: уберите её.'],
  [
    /^Variable "(.+)" is not defined(?: by operation ".+")?\.$/,
    'переменная $1 не описана: добавьте её в скобки после названия запроса.',
  ],
  [
    /^Variable "(.+)" of type "(.+)" used in position expecting type "(.+)"\.$/,
    'переменная $1 описана как $2, а здесь нужна $3.',
  ],
  [/^Variable "(.+)" cannot be non-input type ".+"\.$/, 'переменной $1 такой тип не подходит.'],
  [/^Unknown type "(.+)"\.$/, 'типа $1 нет.'],
  [/^Unknown fragment "(.+)"\.$/, 'фрагмента $1 нет.'],
  [/^Unknown directive "(.+)"\.$/, 'директивы $1 нет.'],
  [/^Directive "(.+)" may not be used on .+\.$/, 'директиву $1 здесь не пишут.'],
  [
    /^Directive "(.+)" argument "(.+)" of type ".+" is required, but it was not provided\.$/,
    'у директивы $1 не заполнено $2.',
  ],
  [/^The directive "(.+)" can only be used once at this location\.$/, 'директива $1 указана дважды.'],
  [/^Fragment "(.+)" is never used\.$/, 'фрагмент $1 нигде не нужен: уберите его.'],
  [
    /^Fragment (?:"(.+)" )?cannot (?:be spread here|condition|spread) .+\.$/,
    'такие поля здесь невозможны: «... on» не подходит к этому типу.',
  ],
  [/^Cannot spread fragment "(.+)" within itself.*\.$/, 'фрагмент $1 ссылается сам на себя.'],
  [
    /^Fields "(.+)" conflict because [\s\S]+$/,
    'под именем $1 запрошено разное: дайте одному другое имя, например другое: $1.',
  ],
  [/^Schema is not configured .+ (query|mutation|subscription).*\.$/, 'операции $1 здесь нет.'],
  [/^The .+ operation is not supported .+$/, 'такой операции здесь нет: query или mutation.'],
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
