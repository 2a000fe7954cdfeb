import { dateOf } from '../../kernel/covering.js';
import type { Interval } from '../../kernel/interval.js';
import type { PartialDate } from '../../kernel/partial-date.js';
import type { AgreementActKind } from '../record/agreement-parts.js';
import type { AgreementRecord } from '../record/agreement-record.js';

/** When an agreement was signed and when it entered into force, as far as known. */
export interface AgreementDates {
  /** The date in the text, otherwise the last signature once every original party has signed (R10). */
  signed: Interval | null;
  signedOn: PartialDate | null;
  /** Null while something is outstanding (R11). */
  inForce: Interval | null;
  inForceSince: PartialDate | null;
  /** What besides the signing brings it into force, whichever of the two comes last. */
  done: Interval | null;
  /** Whether nothing but the signing brings it into force. */
  isInForceOnceSigned: boolean;
}

export function datesOf(agreement: AgreementRecord): AgreementDates {
  const { dated, entry } = agreement;
  const signatures = firstOfEach(agreement, 'SIGNED', 'SIGNED_REMOTELY');
  const signed: Interval | null = dated ?? (signatures && lastOf(signatures));
  if (!signed)
    return { signed, signedOn: null, inForce: null, inForceSince: null, done: null, isInForceOnceSigned: false };
  const entered = firstOf(agreement, ['ENTERED_INTO_FORCE']);
  const registered = entry === 'ON_REGISTRATION' ? firstOf(agreement, ['REGISTERED']) : null;
  const ratified = entry === 'ON_RATIFICATION' ? firstOfEach(agreement, 'RATIFIED_BY_COUNCIL') : null;
  const done = entry === 'ON_SIGNING' ? signed : (registered ?? (ratified && lastOf(ratified)));
  // A council may ratify before the signing, which by itself brings nothing into force.
  const inForce = entered
    ? lastOf([entered, { ...entered, earliest: signed.earliest }])
    : done && lastOf([signed, done]);
  const dates = [...(dated ? [dated] : []), ...agreement.acts.map((act) => act.on)];
  return {
    signed,
    signedOn: dateOf(signed, dates),
    inForce,
    inForceSince: inForce && dateOf(inForce, dates),
    done: entered ?? done,
    isInForceOnceSigned: !entered && done !== null && (done === signed || done.latest <= signed.earliest),
  };
}

/** Of the original parties only: signatures of witnesses and accessions do not count. */
function firstOfEach(agreement: AgreementRecord, ...kinds: AgreementActKind[]): Interval[] | null {
  const parties = agreement.parties.filter((party) => party.role === 'HOST' || party.role === 'PARTY');
  const firsts = parties.map((party) => firstOf(agreement, kinds, party.id));
  return firsts.every((first) => first !== null) && firsts.length > 0 ? firsts : null;
}

/** Between which days the first act of these kinds lies; of one party or of any. */
function firstOf(agreement: AgreementRecord, kinds: readonly AgreementActKind[], partyId?: string): Interval | null {
  const acts = agreement.acts.filter(
    (act) => kinds.includes(act.kind) && (partyId === undefined || act.partyId === partyId),
  );
  if (acts.length === 0) return null;
  const [earliest, latest] = [acts.map(({ on }) => on.earliest).sort()[0]!, acts.map(({ on }) => on.latest).sort()[0]!];
  return { earliest, latest };
}

/** When each party signed, of those with a recorded signature. */
export function signaturesOf(agreement: AgreementRecord): Map<string, Interval> {
  return new Map(
    agreement.parties.flatMap(({ id }) => {
      const signed = firstOf(agreement, ['SIGNED', 'SIGNED_REMOTELY'], id);
      return signed ? [[id, signed] as const] : [];
    }),
  );
}

const lastOf = (intervals: readonly Interval[]): Interval => ({
  earliest: intervals
    .map(({ earliest }) => earliest)
    .sort()
    .at(-1)!,
  latest: intervals
    .map(({ latest }) => latest)
    .sort()
    .at(-1)!,
});
