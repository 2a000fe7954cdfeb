// Lives entered over HTTP, and all that the service says of them, with ids and addresses left out.
import fc from 'fast-check';
import { entriesOf, get } from '../calendar/calendar-client.js';
import { inputTypeOf, meant } from '../support/meant.js';
import type { Registry } from '../support/registry.js';
import { STAGES, type Paper, type PaperAct } from './agreement-oracle.js';
import type { PairAct } from './partnership-oracle.js';

/** A pair of cities, its paper, or both: where the paper establishes the tie. */
export interface Life {
  pair: PairAct[];
  paper: Paper | null;
}

export type Entry = { pair: PairAct } | { paper: PaperAct };

export const entriesOfLife = ({ pair, paper }: Life): Entry[] => [
  ...pair.map((act) => ({ pair: act })),
  ...(paper?.acts ?? []).map((act) => ({ paper: act })),
];

const two = (n: number) => String(n).padStart(2, '0');
export const cityOf = (n: number) => `RU-LIFE-${two(n)}`;
export const nameOf = (n: number) => `Город${two(n)}`;
export const codeOf = (n: number) => `AGR-1996-1${two(n)}`;
const HOME = 'RU-YUZHNO-SAKHALINSK';
/** Of each life's own: what is refused of one life must not tell in another. */
const others = (n: number) => [cityOf(n), `${cityOf(n)}-B`, `${cityOf(n)}-C`];

/** @returns the first refusal */
export async function change(registry: Registry, mutation: string, input: object): Promise<string | null> {
  const query = `mutation ($input: ${inputTypeOf(mutation)}!) { it: ${mutation}(input: $input) { userErrors { message } } }`;
  // Lives hold like acts of like cities, and each is meant.
  const { it } = await registry.data(query, { variables: { input: meant(mutation, input) } });
  return it.userErrors[0]?.message ?? null;
}

const PAIR = { PROPOSED: 'Propose', ESTABLISHED: 'Establish', SUSPENDED: 'Suspend', RESUMED: 'Resume' } as const;

export function enter(registry: Registry, n: number, entry: Entry): Promise<string | null> {
  if ('pair' in entry) {
    const { kind, on, side, tie, notified } = entry.pair;
    if (kind === 'PROPOSED') return change(registry, 'partnershipPropose', { city: cityOf(n), on, plannedKind: tie });
    if (kind === 'ESTABLISHED') return change(registry, 'partnershipEstablish', { city: cityOf(n), on, kind: tie });
    const input = { partnership: cityOf(n), on, side, ...(notified && { noticeReceivedOn: '2020-01-01' }) };
    return change(registry, `partnership${PAIR[kind as 'RESUMED'] ?? 'End'}`, input);
  }
  const { kind, on, party } = entry.paper;
  const agreement = codeOf(n);
  if (STAGES.includes(kind)) return change(registry, 'agreementAdvance', { agreement, to: kind, on });
  if (kind === 'TERMINATED') return change(registry, 'agreementTerminate', { agreement, on });
  const input = { agreement, kind, on, party: [HOME, ...others(n)][party!] };
  return change(registry, 'agreementRecordAct', input);
}

/** The cities of a life and, where it has one, the paper without its acts. */
export async function prepare(registry: Registry, n: number, { pair, paper }: Life): Promise<void> {
  for (const [i, code] of others(n).entries()) {
    if (i > 0 && !paper) break;
    const refused = await change(registry, 'cityRegister', {
      code,
      names: [{ language: 'ru', text: nameOf(n) + ['', ' второй', ' третий'][i] }],
      placements: [{ policy: 'ISO', country: 'RU' }],
      // Its feed is read also where nothing public is left of it.
      visibility: 'PUBLIC',
    });
    if (refused !== null) throw new Error(refused);
  }
  if (!paper) return;
  const roles = [...Array(paper.signatories).fill('PARTY'), ...Array(paper.acceding).fill('ACCEDING_PARTY')].slice(1);
  const unsaid = await change(registry, 'agreementRegister', {
    code: codeOf(n),
    kind: 'COOPERATION_AGREEMENT',
    titles: [{ language: 'ru', text: `Бумага с ${nameOf(n)}`, authentic: true }],
    parties: [{ city: HOME, role: 'HOST' }, ...roles.map((role, i) => ({ city: others(n)[i], role }))],
    entry: paper.entry,
    term: paper.term,
    // As a tie that is established without one.
    visibility: 'PUBLIC',
    ...(paper.dated === null ? { stage: { to: 'IDEA', on: '1990' } } : { signed: paper.dated }),
    ...(pair.length > 0 && { establishes: 'FRIENDSHIP' }),
  });
  if (unsaid !== null) throw new Error(`${unsaid} ${JSON.stringify(paper)}`);
}

/** Enters a life in an order; what is refused is put off. @returns whether all was entered */
export async function enterLife(registry: Registry, n: number, entries: readonly Entry[]): Promise<boolean> {
  let waiting = [...entries];
  for (let before = -1; waiting.length > 0 && waiting.length !== before;) {
    before = waiting.length;
    const refused: Entry[] = [];
    for (const entry of waiting) if ((await enter(registry, n, entry)) !== null) refused.push(entry);
    waiting = refused;
  }
  return waiting.length === 0;
}

// Four: the public may give twenty names in one query.
const DAYS = ['1996-06-01', '1999-12-31', '2003-03-03', '2026-12-01'];
const onDays = (field: string, selection: string) =>
  DAYS.map((day, i) => `${field}${i}: ${field}(asOf: "${day}") ${selection}`).join('\n');
const STATUS = '{ value since { text } isCertain because }';
const ANNIVERSARY = 'ordinal from to observedOn origin isInQuestion inQuestionBecause isApproximate title';
const TIE = `kind plannedKind since { text } summary visibility
  episodes { since { text } until { text } kind origin anchor { on { text } } } acts { kind on { text } side }
  ${onDays('status', STATUS)} ${onDays('kind', '')} ${onDays('ours', '{ stance since { text } }')}
  ${onDays('theirs', '{ stance since { text } }')} ${onDays('isInQuestion', '')}
  nextAnniversary { ${ANNIVERSARY} } anniversaries(from: "1996-01-01", to: "2030-12-31", first: 100) { nodes { ${ANNIVERSARY} } }`;
const PAPER = `signed { text } inForceSince { text } summary acts { kind on { text } }
  ${onDays('status', STATUS)} ${onDays('parties', '{ city { code } acts { kind on { text } } }')}
  ${onDays('term', '{ until noticeBy ends { text } }')}`;

/** All that is said of a life, to staff and to the public. */
export function answersOf(registry: Registry, n: number, { paper }: Life) {
  const ofTie = `{ partnership(ref: "${cityOf(n)}") { ${TIE} } }`;
  const ofPaper = `{ city(ref: "${cityOf(n)}") { nextAnniversary { ${ANNIVERSARY} } }
    ${paper ? `agreement(ref: "${codeOf(n)}") { ${PAPER} }` : ''} }`;
  return Promise.all(
    (['staff', 'public'] as const).flatMap((as) => [registry.data(ofTie, { as }), registry.data(ofPaper, { as })]),
  );
}

/**
 * What feeds say of each life: of their entries all but what counts changes. In place of what their UIDs are made of stands
 * which of the life's it is.
 */
export async function feedsOf(registry: Registry, addresses: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, { told: string; stem: string }[]>();
  for (const [feed, address] of addresses.entries())
    for (const { uid, start, summary, description, status, location } of entriesOf(
      (await get(registry, address)).text,
    )) {
      const [name] = /Город\d\d/.exec(`${summary} ${description}`) ?? [];
      if (!name) continue;
      const told = [feed, start, summary, description, status, location].join('|');
      found.set(name, [...(found.get(name) ?? []), { told, stem: uid.replace(start.slice(0, 4), '') }]);
    }
  return new Map(
    [...found].map(([name, entries]) => {
      const inOrder = entries.sort((a, b) => (a.told < b.told ? -1 : 1));
      const stems = [...new Set(inOrder.map(({ stem }) => stem))];
      return [name, inOrder.map(({ told, stem }) => `${stems.indexOf(stem)} ${told}`)];
    }),
  );
}

/** So many lives of a kind that hold what is asked of them. */
export function drawn<One>(
  lives: fc.Arbitrary<One>,
  count: number,
  seed: number,
  isGood: (one: One) => boolean,
): One[] {
  return fc
    .sample(lives, { numRuns: count * 12, seed })
    .filter(isGood)
    .slice(0, count);
}
