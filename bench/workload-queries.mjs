/** The workloads: what is asked of the registry, with variables drawn from a country of `fill-country.mjs`, and the least that could answer it. */

const two = (number) => String(number).padStart(2, '0');
const CODES = ['RU', 'JP', 'CN', 'KR', 'BY', 'DE'];
const codeOf = (n) => `${CODES[n % 6]}-C${n}`;
// The cities with the most agreements.
const hubs = Array.from({ length: 40 }, (_, i) => codeOf(i + 1));
const places = 'city { name country { code } }';

const W1 = `query W1($cities: [String!]) {
  agreements(filter: { cities: $cities, statuses: [IN_FORCE] }, orderBy: [SIGNED_DESC], first: 20) {
    nodes { code title status { value } signed { text } areas parties { role ${places} } } } }`;
const W6 = `mutation W6($code: String!, $parties: [AgreementPartyInput!]!) {
  agreementRegister(input: { code: $code, titles: [{ language: "en", text: $code, authentic: true }], kind: MEMORANDUM,
    signed: "2025-11-20", areas: [YOUTH], parties: $parties }) {
    agreement { code title status { value } signed { text } parties { role ${places} } } userErrors { message } } }`;

const register = (_, i) => ({
  code: `BENCH-${process.pid}-${Date.now().toString(36)}-${i}`.toUpperCase(),
  parties: [1, 2, 3].map((k) => ({ city: codeOf(((i * 7) % 30) + k) })),
});

export const WORKLOADS = {
  W1: {
    what: 'page of a portal: 20 agreements in force',
    query: W1,
    variables: hubs.map((hub) => ({ cities: [hub] })),
  },
  W2: {
    what: 'list of 50 by country and years',
    query: `query W2($countries: [String!], $from: PartialDateInput, $to: PartialDateInput) {
      agreements(filter: { countries: $countries, signedFrom: $from, signedTo: $to }, orderBy: [SIGNED_DESC], first: 50) {
        pageInfo { endCursor } nodes { code title status { value } signed { text } parties { ${places} } } } }`,
    variables: CODES.flatMap((country) =>
      [1970, 1980, 1990, 2000].map((year) => ({ countries: [country], from: `${year}`, to: `${year + 20}` })),
    ),
  },
  W3: {
    what: 'deep: agreements, parties, their invitations, events and guests',
    query: `query W3($cities: [String!]) {
      agreements(filter: { cities: $cities, statuses: [IN_FORCE] }, orderBy: [SIGNED_DESC], first: 20) {
        nodes { code title parties { role city { name country { code } invitations(first: 3) {
          nodes { event { title starts { at } invitations(first: 4) { nodes { status ${places} } } } } } } } } } }`,
    variables: hubs.map((hub) => ({ cities: [hub] })),
  },
  W4: {
    what: 'anniversaries of 90 days, first 100',
    query: `query W4($from: Date, $to: Date) {
      anniversaries(from: $from, to: $to, first: 100) { nodes { observedOn ordinal tier title agreement { code title parties { ${places} } }
        partnership { ${places} } } } }`,
    variables: Array.from({ length: 9 }, (_, i) => ({ from: `2027-0${i + 1}-01`, to: `2027-${two(i + 3)}-28` })),
  },
  W5: {
    what: 'search for a city, with a slip',
    query: `query W5($text: String!) {
      search(text: $text, types: [CITY], first: 10) { nodes { ... on City { name country { code } } } } }`,
    variables: ['Novogradsk 17', 'Новоградск 5', 'Novogradks 33', 'Новогрдаск 211', 'novogradsk'].map((text) => ({
      text,
    })),
  },
  W6: { what: 'an agreement of three parties is registered', query: W6, variables: register, isWrite: true },
};

const PLACE = `json_build_object('name', (SELECT text FROM city_name WHERE city_id = p.city_id AND language = 'ru' LIMIT 1),
  'country', json_build_object('code', (SELECT country FROM city_placement WHERE city_id = p.city_id AND policy = 'ISO' LIMIT 1)))`;
const PAPER = `json_build_object('code', a.code, 'title', a.titles #>> '{0,text}', 'status', json_build_object('value', d.status),
  'signed', json_build_object('text', a.dated), 'areas', a.areas, 'parties', (
    SELECT json_agg(json_build_object('role', p.role, 'city', ${PLACE}) ORDER BY p.ordinal) FROM agreement_party p WHERE p.agreement_id = a.id))`;
const TODAY = `JOIN agreement_period d ON d.agreement_id = a.id AND d.from_on <= current_date AND (d.until_on IS NULL OR d.until_on > current_date)`;

/** For some of them one statement whose result is the answer: no rules, no rights, nothing between PostgreSQL and the socket. */
export const STATEMENTS = {
  W1: {
    text: `SELECT coalesce(json_agg(j), '[]')::text FROM (
      SELECT ${PAPER} AS j FROM agreement_party m JOIN agreement a ON a.id = m.agreement_id ${TODAY}
        WHERE m.city_id = (SELECT id FROM city WHERE code = $1) AND d.status = 'IN_FORCE' ORDER BY a.signed_from DESC, a.id LIMIT 20) page`,
    values: ({ cities }) => cities,
  },
  W2: {
    text: `SELECT coalesce(json_agg(j), '[]')::text FROM (
      SELECT ${PAPER} AS j FROM agreement a ${TODAY} WHERE a.signed_from BETWEEN $2 AND $3 AND EXISTS (
        SELECT FROM agreement_party m JOIN city_placement c ON c.city_id = m.city_id WHERE m.agreement_id = a.id AND c.country = $1)
        ORDER BY a.signed_from DESC, a.id LIMIT 50) page`,
    values: ({ countries: [country], from, to }) => [country, `${from}-01-01`, `${to}-12-31`],
  },
};
