import { buildSchema, getIntrospectionQuery, parse, specifiedRules, validate, type GraphQLError } from 'graphql';
import { limitBehind, MOST_FAULTS, queryLimits } from './query-limits.js';

const schema = buildSchema('type Query { a: Query b(x: Int): Query c: String } type Mutation { m: Query }');

/** What Apollo does before execution. */
function refusals(query: string): readonly GraphQLError[] {
  const { parseOptions, validationRules, validationOptions } = queryLimits;
  try {
    return validate(schema, parse(query, parseOptions), [...specifiedRules, ...validationRules], validationOptions);
  } catch (error) {
    return [error as GraphQLError];
  }
}

const codes = (query: string) => refusals(query).map(({ extensions }) => extensions.code);
const LIMIT = ['QUERY_TOO_COSTLY'];

function nested(depth: number): string {
  return `{ ${'a { '.repeat(depth - 1)} c ${'} '.repeat(depth)}`;
}
const many = (count: number, part: (i: number) => string) => Array.from({ length: count }, (_, i) => part(i)).join(' ');

describe('depth', () => {
  it('may be 15', () => expect(refusals(nested(15))).toEqual([]));

  it('may not be 16, with a message in both languages', () => {
    const [error, ...more] = refusals(nested(16));
    expect(more).toEqual([]);
    expect(error?.extensions).toEqual({
      code: 'QUERY_TOO_COSTLY',
      facts: { cost: 16, limit: 15 },
      words: {
        en: 'The query is nested 16 levels deep; the maximum is 15. Split it.',
        ru: 'Вложенность запроса — 16, допустимо не больше 15. Разделите его.',
      },
    });
    expect(error?.message).toBe('The query is nested 16 levels deep; the maximum is 15. Split it.');
  });

  it('counts through fragments, named and inline', () => {
    const half = `${'a { '.repeat(8)} c ${'} '.repeat(8)}`;
    expect(codes(`{ ${'a { '.repeat(8)} ...F ${'} '.repeat(8)} } fragment F on Query { ${half} }`)).toEqual(LIMIT);
    expect(codes(`{ ${'a { '.repeat(6)} ...F ${'} '.repeat(6)} } fragment F on Query { ${half} }`)).toEqual([]);
    expect(codes(`{ ${'... on Query { '.repeat(20)} c ${'} '.repeat(20)} }`)).toEqual([]);
  });

  it('is checked in every operation', () => {
    expect(codes(`query A { c } query B ${nested(16)}`)).toEqual(LIMIT);
    expect(codes(`mutation M { m ${nested(16)} }`)).toEqual(LIMIT);
  });

  it('allows the full introspection query of tools', () => {
    const everything = {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    };
    expect(refusals(getIntrospectionQuery(everything))).toEqual([]);
  });

  it('leaves fragment cycles to graphql-js, and counts the path to them', () => {
    const circle = 'fragment A on Query { a { ...B } } fragment B on Query { a { ...A } }';
    expect(refusals(`{ ...A } ${circle}`).map(({ message }) => message)).toEqual([
      'Cannot spread fragment "A" within itself via "B".',
    ]);
    expect(codes(`{ ${'a { '.repeat(16)} ...A ${'} '.repeat(16)} } ${circle}`)).toContain('QUERY_TOO_COSTLY');
  });
});

describe('aliases', () => {
  it('may be 20', () => expect(refusals(`{ ${many(20, (i) => `x${i}: c`)} }`)).toEqual([]));

  it('may not be 21, not even of __typename', () => {
    expect(codes(`{ ${many(21, (i) => `x${i}: c`)} }`)).toEqual(LIMIT);
    expect(codes(`{ ${many(21, (i) => `x${i}: __typename`)} }`)).toEqual(LIMIT);
  });

  it('count in the fragments of an operation, and once', () => {
    const fragment = `fragment F on Query { ${many(11, (i) => `y${i}: c`)} }`;
    expect(codes(`{ ${many(10, (i) => `x${i}: c`)} ...F } ${fragment}`)).toEqual(LIMIT);
    expect(codes(`{ ${many(9, (i) => `x${i}: c`)} ...F a { ...F } } ${fragment}`)).toEqual([]);
  });

  it('count for each operation of a document by itself', () => {
    expect(codes(`query A { ${many(15, (i) => `x${i}: c`)} } query B { ${many(15, (i) => `x${i}: c`)} }`)).toEqual([]);
  });
});

describe('directives', () => {
  const skips = (count: number) => many(count, (i) => `x${i}: c @skip(if: false)`);

  it('may be 20, and not 21', () => {
    expect(codes(`{ ${many(20, () => 'c @skip(if: false)')} }`)).toEqual([]);
    expect(codes(`{ ${many(21, () => 'c @skip(if: false)')} }`)).toEqual(LIMIT);
  });

  it('are reported besides too many aliases', () => expect(codes(`{ ${skips(21)} }`)).toEqual([...LIMIT, ...LIMIT]));
});

describe('expensive queries are rejected quickly', () => {
  const attacks: Record<string, string> = {
    '10 000 aliases': `{ ${many(10_000, (i) => `x${i}: c`)} }`,
    '1 000 levels': nested(1000),
    '100 000 levels': '{ a '.repeat(100_000),
    '10 000 repeated fields': `{ ${'c '.repeat(10_000)} }`,
    '500 directives': `{ c ${'@skip(if: true) '.repeat(500)} }`,
    '5 000 fragments in a chain': `{ ...F0 } ${many(5000, (i) => `fragment F${i} on Query { ...F${i + 1} }`)} fragment F5000 on Query { c }`,
    'inline fragments to be merged': `{ ${many(200, () => `... on Query { ${'... on Query { c } '.repeat(100)} }`)} }`,
    'fields to be merged in arguments': `{ ${many(190, (i) => `b(x: ${i}) { c }`)} }`,
    'a circle of 200 fragments': `{ ...F0 } ${many(200, (i) => `fragment F${i} on Query { ...F${(i + 1) % 200} }`)}`,
  };

  it.each(Object.keys(attacks))('%s', (name) => {
    const start = performance.now();
    const errors = refusals(attacks[name]!);
    expect(errors.length).toBeGreaterThan(0);
    // One more than the cap: graphql-js adds a message that it stopped.
    expect(errors.length).toBeLessThanOrEqual(MOST_FAULTS + 1);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('or is cheap: a fragment spread 2^25 times', () => {
    const start = performance.now();
    const bomb = many(25, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    expect(refusals(`{ ...F0 } ${bomb} fragment F25 on Query { c }`)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('the limits of graphql-js itself', () => {
  it('are recognised by their messages', () => {
    const [tooLong] = refusals(`{ ${'c '.repeat(2000)} }`);
    expect(limitBehind(tooLong!.message)?.words.ru).toMatch(/^Запрос длиннее 2000/);
    const circles = '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }';
    const [tooDeep] = refusals(circles);
    expect(limitBehind(tooDeep!.message)?.words.en).toMatch(/introspection query is nested too deeply/);
    expect(limitBehind('Validation aborted.')?.words.en).toMatch(/too complex/);
  });

  it('are not confused with other messages', () => {
    const [unknown] = refusals('{ nothing }');
    expect(limitBehind(unknown!.message)).toBeUndefined();
    const [unreadable] = refusals('{ a ');
    expect(limitBehind(unreadable!.message)).toBeUndefined();
  });

  it('do not reach a query of 2000 tokens', () => {
    const read = (fields: number) => () => parse(`{ ${'c '.repeat(fields)} }`, queryLimits.parseOptions);
    expect(read(1998)).not.toThrow();
    expect(read(1999)).toThrow('Parsing aborted');
  });
});
