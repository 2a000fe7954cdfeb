import type { Visibility } from '../../access/visibility.js';
import { given, hasNo, type Putting } from '../../history/putting-right.js';
import { mustNotBeCleared } from '../../kernel/cannot-be-cleared.js';
import { PartialDate, readDay } from '../../kernel/partial-date.js';
import type { NewAct, PartnershipAct } from '../readings/partnership-act.js';
import {
  actInRussian,
  type PartnershipKind,
  type Side,
  type SuspensionReason,
} from '../readings/partnership-vocabulary.js';

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
  mustNotBeCleared(said, ['on', 'side', 'visibility', ...(makes ? (['establishes'] as const) : [])]);
  const isOf = (field: keyof ActCorrection, kinds: readonly string[]) => {
    if (said[field] != null && !kinds.includes(act.kind)) throw hasNo(act.kind, actInRussian(act.kind), field);
  };
  isOf('establishes', ['ESTABLISHED', 'PROPOSED']);
  isOf('side', ['SUSPENDED', 'RESUMED', 'ENDED']);
  isOf('suspensionReason', ['SUSPENDED', 'ENDED', 'ABANDONED']);
  isOf('untilWhat', ['SUSPENDED']);
  isOf('noticeSentOn', ['SUSPENDED', 'ENDED']);
  isOf('noticeReceivedOn', ['SUSPENDED', 'ENDED']);
  const { on, noticeSentOn, noticeReceivedOn, suspensionReason, side, basis, establishes, untilWhat, visibility } =
    said;
  return given({
    on: on == null ? undefined : PartialDate.parse(on, ['on']),
    side: side ?? undefined,
    establishes: establishes ?? undefined,
    visibility: visibility ?? undefined,
    basis,
    untilWhat,
    reason: suspensionReason,
    noticeSentOn: noticeSentOn == null ? noticeSentOn : readDay(noticeSentOn, ['noticeSentOn']),
    noticeReceivedOn: noticeReceivedOn == null ? noticeReceivedOn : readDay(noticeReceivedOn, ['noticeReceivedOn']),
  });
}
