import type { AgreementRecord } from '../record/agreement-record.js';
import { AgreementReadings } from './agreement-readings.js';

type ReadFrom = Pick<AgreementRecord, 'dated' | 'entry' | 'term' | 'parties' | 'acts'>;
const remembered = new WeakMap<AgreementRecord, { from: ReadFrom; readings: AgreementReadings }>();

function remember(agreement: AgreementRecord, readings: AgreementReadings): AgreementReadings {
  const { dated, entry, term, parties, acts } = agreement;
  remembered.set(agreement, { from: { dated, entry, term, parties, acts }, readings });
  return readings;
}

/** @throws DomainError when no reading makes a life of its acts */
export const checkedReadings = (agreement: AgreementRecord): AgreementReadings =>
  remember(agreement, AgreementReadings.ofLife(agreement));

/** Worked out once, for as long as nothing is replaced that they are read from; of whatever is stored. */
export function rememberedReadings(agreement: AgreementRecord): AgreementReadings {
  const known = remembered.get(agreement);
  const isSame =
    known && (Object.keys(known.from) as (keyof ReadFrom)[]).every((key) => known.from[key] === agreement[key]);
  if (isSame) return known.readings;
  try {
    return remember(agreement, AgreementReadings.ofLife(agreement));
  } catch {
    return remember(agreement, AgreementReadings.ofWhatIsStored(agreement));
  }
}
