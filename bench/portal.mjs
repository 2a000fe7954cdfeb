import { fill } from './fill.mjs';
import { byTurns, medianOf, rateOf, ratioOf } from './measure.mjs';
import { ask } from './registry.mjs';

const ROUNDS = 7;
const AGREEMENTS = 60;
const CONNECTIONS = 10;

const REGISTER = `mutation ($input: AgreementRegisterInput!) {
  agreementRegister(input: $input) { userErrors { message } } }`;
const ISSUE = `mutation ($city: String!) {
  accessKeyIssue(input: { label: "Portal", role: PARTNER, city: $city }) { secret userErrors { message } } }`;
const PAGE = `{
  city(ref: "JP-1") {
    name
    agreements(first: 20) {
      nodes { code title signed { text } status { value } areas parties { role city { code name } } }
    }
  }
}`;

/** The page of a city's portal, requested with the city's key and anonymously. */
export async function measure(stage, report) {
  const databaseUrl = await stage.newDatabase('portal');
  await fill(databaseUrl, 60);
  const registry = await stage.startRegistry(databaseUrl);
  for (let n = 0; n < AGREEMENTS; n++) await ask(registry, stage.key, REGISTER, { input: agreement(n) });
  const { accessKeyIssue } = await ask(registry, stage.key, ISSUE, { city: 'JP-1' });

  const pages = { key: { Authorization: `Bearer ${accessKeyIssue.secret}` }, public: {} };
  const [withKey, withNone] = await Promise.all(Object.values(pages).map((headers) => pageOf(registry, headers)));
  if (withKey !== withNone) throw new Error(`Both should show the same, but: ${withKey} and ${withNone}`);

  const rateWith = (headers) =>
    rateOf(`${registry.url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ query: PAGE }),
      connections: CONNECTIONS,
    });
  const rates = await byTurns(ROUNDS, {
    key: () => rateWith(pages.key),
    public: () => rateWith(pages.public),
  });
  report.ratio('portal: page with a key : public page', ratioOf(rates.key, rates.public), 0.85);
  const found = Object.entries(rates).map(([name, those]) => `${name} ${medianOf(those).toFixed(0)}`);
  report.note(
    `20 of ${AGREEMENTS} agreements; ${ROUNDS} rounds of 3 s by turns, ${CONNECTIONS} connections; medians a second: ${found.join(', ')}.`,
  );
  await registry.stop();
}

const agreement = (n) => ({
  kind: 'MEMORANDUM',
  code: `BENCH-${n}`,
  titles: [{ language: 'ru', text: `Меморандум о сотрудничестве ${n}`, authentic: true }],
  parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'JP-1' }],
  signed: `${1990 + (n % 30)}-05-05`,
  areas: ['CULTURE_ART'],
  visibility: 'PUBLIC',
});

async function pageOf({ url }, headers) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ query: PAGE }),
  });
  const text = await response.text();
  if (JSON.parse(text).data?.city?.agreements.nodes.length !== 20) throw new Error(`The page is incomplete: ${text}`);
  return text;
}
