import { jsonInRussian, notSentInRussian } from './json-words.js';

describe('what is wrong in variables, in Russian', () => {
  it.each([
    ['Expected comma or closing brace', 'Не хватает запятой или закрывающей скобки.'],
    ['Expected comma', 'Не хватает запятой или закрывающей скобки.'],
    ['Colon expected', 'Не хватает двоеточия.'],
    ['Value expected', 'После двоеточия нужно значение.'],
    ['Property keys must be doublequoted', 'Название пишут в прямых двойных кавычках.'],
    ['Unexpected end of string.', 'Кавычка открыта и не закрыта.'],
    [
      'Expected a JSON object, array or literal.',
      'Здесь нужны { … }, [ … ], число или текст в прямых двойных кавычках.',
    ],
    ['Property on is not allowed.', 'Переменной on в запросе нет.'],
    ['Incorrect type. Expected "string".', 'Значение другого вида: нужно string.'],
    ['Value is not accepted. Valid values: "A", "B".', 'Такого значения нет, можно: "A", "B".'],
    ['Something new.', 'Здесь ошибка.'],
  ])('%s', (message, russian) => expect(jsonInRussian(message)).toBe(russian));

  it('is told with the line when a request is not sent', () => {
    expect(
      notSentInRussian(
        'Request not sent. Variables are invalid JSON: invalid symbol at line 2, column 9, expected a colon at line 3, column 1, and expected a value at line 3, column 5.',
      ),
    ).toBe(
      'Запрос не отправлен, ошибка в переменных. Строка 2: Здесь нужны { … }, [ … ], число или текст в прямых двойных кавычках. Строка 3: Не хватает двоеточия. Строка 3: После двоеточия нужно значение.',
    );
    expect(notSentInRussian('Request not sent. Variables are not a JSON object.')).toBe(
      'Запрос не отправлен. Переменные пишут так: { "название": значение }.',
    );
    expect(notSentInRussian('Соглашения нет.')).toBeUndefined();
  });
});
