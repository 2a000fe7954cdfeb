import { Registry } from '../support/registry.js';

export const RSVP = 'rsvp { accepted declined tentative delegated waiting headcount }';

export const LINES =
  'lines { city { code } outcome skipped reason invitation { status } } userErrors { code field message suggestions }';

export let registry: Registry;

export async function open(): Promise<void> {
  registry = await Registry.open('article');
  registry.clock.set('2023-02-01T00:00:00Z');
}

/** One mutation of events; its name and input. */
export async function act(name: string, input: string, selection = 'event { code }', as: 'staff' | 'public' = 'staff') {
  const answer = await registry.ask(
    `mutation { it: ${name}(input: { ${input} }) { ${selection}${selection.includes('userErrors') ? '' : ' userErrors { code field message suggestions }'} } }`,
    { as },
  );
  return answer.data?.it ?? answer;
}

export const rsvp = async (ref: string) => (await registry.data(`{ event(ref: "${ref}") { ${RSVP} } }`)).event.rsvp;

export const counts = () =>
  registry.database.query(
    `SELECT (SELECT count(*)::int FROM event) AS events, (SELECT count(*)::int FROM invitation) AS invitations,
      (SELECT count(*)::int FROM reply) AS replies, (SELECT count(*)::int FROM change) AS changes`,
  );
