import { isLessOpen } from '../access/visibility.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { EnumValue, readyMutation, REASON } from '../kernel/ready-mutation.js';
import type { PartnershipRecord } from './partnership-record.js';
import type { PartnershipText } from './partnership-text.js';
import type { PartnershipAct } from './readings/partnership-act.js';
import type { PartnershipTextKind } from './readings/partnership-vocabulary.js';

const FIELDS: Record<PartnershipTextKind, string> = {
  NAME_BY_PARTNER: 'kindAsNamedByPartner',
  MOTIVE: 'motive',
  STORY: 'story',
};

/** What of a partnership is less open than the whole, with the mutation that opens each. @param partnership as its viewer sees it */
export function staysClosed({ id, visibility, actsInOrder, texts }: PartnershipRecord): Bilingual[] {
  const shown = new EnumValue(visibility);
  const openingOf = ({ id: act, agreementId: agreement }: PartnershipAct) =>
    agreement
      ? readyMutation('agreementUpdate', { agreement, visibility: shown })
      : readyMutation('partnershipActCorrect', { act, visibility: shown, reason: REASON });
  const writingOf = ({ kind, text }: PartnershipText) =>
    readyMutation('partnershipUpdate', { partnership: id, visibility: shown, [FIELDS[kind]]: text });
  return [
    ...actsInOrder
      .filter((act) => isLessOpen(act.visibility, visibility))
      .map((act) => closed(`${act.kind} ${act.on.text}`, act.visibility, openingOf(act))),
    ...texts
      .filter((text) => isLessOpen(text.visibility, visibility))
      .map((text) => closed(FIELDS[text.kind], text.visibility, writingOf(text))),
  ];
}

const closed = (what: string, visibility: string, mutation: string): Bilingual => ({
  en: `${what} stays ${visibility}. To open it: ${mutation}`,
  ru: `${what}: видимость по-прежнему ${visibility}. Открыть: ${mutation}`,
});
