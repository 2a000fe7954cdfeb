import { agreementChanges } from './agreement-changes.js';
import { calendarChanges } from './calendar-changes.js';
import { contactChanges, contactQuestions } from './contact-tabs.js';
import { correctedCities } from './corrected-cities.js';
import { correctedEvents } from './corrected-events.js';
import { correctedTies } from './corrected-ties.js';
import { correcting } from './correcting.js';
import { correctionChanges, correctionQuestions } from './correction-tabs.js';
import { eventChanges, eventQuestions } from './event-tabs.js';
import { finding } from './finding.js';
import { jubilees } from './jubilees.js';
import { readLog, writeLog } from './log.js';
import { portalChanges } from './portal-tabs.js';
import { questions } from './questions.js';
import { cityChanges, tieChanges } from './tie-changes.js';

/** A ready tab; `name` is its Russian label, since GraphQL names must be ASCII. */
export interface ReadyTab {
  name: string;
  query: string;
}

/** Ready tabs for one kind of work. */
export interface TabGroup {
  title: { ru: string; en: string };
  tabs: readonly ReadyTab[];
}

export const firstTab: ReadyTab = questions.first;

/** In the order in which a clerk needs them. */
export const groups: readonly TabGroup[] = [
  {
    title: { ru: 'Начало и поиск', en: 'Start and search' },
    tabs: [firstTab, questions.city, ...finding],
  },
  {
    title: { ru: 'Письма и визиты', en: 'Letters and visits' },
    tabs: [eventChanges.reply, ...eventQuestions, writeLog, readLog],
  },
  {
    title: { ru: 'Мероприятия', en: 'Events' },
    tabs: [eventChanges.plan, eventChanges.invite, eventChanges.send, eventChanges.attendance],
  },
  {
    title: { ru: 'Соглашения', en: 'Agreements' },
    tabs: [questions.agreements, questions.agreement, ...agreementChanges],
  },
  {
    title: { ru: 'Связи и города', en: 'Ties and cities' },
    tabs: [questions.ties, ...tieChanges, ...cityChanges],
  },
  {
    title: { ru: 'Годовщины и календари', en: 'Anniversaries and calendars' },
    tabs: [questions.anniversaries, jubilees, ...calendarChanges],
  },
  {
    title: { ru: 'Контакты', en: 'Contacts' },
    tabs: [...contactQuestions, ...contactChanges],
  },
  {
    title: { ru: 'Порталы партнёров', en: 'Portals of partners' },
    tabs: [...correctionQuestions, ...correctionChanges, ...portalChanges],
  },
  {
    title: { ru: 'Исправить ошибку', en: 'Put a mistake right' },
    tabs: [...correcting, ...correctedTies, ...correctedEvents, ...correctedCities],
  },
];

export const tabs: readonly ReadyTab[] = groups.flatMap((group) => group.tabs);

/** The name of the operation in a query; empty if it has none. */
export const operationOf = (query: string): string => /^(?:query|mutation) (\w+)/m.exec(query)?.[1] ?? '';

/** The city whose registry the ready requests are written for: that of the demonstration. */
const HOME = 'Южно-Сахалинск';

/** The request for the registry of another city. */
export const forHome = (query: string, home = HOME): string => query.replaceAll(`"${HOME}"`, JSON.stringify(home));
