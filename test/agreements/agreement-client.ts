import { Registry } from '../support/registry.js';

export const PROTOCOL = 'AGR-2022-002';

export let registry: Registry;

export const open = async () => {
  registry = await Registry.open('article');
};

export const close = () => registry.close();

const AGREEMENT = 'code kind visibility signed { text } status(asOf: "2030-01-01") { value } revision';

/** Asks one mutation for a selection and says what came of it: the thing, or its errors as code and field. */
async function act(mutation: string, input: Record<string, unknown>, selection = AGREEMENT, thing = 'agreement') {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const answer = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { ${thing} { ${selection} } userErrors { code field message } } }`,
    { variables: { input: meant(mutation, input) } },
  );
  return { thing: answer.it[thing], errors: answer.it.userErrors };
}

export const done = async (...args: Parameters<typeof act>) => {
  const { thing, errors } = await act(...args);
  expect(errors).toEqual([]);
  return thing;
};

export const refused = async (...args: Parameters<typeof act>) => {
  const { thing, errors } = await act(...args);
  return { thing, errors: errors.map(({ code, field }: any) => `${code} ${field?.join('.')}`) };
};

export const paper = (facts: object = {}) => ({
  kind: 'COOPERATION_AGREEMENT',
  titles: [{ language: 'ru', text: 'Соглашение о сотрудничестве', authentic: true }],
  parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'RU-MAGADAN' }],
  ...facts,
});

export const tieWith = (city: string, selection = 'kind plannedKind since { text } visibility status { value }') =>
  registry.data(`{ partnership(ref: "${city}") { ${selection} } }`).then(({ partnership }) => partnership);

export const codes = async (args: string, as: 'staff' | 'public' = 'staff') => {
  const { agreements } = await registry.data(`{ agreements(${args}) { totalCount nodes { code } } }`, { as });
  expect(agreements.totalCount).toBe(agreements.nodes.length);
  return agreements.nodes.map(({ code }: any) => code);
};

/** These suites enter many like agreements, and mean it. */
const meant = (mutation: string, input: Record<string, unknown>) =>
  mutation === 'agreementRegister' ? { confirm: true, ...input } : input;
