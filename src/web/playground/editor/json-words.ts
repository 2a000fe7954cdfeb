/** What the editor of variables underlines, and what GraphiQL refuses to send. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^(?:Expected comma.*|expected a comma)/, 'не хватает запятой или закрывающей скобки'],
  [/^(?:Colon expected|expected a colon)/, 'не хватает двоеточия'],
  [/^(?:Value expected|expected a value)/, 'после двоеточия нужно значение'],
  [
    /^(?:Property expected|Property keys must be doublequoted|expected a property name)/,
    'название пишут в прямых двойных кавычках',
  ],
  [/^(?:Unexpected end of string|unexpected end of string)/, 'кавычка открыта и не закрыта'],
  [/^(?:End of file expected|expected end of file)/, 'за последней скобкой лишний текст'],
  [/^(?:expected a closing brace|expected a closing bracket)/, 'не хватает закрывающей скобки'],
  [/^Invalid escape character|^invalid escape character/, 'обратную косую черту пишут дважды'],
  [/^Invalid (?:characters|unicode)|^invalid (?:character|unicode)/, 'недопустимый знак внутри кавычек'],
  [/^Invalid number|^(?:invalid|unexpected end of) number/, 'число набрано с ошибкой'],
  [/^Expected a JSON object.*|^invalid symbol/, 'здесь нужны { … }, [ … ], число или текст в прямых двойных кавычках'],
  [/^Trailing comma/, 'лишняя запятая'],
  [/^Duplicate object key/, 'такое название уже есть'],
  [/^Missing property "(.+)"/, 'не задана переменная $1'],
  [/^Property (.+) is not allowed/, 'переменной $1 в запросе нет'],
  [/^Incorrect type\. Expected (?:one of )?"?([^".]+)"?/, 'значение другого вида: нужно $1'],
  [/^Value is not accepted\. Valid values: (.+)/, 'такого значения нет, можно: $1'],
];
const NOT_SENT = /^Request not sent\. Variables are (.+)\.$/;
const PLACE = /(?:,? and |, )?(.+?) at line (\d+), column \d+/g;

/** The message in Russian, as a sentence of its own. */
export function jsonInRussian(message: string): string {
  const found = SENTENCES.find(([pattern]) => pattern.test(message));
  const said = found ? message.replace(...(found as [RegExp, string])).replace(/\.$/, '') : 'здесь ошибка';
  return `${said[0]!.toUpperCase()}${said.slice(1)}.`;
}

/**
 * Why a request with unreadable variables was not sent.
 * @returns undefined for any other message
 */
export function notSentInRussian(message: string): string | undefined {
  const [, reasons] = NOT_SENT.exec(message) ?? [];
  if (reasons === undefined) return undefined;
  if (!reasons.startsWith('invalid JSON: '))
    return 'Запрос не отправлен. Переменные пишут так: { "название": значение }.';
  const places = [...reasons.slice('invalid JSON: '.length).matchAll(PLACE)].map(
    ([, reason, line]) => `Строка ${line}: ${jsonInRussian(reason!)}`,
  );
  return `Запрос не отправлен, ошибка в переменных. ${places.join(' ')}`;
}
