import { buildSchema, parse, validate } from 'graphql';
import { inRussian } from './graphql-messages-ru.js';

const schema = buildSchema(`
  enum Answer { YES NO }
  input Party { city: String! role: Answer }
  type City { code: String }
  type Query { city(ref: String!, n: Int, is: Boolean, answer: Answer, party: Party): City }
`);

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
    ['{ city(ref: ) { code } }', 'лишнее ")".'],
    ['{ city(ref "x") { code } }', 'здесь должно быть ":", а стоит текст "x".'],
    ['{ city(ref: "x") { name } }', 'у City нет поля name.'],
    ['{ city(ref: "x") { code { x } } }', 'у поля code нет полей внутри: уберите скобки { } после него.'],
    ['{ city(ref: "x") { code } } fragment F on City { code }', 'фрагмент F не используется: уберите его.'],
    ['query ($x: Int) { city(ref: "x") { code } }', 'переменная $x не используется: уберите её.'],
    ['{ city(ref: $x) { code } }', 'переменная $x не объявлена: добавьте её в скобках после query или mutation.'],
    ['query ($x: Int) { city(ref: $x) { code } }', 'переменная $x объявлена как Int, а здесь нужна String!.'],
    ['query ($x: Citty) { city(ref: "x") { code } }', 'типа Citty нет.'],
    ['{ city(ref: "x", ref: "y") { code } }', 'ref указано дважды: оставьте одно.'],
    [
      '{ city(ref: "x") { code } city(ref: "y") { code } }',
      'поле city запрошено дважды и по-разному: дайте одному из них другое имя, например city2: city.',
    ],
    [
      '{ city(ref: "x") { code } } { city(ref: "x") { code } }',
      'если операций несколько, у каждой должно быть имя: query Имя { … } — латиницей.',
    ],
    ['{ city(ref: "x") { ...F } }', 'фрагмент F не описан: добавьте его или уберите ...F.'],
    ['{ city(ref: "C:\\новый") { code } }', 'знак \\ в тексте удвойте: \\\\ вместо "\\н".'],
    ['{ city(ref: 2022-11) { code } }', 'дату и код пишут в кавычках: "2022-11-17".'],
    ['{ city(ref: "x") — { code } }', 'вместо тире нужен дефис; текст и дату пишут в кавычках.'],
    ['{ city(ref: "x") }', 'у поля city укажите, что показать: city { … }.'],
    ['{ city(ref: «Гродно») { code } }', 'кавычки нужны прямые двойные: "Гродно".'],
    ['{ city(ref: “Гродно”) { code } }', 'кавычки нужны прямые двойные: "Гродно".'],
    ["{ city(ref: 'Гродно') { code } }", 'кавычки нужны прямые двойные: "Гродно".'],
  ])('%s', (query, sentence) => expect(inRussian(saidOf(query))).toBe(sentence));

  it('keeps unknown messages as they are', () => {
    expect(inRussian('Something else.')).toBe('Something else.');
  });
});
