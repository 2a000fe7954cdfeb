import type { Visibility } from '../../access/visibility.js';
import { DomainError } from '../../kernel/domain-error.js';
import { PartialDate, readDay } from '../../kernel/partial-date.js';
import type { NewAct, PartnershipAct } from '../readings/partnership-act.js';
import type { PartnershipKind, Side, SuspensionReason } from '../readings/partnership-vocabulary.js';

/** Why something is put right, and whether it is only tried. */
export interface Putting {
  reason: string;
  dryRun?: boolean | null;
  ifRevision?: number | null;
}

/** What is different about an act; left out: as it is. */
export interface ActCorrection extends Putting {
  on?: string | null;
  side?: Side | null;
  basis?: string | null;
  establishes?: PartnershipKind | null;
  suspensionReason?: SuspensionReason | null;
  untilWhat?: string | null;
  noticeSentOn?: string | null;
  noticeReceivedOn?: string | null;
  visibility?: Visibility | null;
}

/** What a correction says of an act. @throws DomainError INVALID for a date, REQUIRED where null would leave the act without what it needs, CONFLICTING for what it has no place for */
export function readCorrection(said: ActCorrection, act: PartnershipAct): Partial<NewAct> {
  const makes = act.kind === 'ESTABLISHED' || act.kind === 'PROPOSED';
  const refuse = (field: string, en: string, ru: string, code: 'REQUIRED' | 'CONFLICTING' = 'CONFLICTING') => {
    throw new DomainError(code, { en, ru }, [field]);
  };
  for (const field of ['on', 'side', 'visibility', ...(makes ? (['establishes'] as const) : [])] as const)
    if (said[field] === null)
      refuse(
        field,
        `${field} cannot be cleared: enter a value or leave it out.`,
        `${field} нельзя очистить: введите значение или не указывайте поле.`,
        'REQUIRED',
      );
  const isOf = (field: keyof ActCorrection, kinds: readonly string[]) => {
    if (said[field] != null && !kinds.includes(act.kind))
      refuse(
        field,
        `An act ${act.kind} has no ${field}: leave it out.`,
        `У действия ${act.kind} нет ${field}: не указывайте это поле.`,
      );
  };
  isOf('establishes', ['ESTABLISHED', 'PROPOSED']);
  isOf('side', ['SUSPENDED', 'RESUMED', 'ENDED']);
  isOf('suspensionReason', ['SUSPENDED', 'ENDED', 'ABANDONED']);
  isOf('untilWhat', ['SUSPENDED']);
  isOf('noticeSentOn', ['SUSPENDED', 'ENDED']);
  isOf('noticeReceivedOn', ['SUSPENDED', 'ENDED']);
  const { on, noticeSentOn, noticeReceivedOn, suspensionReason, side, basis, establishes, untilWhat, visibility } =
    said;
  const read = {
    on: on == null ? undefined : PartialDate.parse(on, ['on']),
    side: side ?? undefined,
    establishes: establishes ?? undefined,
    visibility: visibility ?? undefined,
    basis,
    untilWhat,
    reason: suspensionReason,
    noticeSentOn: noticeSentOn == null ? noticeSentOn : readDay(noticeSentOn, ['noticeSentOn']),
    noticeReceivedOn: noticeReceivedOn == null ? noticeReceivedOn : readDay(noticeReceivedOn, ['noticeReceivedOn']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
