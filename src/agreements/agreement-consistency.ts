import { DomainError } from '../kernel/domain-error.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { stateTable } from '../kernel/state-table.js';
import type { AgreementAct, AgreementActKind } from './agreement-parts.js';
import type { Stage } from './agreement-vocabulary.js';
import type { Agreement } from './agreement.js';

/** What a paper may go through before it is signed. */
export const STAGE_LIFE = stateTable<Stage>({
  IDEA: ['NEGOTIATION', 'DRAFT', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
  NEGOTIATION: ['IDEA', 'DRAFT', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
  DRAFT: ['NEGOTIATION', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
  UNDER_APPROVAL: ['NEGOTIATION', 'DRAFT', 'APPROVED', 'ABANDONED'],
  APPROVED: ['DRAFT', 'UNDER_APPROVAL', 'ABANDONED'],
  ABANDONED: ['IDEA', 'NEGOTIATION'],
});

/** What one party may do after what, once it is bound. */
export const PARTY_LIFE = stateTable({
  BOUND: ['SUSPENDED', 'WITHDRAWN'],
  SUSPENDED: ['BOUND', 'WITHDRAWN'],
  WITHDRAWN: [],
});
const PARTY_AFTER = { SUSPENDED: 'SUSPENDED', RESUMED: 'BOUND', WITHDREW: 'WITHDRAWN' } as const;

const MAY_COME_FIRST: readonly AgreementActKind[] = ['SIGNED', 'SIGNED_REMOTELY', 'RATIFIED_BY_COUNCIL', 'REGISTERED'];

const isStage = (kind: AgreementActKind): kind is Stage => STAGE_LIFE.all.includes(kind as Stage);

/** @throws RuleBroken when the acts, in the order of their days, contradict one another */
export function mustBeConsistent(agreement: Agreement): void {
  const { signed, actsInOrder } = agreement;
  for (const act of actsInOrder) {
    if (isStage(act.kind) && signed && act.on.from > signed.to) throw notAfterSigning(act, signed);
    if (!isStage(act.kind) && !MAY_COME_FIRST.includes(act.kind) && (!signed || act.on.to < signed.from))
      throw beforeSigning(act, signed);
    if (act.effectiveOn && act.effectiveOn < act.on.from) throw worksTooEarly();
  }
  stagesMustFollow(actsInOrder, signed);
  for (const party of agreement.parties) partyMustMakeSense(actsInOrder.filter((act) => act.partyId === party.id));
  endsOnce(actsInOrder);
  termEndsAfterSigning(agreement);
}

function stagesMustFollow(acts: readonly AgreementAct[], signed: PartialDate | null): void {
  let stage: Stage | null = null;
  for (const { kind } of acts) {
    if (!isStage(kind)) continue;
    const isSame = stage === kind && kind !== 'ABANDONED';
    if (stage && !isSame && !STAGE_LIFE.mayFollow(stage, kind)) throw wrongStage(stage);
    stage = kind;
  }
  if (signed && stage === 'ABANDONED')
    throw new DomainError(
      'CONFLICTING',
      { en: 'It cannot be both signed and dropped.', ru: 'Нельзя и подписать, и отменить подписание.' },
      ['signed'],
    );
}

function partyMustMakeSense(acts: readonly AgreementAct[]): void {
  let state: (typeof PARTY_LIFE.all)[number] = 'BOUND';
  for (const act of acts) {
    if (!(act.kind in PARTY_AFTER)) continue;
    const next = PARTY_AFTER[act.kind as keyof typeof PARTY_AFTER];
    if (!PARTY_LIFE.mayFollow(state, next)) throw wrongForParty(act, state);
    state = next;
  }
}

function endsOnce(acts: readonly AgreementAct[]): void {
  const [first, second] = acts.filter((act) => act.kind === 'TERMINATED' || act.kind === 'SUPERSEDED');
  if (second)
    throw new DomainError(
      'NOT_ALLOWED_IN_STATE',
      {
        en: `It is over already: ${first!.kind} ${first!.on.wordsWithIn.en}. ${second.kind} of ${second.on.text} cannot be added.`,
        ru: `Оно уже не действует: ${first!.kind} ${first!.on.wordsWithIn.ru}. ${second.kind} от ${second.on.text} добавить нельзя.`,
      },
      ['on'],
    );
}

function termEndsAfterSigning({ signed, term }: Agreement): void {
  if (signed && term.until && term.until.to < signed.from)
    throw new DomainError(
      'TOO_EARLY',
      {
        en: `The term ends (${term.until.text}) before the agreement was signed (${signed.text}).`,
        ru: `Срок кончается (${term.until.text}) раньше подписания (${signed.text}).`,
      },
      ['term', 'until'],
    );
}

function worksTooEarly(): DomainError {
  return new DomainError(
    'TOO_EARLY',
    { en: 'It cannot take effect before it was done.', ru: 'Не может вступить в действие раньше, чем совершено.' },
    ['effectiveOn'],
  );
}

function beforeSigning(act: AgreementAct, signed: PartialDate | null): DomainError {
  const when = signed
    ? { en: `it was signed ${signed.wordsWithIn.en}`, ru: `оно подписано ${signed.wordsWithIn.ru}` }
    : { en: 'it is not signed yet', ru: 'оно ещё не подписано' };
  return new DomainError(
    'TOO_EARLY',
    {
      en: `${act.kind} of ${act.on.text} is too early for this agreement: ${when.en}.`,
      ru: `${act.kind} от ${act.on.text} — слишком рано для этого соглашения: ${when.ru}.`,
    },
    ['on'],
  );
}

function notAfterSigning(act: AgreementAct, signed: PartialDate): DomainError {
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `It was signed ${signed.wordsWithIn.en}: it cannot be ${act.kind} on ${act.on.text}.`,
      ru: `Соглашение подписано ${signed.wordsWithIn.ru}: стадия ${act.kind} на ${act.on.text} невозможна.`,
    },
    ['on'],
  );
}

function wrongStage(stage: Stage): DomainError {
  const next = STAGE_LIFE.after(stage).join(', ');
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `After ${stage} only these stages are possible: ${next}.`,
      ru: `После стадии ${stage} возможны только: ${next}.`,
    },
    ['to'],
    [...STAGE_LIFE.after(stage)],
  );
}

function wrongForParty(act: AgreementAct, state: keyof typeof PARTY_STATES): DomainError {
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `On ${act.on.text} that party is ${PARTY_STATES[state].en}: ${act.kind} is not possible.`,
      ru: `На ${act.on.text} эта сторона ${PARTY_STATES[state].ru}: ${act.kind} невозможно.`,
    },
    ['kind'],
  );
}

const PARTY_STATES = {
  BOUND: { en: 'bound', ru: 'связана документом' },
  SUSPENDED: { en: 'suspended', ru: 'приостановила участие' },
  WITHDRAWN: { en: 'gone', ru: 'вышла' },
};
