import { Registry } from '../support/registry.js';

/** What a document that fits the schema asks of people, and the same with a field, an argument or a value that nobody has. */
const PAIRS: [what: string, fits: string, fitsNot: string][] = [
  ['a field', '{ contacts { nodes { email } } }', '{ contacts { nodes { emailx } } }'],
  [
    'a field of a fragment',
    '{ contacts { nodes { ...F } } } fragment F on Contact { email }',
    '{ contacts { nodes { ...F } } } fragment F on Contact { emailx }',
  ],
  [
    'a field of a type condition',
    '{ node(id: "x") { ... on Contact { email } } }',
    '{ node(id: "x") { ... on Contact { emailx } } }',
  ],
  [
    'a field below a known one',
    '{ city(ref: "BY-GRODNO") { contacts { nodes { phone } } } }',
    '{ city(ref: "BY-GRODNO") { contacts { nodes { phonex } } } }',
  ],
  ['an argument', '{ contacts(first: 1) { totalCount } }', '{ contacts(frist: 1) { totalCount } }'],
  [
    'a field of an input',
    '{ contacts(filter: { text: "x" }) { totalCount } }',
    '{ contacts(filter: { txt: "x" }) { totalCount } }',
  ],
  [
    'a value of an enum',
    '{ contacts(filter: { kinds: [PERSON] }) { totalCount } }',
    '{ contacts(filter: { kinds: [PERSO] }) { totalCount } }',
  ],
  [
    'a mutation',
    'mutation { contactErase(input: { contact: "x", reason: MISTAKE }) { contact { id } } }',
    'mutation { contactErase(input: { contact: "x", reason: MISTAK }) { contact { id } } }',
  ],
];

/** Documents that never fit: what is right in them about people must not show either. */
const NEITHER_FITS: [what: string, one: string, other: string][] = [
  [
    'a fragment that nobody uses',
    '{ home { timeZone } } fragment F on Contact { email }',
    '{ home { timeZone } } fragment F on Contact { emailx }',
  ],
  [
    'a variable that nobody uses',
    'query ($x: ContactAddInput = { email: "x" }) { home { timeZone } }',
    'query ($x: ContactAddInput = { emailx: "x" }) { home { timeZone } }',
  ],
];

describe('fields about people cannot be probed (J7)', () => {
  let registry: Registry;
  let partner: string;
  beforeAll(async () => {
    registry = await Registry.open('article');
    partner = await registry.keyFor('BY-GRODNO');
  });
  afterAll(() => registry.close());

  /** What is told: where it stands in the text is known to whoever wrote it, and what does not fit the schema has no data beside it. */
  const answer = async (query: string, as: object) => {
    const { errors } = await registry.ask(query, as);
    return errors?.map(({ message, extensions }) => ({ message, extensions }));
  };

  const ASKERS: [who: string, as: () => object, code: string][] = [
    ['the public', () => ({ as: 'public' }), 'UNAUTHENTICATED'],
    ['a partner', () => ({ key: partner }), 'FORBIDDEN'],
  ];
  describe.each(ASKERS)('by %s', (_, as, code) => {
    it.each([...PAIRS, ...NEITHER_FITS])('%s', async (_, one, other) => {
      const told = await answer(one, as());
      expect(told).toMatchObject([{ extensions: { code } }]);
      expect(await answer(other, as())).toEqual(told);
    });

    it('and what is wrong elsewhere is told as ever', async () => {
      const errors = await answer('{ cities { nodes { emailx } } }', as());
      expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    });
  });

  it('while staff are told what is wrong', async () => {
    for (const [, , fitsNot] of PAIRS)
      expect((await registry.ask(fitsNot)).errors).toMatchObject([
        { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
      ]);
  });

  it('and no similar field of theirs is suggested to others', async () => {
    const told = await registry.ask('{ contactz { totalCount } viewer { role } city(ref: "x") { contactz } }', {
      as: 'public',
    });
    expect(JSON.stringify(told)).not.toContain('contacts');
  });
});
