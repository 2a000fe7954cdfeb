import { Registry } from '../support/registry.js';

let registry: Registry;
beforeEach(async () => {
  registry = await Registry.open('article');
  registry.clock.set('2026-12-01T01:00:00Z');
});
afterEach(() => registry.close());

interface Answer {
  userErrors: { message: string; suggestions: string[] }[];
}
/** One mutation; of what it makes, `ids` are the ids of the acts by kind, the last one counts. */
async function enter(mutation: string, input: string, ids: Record<string, string> = {}): Promise<Answer> {
  const kind = /^[a-z]+/.exec(mutation)![0];
  const acts = /^(partnership|agreement)$/.test(kind) ? `acts { id kind }` : '';
  const said = input.replace(/\$(\w+)/g, (_, name: string) => ids[name]!);
  const { it } = await registry.data(
    `mutation { it: ${mutation}(input: { ${said} }) { ${kind} { id ${acts} } userErrors { message suggestions } } }`,
  );
  if (it[kind]) ids[kind] = it[kind].id;
  for (const act of it[kind]?.acts ?? []) ids[act.kind] = act.id;
  return it;
}

/** Every whole mutation that stands in a text. */
function mutationsIn(text: string): string[] {
  return text.split(/(?=mutation \{)/).flatMap((part) => {
    if (!part.startsWith('mutation {')) return [];
    let depth = 0;
    for (let i = 0; i < part.length; i++) {
      if (part[i] === '{') depth++;
      if (part[i] === '}' && --depth === 0) return [part.slice(0, i + 1)];
    }
    return [];
  });
}

const TIE = 'partnershipEstablish(city: "RU-MAGADAN", kind: SISTER, on: "2001-05-06")';
const EVENT = 'eventPlan(code: "EV-7", kind: FORUM, titles: [{ language: "ru", text: "Форум" }], starts: "2027-05-06")';
const PAPER = `agreementRegister(kind: MEMORANDUM, titles: [{ language: "ru", text: "Меморандум" }],
  parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }], signed: "2024-03-15", establishes: COOPERATION)`;

/** What is entered, the last of it being refused or asked about, and the name of the mutation that mends it. */
const CASES: [what: string, steps: string[], mends: string][] = [
  [
    'a tie that is suspended already',
    [
      TIE,
      'partnershipSuspend(partnership: "RU-MAGADAN", side: OURS, on: "2010")',
      'partnershipSuspend(partnership: "RU-MAGADAN", side: OURS, on: "2012")',
    ],
    'partnershipActStrike',
  ],
  [
    'a tie that is ended',
    [
      TIE,
      'partnershipEnd(partnership: "RU-MAGADAN", on: "2010")',
      'partnershipSuspend(partnership: "RU-MAGADAN", side: OURS, on: "2012")',
    ],
    'partnershipActStrike',
  ],
  [
    'a tie that one side has ended',
    [
      TIE,
      'partnershipEnd(partnership: "RU-MAGADAN", side: THEIRS, on: "2010")',
      'partnershipSuspend(partnership: "RU-MAGADAN", side: THEIRS, on: "2012")',
    ],
    'partnershipActStrike',
  ],
  ['the only act', [TIE, 'partnershipActStrike(act: "$ESTABLISHED", reason: "Ошибка")'], 'partnershipVoid'],
  [
    'an act on which another rests',
    [
      TIE,
      'partnershipSuspend(partnership: "RU-MAGADAN", on: "2010")',
      'partnershipResume(partnership: "RU-MAGADAN", on: "2012")',
      'partnershipActStrike(act: "$SUSPENDED", reason: "Ошибка")',
    ],
    'partnershipActStrike',
  ],
  ['a tie of an agreement', [PAPER, 'partnershipVoid(partnership: "RU-MAGADAN", reason: "Ошибка")'], 'agreementVoid'],
  [
    'a tie that was entered anew',
    [
      TIE,
      'partnershipVoid(partnership: "RU-MAGADAN", reason: "Ошибка")',
      'partnershipPropose(city: "RU-MAGADAN", plannedKind: SISTER, on: "2020")',
      'partnershipRestore(partnership: "$first")',
    ],
    'partnershipVoid',
  ],
  [
    'an agreement that is signed',
    [PAPER, 'agreementSign(agreement: "$agreement", signed: "2024-03-16")'],
    'agreementUpdate',
  ],
  [
    'an agreement that is over',
    [
      PAPER,
      'agreementTerminate(agreement: "$agreement", on: "2025-01-01")',
      'agreementRecordAct(agreement: "$agreement", party: "RU-MAGADAN", kind: SUSPENDED, on: "2025-05-05")',
    ],
    'agreementActStrike',
  ],
  [
    'a stage without which nothing is left',
    [
      PAPER.replace('signed: "2024-03-15"', 'stage: { to: IDEA, on: "2024" }'),
      'agreementActStrike(act: "$IDEA", reason: "Ошибка")',
    ],
    'agreementVoid',
  ],
  [
    'a cancelled event',
    [EVENT, 'eventCancel(event: "EV-7")', 'eventReschedule(event: "EV-7", starts: "2027-06-06")'],
    'eventRestore',
  ],
  ['an event on another date', [EVENT, 'eventUpdate(event: "EV-7", starts: "2027-06-06")'], 'eventReschedule'],
  [
    'a reply of a city that is not invited',
    [EVENT, 'invitationReply(event: "EV-7", city: "BY-GRODNO", value: ACCEPTED)'],
    'eventInvite',
  ],
  ['an event that looks known', [EVENT, EVENT.replace('EV-7', 'EV-8').replace('05-06', '05-08')], 'eventReschedule'],
  ['an act that looks known', [TIE, TIE.replace('05-06', '05-08')], 'partnershipActCorrect'],
  ['an agreement that looks known', [PAPER, PAPER.replace('03-15', '03-17')], 'agreementUpdate'],
  [
    'an exchange that looks known',
    [
      'exchangeLog(kind: DELEGATION_IN, on: "2024-03-15", cities: ["BY-GRODNO"])',
      'exchangeLog(kind: DELEGATION_IN, on: "2024-03-16", cities: ["BY-GRODNO"])',
    ],
    'exchangeUpdate',
  ],
];

describe('a refusal that advises what mends it', () => {
  it.each(CASES)('of %s has it ready to paste, and it runs once the reason is written', async (_, steps, mends) => {
    const ids: Record<string, string> = {};
    let refused: Answer['userErrors'] = [];
    for (const [i, step] of steps.entries()) {
      const [, mutation, input] = /^(\w+)\((.*)\)$/s.exec(step)!;
      refused = (await enter(mutation!, input!, ids)).userErrors;
      if (i === 0) ids.first = ids.partnership!;
      if (i < steps.length - 1) expect([step, refused]).toEqual([step, []]);
    }
    const [{ message, suggestions }] = refused as [Answer['userErrors'][0]];
    const ready = [message, ...suggestions].flatMap(mutationsIn).filter((text) => text.includes(`${mends}(`));
    expect(ready).not.toEqual([]);
    const query = ready.at(-1)!;
    const before = await registry.everyRow();
    if (query.includes('reason: "…"')) {
      const [unsaid] = Object.values(await registry.data<Record<string, Answer>>(query));
      expect(unsaid!.userErrors.map((error) => error.message)).toEqual([
        'Заполните поле «Почему исправляется» (input.reason) словами.',
      ]);
      expect(await registry.everyRow()).toEqual(before);
    }
    const [answer] = Object.values(
      await registry.data<Record<string, Answer>>(query.replace('…', 'Внесено по ошибке')),
    );
    expect(answer!.userErrors).toEqual([]);
    expect(await registry.everyRow()).not.toEqual(before);
  });
});
