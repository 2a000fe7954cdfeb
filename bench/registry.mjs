import { get } from './measure.mjs';

export const FEED = '/calendar/anniversaries.ics';

/** Sends a request to a running registry as administrator; an error ends the measurement. */
export async function ask({ url }, key, query, variables) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = await response.json();
  const refused = Object.values(data ?? {}).flatMap((payload) => payload?.userErrors ?? []);
  if (errors.length > 0 || refused.length > 0) throw new Error(JSON.stringify([...errors, ...refused]));
  return data;
}

const MOVE = `mutation ($city: String!, $location: LocationInput!) {
  cityUpdate(input: { city: $city, location: $location }) { userErrors { message } } }`;
const NOTE = `mutation ($motive: String!) {
  partnershipUpdate(input: { partnership: "JP-1", motive: $motive }) { userErrors { message } } }`;
let moves = 0;
let notes = 0;

/** A write that no calendar shows: a new data version, for which nothing has been built yet. */
export async function note(registry, key) {
  notes += 1;
  await ask(registry, key, NOTE, { motive: `порт ${notes}` });
}

/** A write that every calendar shows: all anniversaries of one city get another location. */
export async function change(registry, key) {
  moves += 1;
  await ask(registry, key, MOVE, { city: 'JP-1', location: { latitude: 30 + (moves % 1000) / 1000, longitude: 131 } });
}

/** The feed, which must differ from the known one. */
export async function changedFeed(registry, known, headers = {}) {
  const answer = await get(registry.url + FEED, { ...headers, 'If-None-Match': known });
  if (answer.status !== 200 || answer.headers.etag === known)
    throw new Error(`A changed feed should be sent again, but: ${answer.status}`);
  return answer;
}
