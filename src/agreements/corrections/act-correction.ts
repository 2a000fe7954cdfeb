import { DomainError } from '../../kernel/domain-error.js';
import { PartialDate, readDay } from '../../kernel/partial-date.js';
import type { AgreementAct, NewAgreementAct } from '../record/agreement-parts.js';
import { MAY_WORK_LATER } from '../record/agreement-vocabulary.js';
import { worksAtOnce } from '../record/entry-refusals.js';

/** Why something is put right, and whether it is only tried. */
export interface Putting {
  reason: string;
  dryRun?: boolean | null;
  ifRevision?: number | null;
}

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
  if (said.on === null) throw cannotBeCleared('on');
  if (said.party === null) throw cannotBeCleared('party');
  if (act.partyId === null)
    for (const field of ['party', 'place'] as const) if (said[field] != null) throw actOfAll(act, field);
  const { on, place, effectiveOn, basis } = said;
  if (effectiveOn != null && act.partyId !== null && !MAY_WORK_LATER.includes(act.kind)) throw worksAtOnce(act.kind);
  if (effectiveOn != null && act.partyId === null && act.kind !== 'TERMINATED') throw actOfAll(act, 'effectiveOn');
  const read = {
    on: on == null ? undefined : PartialDate.parse(on, ['on']),
    effectiveOn: effectiveOn == null ? effectiveOn : readDay(effectiveOn, ['effectiveOn']),
    place,
    basis,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

const cannotBeCleared = (field: string) =>
  new DomainError(
    'REQUIRED',
    {
      en: `${field} cannot be cleared: enter a value or leave it out.`,
      ru: `${field} нельзя очистить: введите значение или не указывайте поле.`,
    },
    [field],
  );

const actOfAll = ({ kind }: AgreementAct, field: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `An act ${kind} has no ${field}: leave it out.`,
      ru: `У действия ${kind} нет ${field}: не указывайте это поле.`,
    },
    [field],
  );
