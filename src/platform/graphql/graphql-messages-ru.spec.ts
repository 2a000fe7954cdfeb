import { buildSchema, parse, validate } from 'graphql';
import { inRussian } from './graphql-messages-ru.js';

const schema = buildSchema(`
  enum Answer { YES NO }
  input Party { city: String! role: Answer }
  type City { code: String }
  type Query { city(ref: String!, n: Int, is: Boolean, answer: Answer, party: Party): City }
`);

/** What the engine itself says of a query. */
function saidOf(query: string): string {
  try {
    return validate(schema, parse(query))[0]!
      .message.replace(/ ?Did you mean [^?]*\?/g, '')
      .trim();
  } catch (error) {
    return (error as Error).message;
  }
}

describe('what the engine says of a query, in Russian', () => {
  it.each([
    [
      '{ city(ref: Гродно) { code } }',
      'русские буквы пишут только внутри кавычек: "Гродно"; значения из перечней и названия полей — латиницей.',
    ],
    ['{ city(ref: "Гродно) { code } }', 'кавычка открыта и не закрыта.'],
    ['{ city(ref: "x") { code }', 'запрос оборвался: не хватает закрывающей скобки } или ).'],
    ['{ city(ref: ) { code } }', 'здесь не может стоять ")".'],
    ['{ city(ref "x") { code } }', 'здесь должно стоять ":", а стоит String "x".'],
    ['{ city(ref: "x") { name } }', 'у City нет поля name.'],
    ['{ city(ref: "x", party: { city: "x", nme: 1 }) { code } }', 'в Party нет поля nme.'],
    ['{ city(ref: "x", code: 1) { code } }', 'у поля Query.city нет аргумента code.'],
    ['{ city(ref: "x", party: { role: YES }) { code } }', 'не заполнено обязательное поле Party.city.'],
    ['{ city { code } }', 'у поля city не заполнен обязательный аргумент ref.'],
    ['{ city(ref: "x") }', 'у поля city надо указать, что показать: city { … }.'],
    [
      '{ city(ref: "x", answer: MAYBE) { code } }',
      'в перечне Answer нет значения MAYBE: возможные подскажет песочница (Ctrl+Пробел).',
    ],
    [
      '{ city(ref: "x", answer: "YES") { code } }',
      'значение из перечня Answer пишется без кавычек и латиницей, а стоит "YES": возможные подскажет песочница (Ctrl+Пробел).',
    ],
    ['{ city(ref: 2022) { code } }', 'это текст, возьмите его в кавычки: "2022".'],
    ['{ city(ref: "x", n: "5") { code } }', 'здесь нужно целое число без кавычек, а стоит "5".'],
    ['{ city(ref: "x", is: "да") { code } }', 'здесь нужно true или false, а стоит "да".'],
  ])('%s', (query, sentence) => expect(inRussian(saidOf(query))).toBe(sentence));

  it('leaves what it does not know as it is', () => {
    expect(inRussian('Something else.')).toBe('Something else.');
  });
});
