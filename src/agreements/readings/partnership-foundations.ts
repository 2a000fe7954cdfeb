import type { Id } from '../../kernel/ids.js';
import { byDate, type PartialDate } from '../../kernel/partial-date.js';
import type { AgreementParty } from '../record/agreement-parts.js';
import type { AgreementRecord } from '../record/agreement-record.js';
import { datesOf } from './agreement-dates.js';

/**
 * When an agreement established a partnership of our city with each of its other parties: at the signing, or when the later
 * of the two acceded, and again whenever one came back (R15, R19). Empty while it is not signed.
 */
export function foundationsOf(agreement: AgreementRecord): Map<Id<'city'>, PartialDate[]> {
  const found = new Map<Id<'city'>, PartialDate[]>();
  const ours = joinsOf(agreement, (party) => party.counterpartId === null);
  if (ours.length === 0) return found;
  const partners = new Set(agreement.boundParties.flatMap((party) => party.counterpartId ?? []));
  for (const partner of partners) {
    const theirs = joinsOf(agreement, (party) => party.counterpartId === partner);
    if (theirs.length === 0) continue;
    const joined = theirs.map((on) => later(on, ours[0]!));
    const known = new Map([...joined, ...ours.slice(1)].map((on) => [on.text, on]));
    found.set(partner, [...known.values()].sort(byDate));
  }
  return found;
}

/** When a side joined, itself or through its bodies: the first of them counts, and every later accession. */
function joinsOf(agreement: AgreementRecord, isOfSide: (party: AgreementParty) => boolean): PartialDate[] {
  const { signedOn } = datesOf(agreement);
  const parties = agreement.boundParties.filter(isOfSide);
  if (!signedOn || parties.length === 0) return [];
  const accessions = agreement.acts
    .filter(({ kind, partyId }) => kind === 'ACCEDED' && parties.some(({ id }) => id === partyId))
    .map(({ on }) => on);
  const fromTheFirst = parties.some(({ role }) => role !== 'ACCEDING_PARTY') ? [signedOn] : [];
  return [...fromTheFirst, ...accessions.sort(byDate)];
}

const later = (a: PartialDate, b: PartialDate) => (byDate(a, b) >= 0 ? a : b);
