import { dateOf } from '../kernel/covering.js';
import { DomainError } from '../kernel/domain-error.js';
import { isBefore } from '../kernel/interval.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { datesOf, signaturesOf } from './agreement-dates.js';
import type { AgreementAct } from './agreement-parts.js';
import type { AgreementRecord } from './agreement-record.js';
import { isStage, STAGE_LIFE } from './agreement-stages.js';
import { boundIn, isOver, type AgreementEvent, type AgreementState } from './agreement-state.js';
import { BOUND_ROLES, PARTY_ROLES, PARTY_STEPS, type Stage } from './agreement-vocabulary.js';

/**
 * What each act alone says against the dates of the paper; whether all of them make a life, the readings tell.
 * @throws DomainError
 */
export function actsMustFit(agreement: AgreementRecord): void {
  const { signed, signedOn } = datesOf(agreement);
  const signatures = signaturesOf(agreement);
  for (const act of agreement.actsInOrder) {
    const { kind, on, effectiveOn } = act;
    if (effectiveOn !== null && isBefore(effectiveOn, on) === 'YES') throw worksTooEarly();
    if (isStage(kind) || MAY_COME_FIRST.includes(kind)) continue;
    if (!signed || isBefore(on, signed) === 'YES') throw beforeSigning(act, signedOn);
    if (!PARTY_STEPS.includes(kind)) continue;
    const party = agreement.parties.find((one) => one.id === act.partyId)!;
    if (!BOUND_ROLES.includes(party.role)) throw boundByNothing(act, PARTY_ROLES[party.role]);
    const own = signatures.get(party.id);
    if (own && kind !== 'ACCEDED' && isBefore(on, own) === 'YES')
      throw beforeSigning(
        act,
        dateOf(
          own,
          agreement.acts.map((one) => one.on),
        ),
      );
  }
  termEndsAfterSigning(agreement, signedOn);
}

const MAY_COME_FIRST: readonly string[] = ['SIGNED', 'SIGNED_REMOTELY', 'RATIFIED_BY_COUNCIL', 'REGISTERED'];

function termEndsAfterSigning({ term }: AgreementRecord, signed: PartialDate | null): void {
  if (signed && term.until && isBefore(term.until, signed) === 'YES') throw endsBeforeSigning(term.until, signed);
}

/** Why an event cannot follow upon a state, in whatever order everything is entered. */
export function refusalOf(agreement: AgreementRecord, event: AgreementEvent, state: AgreementState): DomainError {
  const acts = agreement.actsInOrder;
  if (event.kind === 'SIGNED')
    return new DomainError(
      'CONFLICTING',
      { en: 'It cannot be both signed and dropped.', ru: 'Нельзя и подписать, и отменить подписание.' },
      ['signed'],
    );
  if (event.kind === 'TOGETHER') return refusalOf(agreement, event.events[0]!, state);
  const act = event.kind === 'ACT' ? event.act : event.kind === 'IN_FORCE' ? null : (event.of?.act ?? null);
  const { signedOn } = datesOf(agreement);
  const { lastStep } = state;
  if (event.kind === 'TERM_OVER' && lastStep?.on === event.on.earliest) {
    const expired = { ...state, expired: { lastDay: event.lastDay, by: null } };
    return overAlready(agreement, acts[lastStep.act]!, expired);
  }
  if (act === null)
    return agreement.term.until && signedOn && !state.isSigned
      ? endsBeforeSigning(agreement.term.until, signedOn)
      : noOrder();
  if (isStage(act.kind)) return wrongStage(acts[state.stage!]!.kind as Stage);
  if (!state.isSigned) return beforeSigning(act, signedOn);
  if (isOver(state) || act.partyId === null) return overAlready(agreement, act, state);
  if (event.kind !== 'ACT') return noOrder();
  return wrongForParty(act, stateOf(state, event.party));
}

function stateOf(state: AgreementState, place: number): keyof typeof PARTY_STATES {
  const party = state.parties[place]!;
  if (party.is === 'OUT') return 'OUT';
  if (party.is === 'GONE' || party.hasWithdrawn || !boundIn(state).includes(place)) return 'WITHDRAWN';
  return party.suspended === null ? 'BOUND' : 'SUSPENDED';
}

function overAlready(agreement: AgreementRecord, act: AgreementAct, state: AgreementState): DomainError {
  const { over, tooFew, expired, ending } = state;
  const place = tooFew?.act ?? over ?? ending;
  const earlier = place === null ? null : agreement.actsInOrder[place]!;
  const why = expired
    ? { en: `its last day was ${expired.lastDay}`, ru: `последний день срока — ${expired.lastDay}` }
    : earlier
      ? { en: `${earlier.kind} ${earlier.on.wordsWithIn.en}`, ru: `${earlier.kind} ${earlier.on.wordsWithIn.ru}` }
      : { en: agreement.code, ru: agreement.code };
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `It is over already: ${why.en}. ${act.kind} of ${act.on.text} cannot be added. What was agreed anew is a paper of its own: agreementRegister.`,
      ru: `Оно уже не действует: ${why.ru}. ${act.kind} от ${act.on.text} добавить нельзя. Если договорились заново, внесите новый документ: agreementRegister.`,
    },
    ['on'],
  );
}

const noOrder = () =>
  new DomainError(
    'CONFLICTING',
    {
      en: 'In no order of these acts do their dates fit together: check the dates.',
      ru: 'Ни в каком порядке даты этих действий не согласуются: проверьте даты.',
    },
    ['on'],
  );

function worksTooEarly(): DomainError {
  return new DomainError(
    'TOO_EARLY',
    { en: 'It cannot take effect before it was done.', ru: 'Не может вступить в действие раньше, чем совершено.' },
    ['effectiveOn'],
  );
}

function endsBeforeSigning(until: PartialDate, signed: PartialDate): DomainError {
  return new DomainError(
    'TOO_EARLY',
    {
      en: `The term ends (${until.text}) before the agreement was signed (${signed.text}).`,
      ru: `Срок кончается (${until.text}) раньше подписания (${signed.text}).`,
    },
    ['term', 'until'],
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

function boundByNothing(act: AgreementAct, role: { en: string; ru: string }): DomainError {
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `The agreement does not bind it (${role.en}), so ${act.kind} is not possible. If it has become a party, give it the role ACCEDING_PARTY with agreementUpdate first.`,
      ru: `Соглашение её не связывает (${role.ru}), поэтому ${act.kind} невозможно. Если она стала стороной, сначала дайте ей роль ACCEDING_PARTY через agreementUpdate.`,
    },
    ['party'],
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
  const hint = state === 'OUT' || state === 'WITHDRAWN' ? HOW_TO_JOIN : act.kind === 'ACCEDED' ? JOINED_LATER : NO_HINT;
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `On ${act.on.text} that party is ${PARTY_STATES[state].en}: ${act.kind} is not possible.${hint.en}`,
      ru: `На ${act.on.text} эта сторона ${PARTY_STATES[state].ru}: ${act.kind} невозможно.${hint.ru}`,
    },
    ['kind'],
  );
}

const NO_HINT = { en: '', ru: '' };
const JOINED_LATER = {
  en: ' If it joined later than the others, give it the role ACCEDING_PARTY with agreementUpdate first.',
  ru: ' Если она присоединилась позже других, сначала дайте ей роль ACCEDING_PARTY через agreementUpdate.',
};
const HOW_TO_JOIN = {
  en: ' If it joined, record ACCEDED first.',
  ru: ' Если она присоединилась, сначала запишите ACCEDED.',
};

const PARTY_STATES = {
  OUT: { en: 'not a party yet', ru: 'ещё не присоединилась' },
  BOUND: { en: 'bound', ru: 'связана документом' },
  SUSPENDED: { en: 'suspended', ru: 'приостановила участие' },
  WITHDRAWN: { en: 'gone', ru: 'вышла' },
};
