import { addDays } from '../../kernel/day.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { inDoubt } from '../../kernel/doubt.js';
import { quoted } from '../../kernel/quoted.js';
import { readyMutation, REASON } from '../../kernel/ready-mutation.js';
import type { PartnershipAct } from './partnership-act.js';
import { actInRussian } from './partnership-vocabulary.js';

/** How many days lie between two acts of which one is rather a slip. */
const DAYS_APART = 7;

/** Whether two acts of one side say the same of the tie, a few days apart or perhaps on one day: most often one act, entered twice. */
export function looksLike(one: PartnershipAct, other: PartnershipAct): boolean {
  const saidBy = ({ kind, side, establishes }: PartnershipAct) =>
    `${kind === 'ABANDONED' ? 'ENDED' : kind} ${side} ${establishes}`;
  if (one.id === other.id || saidBy(one) !== saidBy(other)) return false;
  if (one.on.precision === 'UNKNOWN' || other.on.precision === 'UNKNOWN') return false;
  const apart = one.on.precision === 'DAY' && other.on.precision === 'DAY' ? DAYS_APART : 0;
  return one.on.from <= addDays(other.on.to, apart) && other.on.from <= addDays(one.on.to, apart);
}

/** @param known the act that is there already, and that the asker sees */
export function looksKnown({ on }: PartnershipAct, known: PartnershipAct): DomainError {
  const { id, kind, agreementId, basis } = known;
  const correct = readyMutation('partnershipActCorrect', { act: id, on: on.text, reason: REASON });
  const instead =
    agreementId === null
      ? { en: `To correct the day of that one: ${correct}`, ru: `Исправить его дату: ${correct}` }
      : {
          en: `It follows from the agreement ${quoted(basis ?? agreementId, 'en')}.`,
          ru: `Оно следует из соглашения ${quoted(basis ?? agreementId, 'ru')}.`,
        };
  return inDoubt(
    {
      en: `The partnership has an act like this already: ${kind} of ${known.on.text}. ${instead.en}`,
      ru: `Такое действие у этой связи уже есть: ${actInRussian(kind)} от ${known.on.text}. ${instead.ru}`,
    },
    ['on'],
    [id],
  );
}
