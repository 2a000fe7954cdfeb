import { isDeepStrictEqual } from 'node:util';
import type { Visibility } from '../../access/visibility.js';
import { PartialDate } from '../../kernel/partial-date.js';
import type { PartnershipKind } from '../../partnerships/readings/partnership-vocabulary.js';
import type { AgreementRecord } from './agreement-record.js';
import { readTitles, type NewTitle } from './agreement-titles.js';
import type { AgreementKind } from './agreement-vocabulary.js';

export interface SigningFacts {
  signed: string;
  kind?: AgreementKind | null;
  visibility?: Visibility | null;
  establishes?: PartnershipKind | null;
  titles?: readonly NewTitle[] | null;
}

/** Whether a signing that is recorded is told once more. @param signed when it was, as recorded */
export function isSignedAs(agreement: AgreementRecord, signed: PartialDate, facts: SigningFacts): boolean {
  const { kind, visibility, establishes, titles } = facts;
  return (
    PartialDate.parse(facts.signed, ['signed']).text === signed.text &&
    (kind ?? agreement.kind) === agreement.kind &&
    (visibility ?? agreement.visibility) === agreement.visibility &&
    (establishes === undefined || establishes === agreement.establishes) &&
    (titles == null || isDeepStrictEqual(readTitles(titles), agreement.titles))
  );
}
