import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Agreement } from '../../agreements/agreement.js';
import { AgreementTable } from '../../agreements/agreement.table.js';
import type { AgreementStatus } from '../../agreements/record/agreement-vocabulary.js';
import type { Titled } from '../../cities/city-title.js';
import type { City } from '../../cities/city.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { addDays, type Day } from '../../kernel/day.js';
import { flatMapInSlices } from '../../kernel/in-slices.js';
import { startOfDay } from '../../kernel/local-time.js';
import { PartialDate } from '../../kernel/partial-date.js';
import { quoted } from '../../kernel/quoted.js';
import type { StatusOn } from '../../kernel/timeline.js';
import { Store } from '../../platform/database/store.js';
import { allDay, shortened, uidOf, type CalendarEntry, type Told } from '../calendar-entry.js';
import { CONTENT_NAMES } from '../calendar-feed.js';
import { isWithin, type CalendarSnapshot } from '../calendar-snapshot.js';
import { FeedReader } from '../feed-reader.js';
import { IMPRECISE, sentences } from './sentences.js';

const RUNNING: (AgreementStatus | null)[] = ['IN_FORCE', 'SIGNED', 'SUSPENDED', 'TERMINATING'];
const LAST_DAY: Bilingual = { ru: 'Последний день срока', en: 'Last day of the term' };
const NOTICE: Bilingual = { ru: 'Последний день для уведомления', en: 'Last day for notice' };
const ENDS: Bilingual = { ru: 'Автоматически не продлевается.', en: 'It is not renewed automatically.' };

/** Ends of agreements and last days for notice, for staff: of past terms and the current one (R16). */
@Injectable()
export class TermEntries {
  constructor(private readonly store: Store) {}

  async of(edition: CalendarSnapshot, homeId: string | null): Promise<Told> {
    if (edition.readership !== 'STAFF') return async () => [];
    const { sees } = new FeedReader(edition.readership);
    const ending = { kind: In(['FIXED', 'TACIT_RENEWAL', 'RENEWAL_BY_NOTICE']) };
    const agreements = await this.store
      .table(AgreementTable)
      .findBy({ term: ending, visibility: In([...sees]) } as never);
    return (cities, titles) =>
      flatMapInSlices(agreements, (agreement) => {
        const parties = agreement.partiesInOrder.map((party) => party.cityId as string).filter((id) => id !== homeId);
        return entriesOf(
          edition,
          agreement,
          parties.flatMap((id) => cities.get(id) ?? []),
          titles,
        );
      });
  }
}

/** What happens at the end of a term if nothing is done, or what has been done. */
function ruleOf(
  { term }: Agreement,
  { isExact, until, noticeBy }: TermTold,
  status: StatusOn<AgreementStatus>,
): Bilingual {
  if (status.value === 'TERMINATING')
    return {
      ru: sentences(status.because.map(({ ru }) => ru)),
      en: sentences(status.because.map(({ en }) => en)),
    };
  if (term.kind !== 'TACIT_RENEWAL') return ENDS;
  const last = PartialDate.ofDay(noticeBy ?? until).words;
  if (!isExact)
    return {
      ru: `Продлевается автоматически, если вовремя не направить уведомление, возможно, уже по ${last.ru}.`,
      en: `It is renewed automatically unless notice is given in time, perhaps by ${last.en} already.`,
    };
  return {
    ru: `Продлевается автоматически, если не направить уведомление по ${last.ru} включительно.`,
    en: `It is renewed automatically unless notice is given on or before ${last.en}.`,
  };
}

/** A term as it is told; of one whose last day is not known, the first that it may be (R1). */
interface TermTold {
  began: Day;
  until: Day;
  noticeBy: Day | null;
  isExact: boolean;
  ends: PartialDate;
}

function entriesOf(edition: CalendarSnapshot, agreement: Agreement, cities: City[], titles: Titled): CalendarEntry[] {
  const { language, from, today, zone } = edition;
  const found: CalendarEntry[] = [];
  const said = (
    words: Bilingual,
    kind: string,
    on: Day,
    { until, began, isExact, ends }: TermTold,
    rule: Bilingual,
  ) => {
    if (!isWithin(edition, allDay(on))) return;
    const title = agreement.titleIn([language]);
    const mark = isExact ? '' : IMPRECISE[language];
    found.push({
      // Derived from the term and its end: the next term has its own days.
      uid: uidOf(`${kind}_${agreement.id.slice(agreement.id.indexOf('_') + 1)}${until.replaceAll('-', '')}`),
      content: 'DEADLINES',
      when: allDay(on),
      summary: `${words[language]}: ${shortened(`${agreement.code} ${quoted(title, language)}`, 80)}${mark}`,
      description: [
        `${quoted(title, language)} (${agreement.code}).`,
        `${LAST_DAY[language]}: ${isExact ? until : ends.words[language]}.`,
        rule[language],
      ].join('\n'),
      status: 'CONFIRMED',
      categories: [CONTENT_NAMES.DEADLINES[language]],
      geo: null,
      location: cities.map((city) => titles(city, [language], on)).join(', ') || null,
      about: agreement.id,
      cityIds: cities.map((city) => city.id),
      tier: null,
      changedAt: new Date(
        Math.max(agreement.updatedAt.getTime(), began > from ? startOfDay(zone, began).getTime() : 0),
      ),
    });
  };
  let day = from;
  for (let terms = 0; day <= today && terms < 100; terms++) {
    const { lastDays, firstNoticeBy: noticeBy, ends } = agreement.termOn(day);
    if (lastDays === null || lastDays.latest < day) break;
    const until = lastDays.earliest;
    const status = agreement.statusOn(until < today ? until : today);
    if (RUNNING.includes(status.value)) {
      const isExact = until === lastDays.latest;
      const term = { until, noticeBy, isExact, began: day, ends: ends! };
      const rule = ruleOf(agreement, term, status);
      // Once notice is given there is no day to wait for.
      if (noticeBy && status.value !== 'TERMINATING') said(NOTICE, 'notice', noticeBy, term, rule);
      said(LAST_DAY, 'term', until, term, rule);
    }
    day = addDays(lastDays.latest, 1);
  }
  return found;
}
