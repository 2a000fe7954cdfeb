import type { Bilingual } from '../../kernel/bilingual.js';
import type { Day } from '../../kernel/day.js';
import { PartialDate } from '../../kernel/partial-date.js';
import type { PartnershipAct } from './partnership-act.js';
import { openEpisode, type EpisodeState, type PairState } from './partnership-state.js';
import { BY_SIDE, SUSPENSION_REASONS, type PartnershipKind, type PartnershipStatus } from './partnership-vocabulary.js';

/** The status of a partnership on a day, since when, and why. */
export interface Told {
  value: PartnershipStatus;
  since: PartialDate;
  because: Bilingual[];
}

/** The status of a state, since which act, and why (R12, R14); null if there is nothing. */
export function toldOf(state: PairState): Told | null {
  const { episode, prospect, proposed, dropped } = state;
  const open = openEpisode(state);
  if (open) return open.resting ? suspended(open) : said('ACTIVE', open.active, [active(open.active)]);
  if (prospect) {
    const because = [prospect, ...(proposed && proposed !== prospect ? [proposed] : [])].flatMap((act) => [
      planned(act),
      ...circumstances(act),
    ]);
    return { value: 'PROSPECTIVE', since: prospect.on, because };
  }
  if (episode) return said('ENDED', episode.ended!, [byWhom('ended', 'прекращена', episode.ended!)]);
  return dropped && said('ABANDONED', dropped, [abandoned(dropped)]);
}

const said = (value: PartnershipStatus, act: PartnershipAct, what: Bilingual[]): Told => ({
  value,
  since: act.on,
  because: [...what, ...circumstances(act)],
});

/** Every side that suspended it, with the day; an end declared by one side without notice counts as a suspension. */
function suspended(episode: EpisodeState): Told {
  const acts = [
    ...new Set([episode.OURS, episode.THEIRS].flatMap(({ stance, act }) => (stance === 'ACTIVE' ? [] : [act!]))),
  ];
  const because = acts.flatMap((act) => [
    act.kind === 'ENDED'
      ? byWhom('declared ended', 'объявлена прекращённой', act, acts.length === 1)
      : byWhom('suspended', 'приостановлена', act, acts.length === 1),
    ...circumstances(act),
  ]);
  const { on } = episode.resting!;
  if (!acts.includes(episode.resting!))
    because.unshift({
      en: `Suspended without a break, first ${on.wordsWithIn.en}.`,
      ru: `Связь приостановлена без перерыва, впервые ${on.wordsWithIn.ru}.`,
    });
  return { value: 'SUSPENDED', since: on, because };
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

/** «Связь приостановлена 4 марта 2022 года партнёром в одностороннем порядке.» */
function byWhom(en: string, ru: string, { on, side }: PartnershipAct, isAlone = true): Bilingual {
  const one = isAlone && side !== 'BOTH';
  return {
    en: `${capital(en)} ${on.wordsWithIn.en} by ${BY_SIDE[side].en}${one ? ' one-sidedly' : ''}.`,
    ru: `Связь ${ru} ${on.wordsWithIn.ru} ${BY_SIDE[side].ru}${one ? ' в одностороннем порядке' : ''}.`,
  };
}

/** What is established: «17 ноября 2022 года установлены …», "Sister-city ties were established on 17 November 2022". */
const ESTABLISHED: Record<PartnershipKind, Bilingual> = {
  SISTER: { en: 'sister-city ties were established', ru: 'установлены побратимские связи' },
  FRIENDSHIP: { en: 'friendship ties were established', ru: 'установлены дружественные связи' },
  COOPERATION: { en: 'a partnership was established', ru: 'установлены партнёрские связи' },
  PROJECT: { en: 'a project partnership was established', ru: 'начато проектное партнёрство' },
  INTENT: { en: 'ties by a protocol of intent were established', ru: 'установлены связи по протоколу намерений' },
  CONTACT: { en: 'working contacts were established', ru: 'установлены рабочие контакты' },
  NETWORK: {
    en: 'ties through a common association were established',
    ru: 'установлены связи через общее объединение',
  },
};

/** What is planned: «предложено установить …». */
const PLANNED: Record<PartnershipKind, Bilingual> = {
  SISTER: { en: 'sister-city ties were', ru: 'побратимские связи' },
  FRIENDSHIP: { en: 'friendship ties were', ru: 'дружественные связи' },
  COOPERATION: { en: 'a partnership was', ru: 'партнёрские связи' },
  PROJECT: { en: 'a project partnership was', ru: 'проектное партнёрство' },
  INTENT: { en: 'ties by a protocol of intent were', ru: 'связи по протоколу намерений' },
  CONTACT: { en: 'working contacts were', ru: 'рабочие контакты' },
  NETWORK: { en: 'ties through a common association were', ru: 'связи через общее объединение' },
};

function active(act: PartnershipAct): Bilingual {
  if (act.kind === 'RESUMED') return byWhom('resumed', 'возобновлена', act, false);
  const { en, ru } = ESTABLISHED[act.establishes!];
  return { en: `${capital(en)} ${act.on.wordsWithIn.en}.`, ru: sentence(act.on, ru) };
}

function planned({ on, establishes: kind }: PartnershipAct): Bilingual {
  return {
    en: `${capital(kind ? PLANNED[kind].en : 'a partnership was')} proposed ${on.wordsWithIn.en}.`,
    ru: sentence(on, kind ? `предложено установить ${PLANNED[kind].ru}` : 'предложено установить связь'),
  };
}

const abandoned = ({ on }: PartnershipAct): Bilingual => ({
  en: `The plan was dropped ${on.wordsWithIn.en}, before a partnership was established.`,
  ru: sentence(on, 'от намерения отказались, связь не установлена'),
});

/** «17 ноября 2022 года …», «В 2003 году …»; of an unknown date the sentence says so at its end. */
function sentence(on: PartialDate, ru: string): string {
  const when = on.wordsWithIn.ru;
  if (on.precision === 'UNKNOWN') return `${capital(ru)} ${when}.`;
  return `${capital(when)} ${ru}.`;
}

/** The basis, the reason, until when, the notice (R14), and how much of the date is known. */
function circumstances(act: PartnershipAct): Bilingual[] {
  const found: Bilingual[] = [];
  if (act.basis) found.push({ en: `Basis: ${act.basis}`, ru: `Основание: ${act.basis}` });
  if (act.reason)
    found.push({
      en: `Reason: ${SUSPENSION_REASONS[act.reason].en}.`,
      ru: `Причина: ${SUSPENSION_REASONS[act.reason].ru}.`,
    });
  if (act.untilWhat) found.push({ en: `Until: ${act.untilWhat}`, ru: `До: ${act.untilWhat}` });
  if (act.side !== 'BOTH' && (act.kind === 'SUSPENDED' || act.kind === 'ENDED')) found.push(notice(act));
  if (!act.on.isDay && act.on.precision !== 'UNKNOWN')
    found.push({
      en: `The exact day is not known: ${act.on.words.en}.`,
      ru: `Точный день не установлен: ${act.on.words.ru}.`,
    });
  return found;
}

const inWords = (day: Day) => PartialDate.ofDay(day).words;

function notice({ noticeSentOn: sent, noticeReceivedOn: received }: PartnershipAct): Bilingual {
  if (received)
    return {
      en: `Notice received on ${inWords(received).en}.`,
      ru: `Уведомление получено ${inWords(received).ru}.`,
    };
  if (sent)
    return {
      en: `Notice sent on ${inWords(sent).en}, receipt not confirmed.`,
      ru: `Уведомление направлено ${inWords(sent).ru}, получение не подтверждено.`,
    };
  return { en: 'Nothing is recorded of a notice.', ru: 'Сведений о получении уведомления нет.' };
}
