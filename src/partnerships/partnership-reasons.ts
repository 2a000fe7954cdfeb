import type { Bilingual } from '../kernel/bilingual.js';
import type { PartnershipAct } from './partnership-act.js';
import { PARTNERSHIP_KINDS, SUSPENSION_REASONS, type PartnershipStatus } from './partnership-vocabulary.js';

const BY_WHOM: Record<PartnershipAct['side'], Bilingual> = {
  OURS: { en: 'by our side', ru: 'нашей стороной' },
  THEIRS: { en: 'by the partner', ru: 'партнёром' },
  BOTH: { en: 'by both sides', ru: 'обеими сторонами' },
};

/** Why a partnership is what it is: whose act, on which basis, and whether notice of it came (R14). */
export function because(status: PartnershipStatus, act: PartnershipAct): Bilingual[] {
  const said: Bilingual[] = [what(status, act)];
  if (act.basis) said.push({ en: `Basis: ${act.basis}`, ru: `Основание: ${act.basis}` });
  if (act.reason)
    said.push({
      en: `Reason: ${SUSPENSION_REASONS[act.reason].en}.`,
      ru: `Причина: ${SUSPENSION_REASONS[act.reason].ru}.`,
    });
  if (act.untilWhat) said.push({ en: `Until: ${act.untilWhat}`, ru: `До: ${act.untilWhat}` });
  if (act.side !== 'BOTH' && (act.kind === 'SUSPENDED' || act.kind === 'ENDED')) said.push(notice(act));
  if (!act.on.isDay)
    said.push({
      en: `The exact day is not known: ${act.on.words.en}.`,
      ru: `Точный день не установлен: ${act.on.words.ru}.`,
    });
  return said;
}

function what(status: PartnershipStatus, act: PartnershipAct): Bilingual {
  const on = act.on.wordsWithIn;
  const kind = act.establishes && PARTNERSHIP_KINDS[act.establishes];
  const who = BY_WHOM[act.side];
  const alone = act.side === 'BOTH' ? { en: '', ru: '' } : { en: ' one-sidedly', ru: ' в одностороннем порядке' };
  switch (status) {
    case 'PROSPECTIVE':
      return {
        en: `Proposed ${on.en}${kind ? `: ${kind.en}` : ''}.`,
        ru: `Предложено ${on.ru}${kind ? `: ${kind.ru}` : ''}.`,
      };
    case 'ABANDONED':
      return { en: `Dropped ${on.en} before it was established.`, ru: `Отменено ${on.ru}, связь не установлена.` };
    case 'ACTIVE':
      return act.kind === 'RESUMED'
        ? { en: `Resumed ${on.en} ${who.en}.`, ru: `Возобновлено ${on.ru} ${who.ru}.` }
        : {
            en: `Established ${on.en}${kind ? `: ${kind.en}` : ''}.`,
            ru: `Установлено ${on.ru}${kind ? `: ${kind.ru}` : ''}.`,
          };
    case 'SUSPENDED':
      // A one-sided end that nobody gave notice of rests the tie, and is told as what it is.
      return act.kind === 'ENDED'
        ? {
            en: `Declared ended ${on.en} ${who.en}${alone.en}.`,
            ru: `Объявлено прекращённым ${on.ru} ${who.ru}${alone.ru}.`,
          }
        : { en: `Suspended ${on.en} ${who.en}${alone.en}.`, ru: `Приостановлено ${on.ru} ${who.ru}${alone.ru}.` };
    case 'ENDED':
      return { en: `Ended ${on.en} ${who.en}${alone.en}.`, ru: `Прекращено ${on.ru} ${who.ru}${alone.ru}.` };
  }
}

function notice({ noticeSentOn, noticeReceivedOn }: PartnershipAct): Bilingual {
  if (noticeReceivedOn)
    return { en: `Notice received on ${noticeReceivedOn}.`, ru: `Уведомление получено ${noticeReceivedOn}.` };
  if (noticeSentOn)
    return {
      en: `Notice sent on ${noticeSentOn}, receipt not confirmed.`,
      ru: `Уведомление направлено ${noticeSentOn}, получение не подтверждено.`,
    };
  return { en: 'No notice was received.', ru: 'Уведомление не получено.' };
}
