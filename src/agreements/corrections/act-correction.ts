import { given, hasNo, type Putting } from '../../history/putting-right.js';
import { mustNotBeCleared } from '../../kernel/cannot-be-cleared.js';
import { PartialDate, readDay } from '../../kernel/partial-date.js';
import { actInRussian } from '../record/act-words.js';
import type { AgreementAct, NewAgreementAct } from '../record/agreement-parts.js';
import { MAY_WORK_LATER } from '../record/agreement-vocabulary.js';
import { worksAtOnce } from '../record/entry-refusals.js';

/** What is different about an act; left out: as it is. */
export interface ActCorrection extends Putting {
  on?: string | null;
  party?: string | null;
  place?: string | null;
  effectiveOn?: string | null;
  basis?: string | null;
}

/**
 * What a correction says of an act, the party apart.
 * @throws DomainError INVALID for a date, REQUIRED where null would leave the act without what it needs, CONFLICTING for what it has no place for
 */
export function readCorrection(said: ActCorrection, act: AgreementAct): Partial<NewAgreementAct> {
  mustNotBeCleared(said, ['on', 'party']);
  if (act.partyId === null)
    for (const field of ['party', 'place'] as const)
      if (said[field] != null) throw hasNo(act.kind, actInRussian(act.kind), field);
  const { on, place, effectiveOn, basis } = said;
  if (effectiveOn != null && act.partyId !== null && !MAY_WORK_LATER.includes(act.kind)) throw worksAtOnce(act.kind);
  if (effectiveOn != null && act.partyId === null && act.kind !== 'TERMINATED')
    throw hasNo(act.kind, actInRussian(act.kind), 'effectiveOn');
  return given({
    on: on == null ? undefined : PartialDate.parse(on, ['on']),
    effectiveOn: effectiveOn == null ? effectiveOn : readDay(effectiveOn, ['effectiveOn']),
    place,
    basis,
  });
}
