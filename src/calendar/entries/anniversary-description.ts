import { AGREEMENT_STATUSES } from '../../agreements/record/agreement-vocabulary.js';
import type { Anniversary } from '../../anniversaries/anniversary.js';
import type { City } from '../../cities/city.js';
import type { Event } from '../../events/event.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { PartialDate } from '../../kernel/partial-date.js';
import { quoted } from '../../kernel/quoted.js';
import type { StatusOn } from '../../kernel/timeline.js';
import { partnerWords } from '../../partnerships/partner-words.js';
import { PARTNERSHIP_STATUSES } from '../../partnerships/readings/partnership-vocabulary.js';
import type { CalendarSnapshot } from '../calendar-snapshot.js';
import type { CalendarLanguage } from '../calendar-vocabulary.js';
import { sentences } from './sentences.js';

/** The name of a city on the day of the anniversary. */
export type Named = (city: City) => string;

/** The description of an anniversary, line by line: what is counted, from when, and the current status. */
export function described(
  anniversary: Anniversary,
  cities: City[],
  named: Named,
  status: StatusOn,
  celebration: Event | undefined,
  { language, readership }: Pick<CalendarSnapshot, 'language' | 'readership'>,
): string[] {
  const { partnership, agreement, kind, partnerships, anchor, actualOn, observedOn, isApproximate } = anniversary;
  const { isInQuestion, inQuestionBecause } = anniversary;
  const ru = language === 'ru';
  const those = (ids: readonly string[]) => cities.filter((city) => ids.includes(city.id));
  const names = (ids: readonly string[]) => those(ids).map(named).join(', ');
  const folded = names(partnerships.map((one) => one.cityId));
  const day = anchor.on.words[language];
  return [
    agreement ? `${quoted(agreement.titleIn([language]), language)} (${agreement.code}).` : '',
    ...those(kind ? [partnership!.cityId] : []).map(
      (city) => `${named(city)}${ru ? ' —' : ':'} ${partnerWords(kind!, city.kind)[language]}.`,
    ),
    ru ? `Отсчёт: ${day}.` : `Counted from ${day}.`,
    partnership && anchor.basis ? `${ru ? 'Основание' : 'Basis'}: ${anchor.basis}` : '',
    folded ? `${ru ? 'На этом соглашении основаны связи с городами' : 'Partnerships based on it'}: ${folded}.` : '',
    observedOn && actualOn === null
      ? ru
        ? `29 февраля в этом году нет: отмечается ${PartialDate.ofDay(observedOn).words.ru}.`
        : `There is no 29 February this year: it is observed on ${PartialDate.ofDay(observedOn).words.en}.`
      : '',
    isApproximate ? (ru ? 'Дата приблизительная.' : 'The date is approximate.') : '',
    observedOn === null && !isApproximate ? (ru ? 'Точная дата не установлена.' : 'The exact date is not known.') : '',
    celebrated(celebration, language),
    stateOf(anniversary, status, language),
    // If the partnership is suspended or ended, its status is shown above.
    status.value === 'ACTIVE' && readership === 'STAFF'
      ? sentences(inQuestionBecause.map((words) => words[language]))
      : '',
    isInQuestion && readership === 'STAFF'
      ? ru
        ? 'Решите, отмечать ли эту годовщину.'
        : 'Decide whether to mark this anniversary.'
      : '',
  ].filter(Boolean);
}

/** When and by which event it is celebrated (R6); nothing while that date is not known. */
function celebrated(event: Event | undefined, language: CalendarLanguage): string {
  if (!event?.starts) return '';
  const [on, title] = [event.starts.date.wordsWithIn[language], quoted(event.titleIn([language]), language)];
  return language === 'ru'
    ? `Отмечается ${on}: ${title} (${event.code}).`
    : `Celebrated ${on}: ${title} (${event.code}).`;
}

function stateOf(
  { partnership, origin }: Anniversary,
  { value, because }: StatusOn,
  language: CalendarLanguage,
): string {
  // For a partnership that was established again, the later period determines the status.
  if (value === null || origin === 'FIRST_TIES') return '';
  const statuses: Record<string, Bilingual> = partnership ? PARTNERSHIP_STATUSES : AGREEMENT_STATUSES;
  const state = `${language === 'ru' ? 'Состояние' : 'State'}: ${statuses[value]![language].toLowerCase()}.`;
  // The basis of an active status is stated above; the reason of another status is not.
  const isNews = value !== 'ACTIVE' && value !== 'IN_FORCE';
  return sentences([state, ...(isNews ? because.map((words) => words[language]) : [])]);
}
