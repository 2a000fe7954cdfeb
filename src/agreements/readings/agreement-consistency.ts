import { dateOf } from '../../kernel/covering.js';
import { DomainError } from '../../kernel/domain-error.js';
import { isBefore } from '../../kernel/interval.js';
import type { PartialDate } from '../../kernel/partial-date.js';
import type { AgreementRecord } from '../record/agreement-record.js';
import { BOUND_ROLES, PARTY_ROLES, PARTY_STEPS, type Stage } from '../record/agreement-vocabulary.js';
import { datesOf, signaturesOf } from './agreement-dates.js';
import {
  beforeSigning,
  boundByNothing,
  endsBeforeSigning,
  noOrder,
  notSigned,
  overAlready,
  signedAndDropped,
  worksTooEarly,
  wrongForParty,
  wrongStage,
  type PartyStanding,
} from './agreement-refusals.js';
import { isStage } from './agreement-stages.js';
import { boundIn, isOver, type AgreementEvent, type AgreementState } from './agreement-state.js';

/**
 * Checks each act against the dates of the agreement; the readings check all acts together.
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

/**
 * Only a signed agreement replaces or prolongs another one in the registry.
 * @throws DomainError
 */
export function linksMustFit(agreement: AgreementRecord): void {
  const { code, links } = agreement;
  const acts = links.some(({ kind, otherId }) => otherId !== null && (kind === 'SUPERSEDES' || kind === 'PROLONGS'));
  if (!acts || datesOf(agreement).signed) return;
  throw notSigned(code);
}

const MAY_COME_FIRST: readonly string[] = ['SIGNED', 'SIGNED_REMOTELY', 'RATIFIED_BY_COUNCIL', 'REGISTERED'];

function termEndsAfterSigning({ term }: AgreementRecord, signed: PartialDate | null): void {
  if (signed && term.until && isBefore(term.until, signed) === 'YES') throw endsBeforeSigning(term.until, signed);
}

/** The error for an event that cannot follow a state, whatever the order of entry. */
export function refusalOf(agreement: AgreementRecord, event: AgreementEvent, state: AgreementState): DomainError {
  const acts = agreement.actsInOrder;
  if (event.kind === 'SIGNED') return signedAndDropped(datesOf(agreement).signedOn!, acts[state.stage!]!.on);
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

function stateOf(state: AgreementState, place: number): PartyStanding {
  const party = state.parties[place]!;
  if (party.is === 'OUT') return 'OUT';
  if (party.is === 'GONE' || party.hasWithdrawn || !boundIn(state).includes(place)) return 'WITHDRAWN';
  return party.suspended === null ? 'BOUND' : 'SUSPENDED';
}
