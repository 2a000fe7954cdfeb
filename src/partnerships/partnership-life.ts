import { DomainError } from '../kernel/domain-error.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { stateTable } from '../kernel/state-table.js';
import type { PartnershipAct } from './partnership-act.js';
import type { Stance } from './partnership-vocabulary.js';

/** What one side may do after what. */
const STANCE_LIFE = stateTable<Exclude<Stance, 'UNKNOWN'>>({
  ACTIVE: ['SUSPENDED', 'ENDED'],
  SUSPENDED: ['ACTIVE', 'ENDED'],
  ENDED: [],
});
export const STANCE_AFTER = { SUSPENDED: 'SUSPENDED', RESUMED: 'ACTIVE', ENDED: 'ENDED' } as const;

/** @throws RuleBroken when the acts, in the order of their days, are not a life that a tie can have */
export function lifeMustMakeSense(acts: readonly PartnershipAct[], since: PartialDate | null): void {
  const stances = { OURS: 'ACTIVE', THEIRS: 'ACTIVE' } as Record<'OURS' | 'THEIRS', Exclude<Stance, 'UNKNOWN'>>;
  let isEstablished = false;
  let abandoned: PartnershipAct | undefined;
  for (const act of acts) {
    const { noticeSentOn: sent, noticeReceivedOn: received } = act;
    if (sent && received && received < sent) throw receivedBeforeSent(sent, received);
    if (abandoned) throw notAfter(act, abandoned);
    if (act.kind === 'ESTABLISHED') isEstablished = true;
    if (act.kind === 'ABANDONED') {
      if (isEstablished) throw alreadyEstablished(act);
      abandoned = act;
    }
    if (!(act.kind in STANCE_AFTER)) continue;
    if (!isEstablished) throw tooEarly(act, since);
    const next = STANCE_AFTER[act.kind as keyof typeof STANCE_AFTER];
    const sides = act.side === 'BOTH' ? (['OURS', 'THEIRS'] as const) : [act.side];
    // Both sides together may do what one of them has done before.
    const isNews = sides.some((side) => stances[side] !== next);
    for (const side of sides) {
      if (isNews && act.side === 'BOTH' && stances[side] === next) continue;
      if (!STANCE_LIFE.mayFollow(stances[side], next))
        throw notPossible(act, stances[side], STANCE_LIFE.after(stances[side]));
      stances[side] = next;
    }
  }
}

function tooEarly(act: PartnershipAct, since: PartialDate | null): DomainError {
  const begun = since
    ? { en: `it began ${since.wordsWithIn.en}`, ru: `она установлена ${since.wordsWithIn.ru}` }
    : { en: 'it is not established yet', ru: 'она ещё не установлена' };
  return new DomainError(
    'TOO_EARLY',
    {
      en: `A partnership cannot be suspended, resumed or ended (${act.on.text}) before it began: ${begun.en}.`,
      ru: `Связь нельзя приостановить, возобновить или прекратить (${act.on.text}) раньше, чем она началась: ${begun.ru}.`,
    },
    ['on'],
  );
}

function notPossible(act: PartnershipAct, from: string, after: readonly string[]): DomainError {
  const next = after.length > 0 ? after.join(', ') : '—';
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `On ${act.on.text} that side is ${from}; after it only these are possible: ${next}. A tie that has ended begins anew with partnershipEstablish.`,
      ru: `На ${act.on.text} эта сторона в состоянии ${from}; после него возможно только: ${next}. Прекращённая связь начинается заново через partnershipEstablish.`,
    },
    ['on'],
  );
}

function notAfter(act: PartnershipAct, abandoned: PartnershipAct): DomainError {
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `This prospect was dropped on ${abandoned.on.text}; ${act.on.text} is after it. Propose a new one with partnershipPropose.`,
      ru: `От этого намерения отказались ${abandoned.on.text}, а ${act.on.text} — позже. Предложите новое через partnershipPropose.`,
    },
    ['on'],
  );
}

function alreadyEstablished(act: PartnershipAct): DomainError {
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `By ${act.on.text} the tie was established: it is ended, not dropped.`,
      ru: `К ${act.on.text} связь уже установлена: её прекращают (partnershipEnd), а не отменяют.`,
    },
    ['on'],
  );
}

function receivedBeforeSent(sent: string, received: string): DomainError {
  return new DomainError(
    'TOO_EARLY',
    {
      en: `A notice cannot be received (${received}) before it was sent (${sent}).`,
      ru: `Уведомление не может быть получено (${received}) раньше, чем направлено (${sent}).`,
    },
    ['noticeReceivedOn'],
  );
}
