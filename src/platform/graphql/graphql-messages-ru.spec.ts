import { buildSchema, parse, validate } from 'graphql';
import { inRussian } from './graphql-messages-ru.js';

const schema = buildSchema(`
  enum Answer { YES NO }
  input Party { city: String! role: Answer }
  type City { code: String }
  type Query { city(ref: String!, n: Int, is: Boolean, answer: Answer, party: Party): City }
`);

const valuesOf = (name: string) => (name === 'Answer' ? ['YES', 'NO'] : []);

/** The message of graphql-js for a query. */
function saidOf(query: string): string {
  try {
    return validate(schema, parse(query))[0]!
      .message.replace(/ ?Did you mean [^?]*\?/g, '')
      .trim();
  } catch (error) {
    return (error as Error).message;
  }
}

describe('messages of graphql-js in Russian', () => {
  it.each([
    [
      '{ city(ref: Гродно) { code } }',
      'русские буквы пишут только внутри кавычек: "Гродно"; значения из перечней и названия полей — латиницей.',
    ],
    ['{ city(ref: "Гродно) { code } }', 'кавычка открыта и не закрыта.'],
    ['{ city(ref: "x") { code }', 'не хватает закрывающей скобки } или ).'],
    ['{ city(ref: ) { code } }', 'лишний знак ")".'],
    ['{ city(ref "x") { code } }', 'вместо String "x" должно быть ":".'],
    ['{ city(ref: "x") { name } }', 'у City нет поля name.'],
    ['{ city(ref: "x", party: { city: "x", nme: 1 }) { code } }', 'в Party нет поля nme.'],
    ['{ city(ref: "x", code: 1) { code } }', 'у поля Query.city нет аргумента code.'],
    ['{ city(ref: "x", party: { role: YES }) { code } }', 'не заполнено обязательное поле Party.city.'],
    ['{ city { code } }', 'у поля city не заполнен обязательный аргумент ref.'],
    ['{ city(ref: "x") }', 'у поля city укажите, что показать: city { … }.'],
    [
      '{ city(ref: "x", answer: MAYBE) { code } }',
      'в перечне Answer нет значения MAYBE. Допустимые значения: YES, NO.',
    ],
    [
      '{ city(ref: "x", answer: "YES") { code } }',
      'значение из перечня Answer пишется латиницей без кавычек, а указано "YES". Допустимые значения: YES, NO.',
    ],
    ['{ city(ref: 2022) { code } }', 'это текст, его пишут в кавычках: "2022".'],
    ['{ city(ref: "x", n: "5") { code } }', 'нужно целое число без кавычек, а указано "5".'],
    ['{ city(ref: "x", is: "да") { code } }', 'нужно true или false, а указано "да".'],
    ['{ city(ref: «Гродно») { code } }', 'кавычки нужны прямые двойные: "Гродно".'],
    ['{ city(ref: “Гродно”) { code } }', 'кавычки нужны прямые двойные: "Гродно".'],
    ["{ city(ref: 'Гродно') { code } }", 'кавычки нужны прямые двойные: "Гродно".'],
  ])('%s', (query, sentence) => expect(inRussian(saidOf(query), valuesOf)).toBe(sentence));

  it('lists no values of an enum where the schema is closed', () => {
    expect(inRussian(saidOf('{ city(ref: "x", answer: MAYBE) { code } }'))).toBe(
      'в перечне Answer нет значения MAYBE.',
    );
  });

  it('keeps unknown messages as they are', () => {
    expect(inRussian('Something else.')).toBe('Something else.');
  });

  it.each([
    [
      'Variable "$input" got invalid value { reason: "Ошибка" }; Field "act" of required type "String!" was not provided.',
      'в переменной $input: не заполнено обязательное поле act.',
    ],
    [
      'Variable "$input" got invalid value "GREED" at "input.kind"; Value "GREED" does not exist in "Kind" enum. Did you mean the enum value "GREEN"?',
      'в переменной $input.kind: в перечне Kind нет значения GREED.',
    ],
    ['Variable "$input" of required type "A!" was not provided.', 'не задана обязательная переменная $input.'],
  ])('says where in a variable, and does not repeat its value: %s', (message, sentence) =>
    expect(inRussian(message)).toBe(sentence),
  );
});
