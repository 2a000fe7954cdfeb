/**
 * Russian translations of the graphql-js and Apollo messages about a request; what is wrong with values is told in
 * `input-faults.ts`. Names stay as in the request or the schema.
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
    /^Syntax Error: Unexpected character: U\+(?:00A0|00AD|1680|20[0A][0-9A-F]|202[A-F]|205F|206[0-9A-F]|3000|FEFF)\.$/,
    'лишний невидимый знак: сотрите пробел и наберите его заново.',
  ],
  [
    /^Syntax Error: Unexpected character: U\+(?:201[0-5]|2212)\.$/,
    'вместо тире нужен дефис; текст и дату пишут в кавычках.',
  ],
  [/^Syntax Error: Unexpected character: U\+2026\.$/, 'вместо многоточия одним знаком напишите три точки: ...'],
  [/^Syntax Error: Unexpected character: (.+)\.$/, 'лишний знак $1.'],
  [/^Syntax Error: Unterminated string\.$/, 'кавычка открыта и не закрыта.'],
  [
    /^Syntax Error: Invalid (?:character|Unicode) escape sequence: (.+)\.$/,
    'знак \\ в тексте удвойте: \\\\ вместо $1.',
  ],
  [/^Syntax Error: Invalid character.*$/, 'в запросе есть недопустимый знак.'],
  [/^Syntax Error: Invalid number, .*$/, 'число написано неверно; дату и код пишут в кавычках: "2022-11-17".'],
  [/^Syntax Error: (?:Unexpected|Expected .+, found) <EOF>\.$/, 'не хватает закрывающей скобки } или ).'],
  [/^Syntax Error: Expected Name, found Int "-.*$/, 'дату и код пишут в кавычках: "2022-11-17".'],
  [/^Syntax Error: Expected (.+), found (.+)\.$/, 'здесь должно быть $1, а стоит $2.'],
  [
    /^Syntax Error: Unexpected variable "(.+)" in constant value\.$/,
    'переменная $1 здесь не допускается: впишите само значение.',
  ],
  [/^Syntax Error: Unexpected Name "(?:Query|Mutation)"\.$/, 'слова query и mutation пишут с маленькой буквы.'],
  [/^Syntax Error: Unexpected (.+)\.$/, 'лишнее $1.'],
  [/^Cannot query field "(.+)" on type "(.+)"\.$/, 'у $2 нет поля $1.'],
  [/^Field "(.+)" is not defined by type "(.+)"\.$/, 'в $2 нет поля $1.'],
  [/^Unknown argument "(.+)" on (?:field|directive) "(.+)"\.$/, 'у $2 нет аргумента $1.'],
  [/^Unknown type "(.+)"\.$/, 'типа $1 нет.'],
  [/^Unknown fragment "(.+)"\.$/, 'фрагмент $1 не описан: добавьте его или уберите ...$1.'],
  [/^Unknown directive "(.+)"\.$/, 'директивы $1 нет.'],
  [/^Unknown operation named "(.+)"\.$/, 'операции $1 в запросе нет.'],
  [/^Directive "(.+)" argument "(.+)" of type ".+" is required, but it was not provided\.$/, 'у $1 укажите $2.'],
  [/^Directive "(.+)" may not be used on .+\.$/, 'директива $1 стоит не на своём месте.'],
  [/^The directive "(.+)" can only be used once at this location\.$/, 'директива $1 указана дважды.'],
  [
    /^Field "(.+)" of type ".+" must have a(?: selection of subfields|t least one field selected)\.$/,
    'у поля $1 укажите, что показать: $1 { … }.',
  ],
  [
    /^Field "(.+)" must not have a selection since type ".+" has no subfields\.$/,
    'у поля $1 нет полей внутри: уберите скобки { } после него.',
  ],
  [
    /^Fields "(.+)" conflict because [\s\S]*$/,
    'поле $1 запрошено дважды и по-разному: дайте одному из них другое имя, например $12: $1.',
  ],
  [/^Fragment "(.+)" is never used\.$/, 'фрагмент $1 не используется: уберите его.'],
  [
    /^Fragment (?:"(?:.+)" )?cannot be spread here as objects of type "(.+)" can never be of type "(.+)"\.$/,
    '$1 не бывает $2: уберите этот фрагмент.',
  ],
  [
    /^Fragment (?:".+" )?cannot condition on non composite type "(.+)"\.$/,
    'у $1 нет полей: фрагмент для него невозможен.',
  ],
  [/^Cannot spread fragment "(.+)" within itself.*$/, 'фрагмент $1 содержит сам себя.'],
  [/^There can be only one (?:input field|argument|variable) named "(.+)"\.$/, '$1 указано дважды: оставьте одно.'],
  [/^There can be only one operation named "(.+)"\.$/, 'операция $1 описана дважды: назовите одну из них иначе.'],
  [/^There can be only one fragment named "(.+)"\.$/, 'фрагмент $1 описан дважды: назовите один из них иначе.'],
  [
    /^This anonymous operation must be the only defined operation\.$/,
    'если операций несколько, у каждой должно быть имя: query Имя { … } — латиницей.',
  ],
  [/^The .+ definition is not executable\.$/, 'здесь пишут запрос, а не описание схемы.'],
  [
    /^Variable "([^"]+)" is not defined(?: by operation ".+")?\.$/,
    'переменная $1 не объявлена: добавьте её в скобках после query или mutation.',
  ],
  [/^Variable "([^"]+)" is never used(?: in operation ".+")?\.$/, 'переменная $1 не используется: уберите её.'],
  [
    /^Variable "([^"]+)" of type "(.+)" used in position expecting type "(.+)"\.$/,
    'переменная $1 объявлена как $2, а здесь нужна $3.',
  ],
  [
    /^Variable "([^"]+)" cannot be non-input type "(.+)"\.$/,
    'переменная $1 не может быть $2: такого во входных данных не бывает.',
  ],
  [
    /^Argument "(.+)" of (?:non-null|required) type ".+" (?:must not be null|was not provided)\.$/,
    'заполните аргумент $1.',
  ],
  [
    /^Argument "(.+)" of required type ".+" was provided the variable "(.+)" which was not provided a runtime value\.$/,
    'задайте значение переменной $2: без него не заполнен аргумент $1.',
  ],
  [/^Too many errors processing variables.*$/, 'в переменных слишком много ошибок.'],
  [
    /^Must provide operation name if query contains multiple operations\.$/,
    'в запросе несколько операций: укажите в operationName, какую выполнить.',
  ],
  [/^Must provide an operation\.$|^No operations found in request\.$/, 'в запросе нет ни одной операции.'],
  [/^Schema is not configured to execute (\w+) operation\.$/, 'операций $1 здесь нет.'],
  [
    /^GET requests only support query operations, not (\w+) operations$/,
    'методом GET можно только спрашивать, а не выполнять $1: отправьте POST.',
  ],
  [/^GraphQL operations must contain a non-empty `query`.*$/s, 'запрос пуст: передайте его в поле query.'],
  [/^GraphQL queries must be strings\.[\s\S]*$/, 'поле query должно быть текстом.'],
  [
    /^POST body missing, .*$/s,
    'тело пусто или не JSON: передайте объект с полем query и заголовок Content-Type: application/json.',
  ],
  [
    /^The (\w+) search parameter (?:contains invalid JSON|should contain a JSON-encoded object)\.$/,
    'параметр $1 должен быть объектом JSON.',
  ],
  [/^`(\w+)` in a POST body (?:should|must) be .*$/s, 'поле $1 должно быть объектом.'],
  [/^Operation batching disabled\.$/, 'несколько запросов сразу не принимаются: отправьте их по одному.'],
  [
    /^This operation has been blocked as a potential Cross-Site Request Forgery.*$/s,
    'запросу нужен заголовок Content-Type: application/json или apollo-require-preflight: true.',
  ],
  [
    /^GET requests may not have a content-type header other than application\/json\.$/,
    'у запроса GET может быть только Content-Type: application/json.',
  ],
];

/** Kinds of tokens, as graphql-js calls them before what is written: `Name "city"`. */
const TOKENS: readonly (readonly [RegExp, string])[] = [
  [/\bName\b/g, 'название'],
  [/\b(?:Block)?String\b/g, 'текст'],
  [/\b(?:Int|Float)\b/g, 'число'],
];

/** The message in Russian if there is a translation; otherwise unchanged. */
export function inRussian(message: string): string {
  const found = SENTENCES.find(([pattern]) => pattern.test(message));
  if (!found) return message;
  const said = message.replace(...(found as [RegExp, string]));
  if (!message.startsWith('Syntax Error')) return said;
  return TOKENS.reduce((text, [token, word]) => text.replace(token, word), said);
}
