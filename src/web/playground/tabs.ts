import { calendarChanges } from './calendar-changes.js';
import { changes } from './changes.js';
import { contactChanges, contactQuestions } from './contact-tabs.js';
import { correctedCities } from './corrected-cities.js';
import { correctedEvents } from './corrected-events.js';
import { correctedTies } from './corrected-ties.js';
import { correcting } from './correcting.js';
import { correctionChanges, correctionQuestions } from './correction-tabs.js';
import { eventChanges, eventQuestions } from './event-tabs.js';
import { finding } from './finding.js';
import { readLog, writeLog } from './log.js';
import { portalChanges } from './portal-tabs.js';
import { questions } from './questions.js';

/** A ready tab; `name` is its Russian label, since GraphQL names must be ASCII. */
export interface ReadyTab {
  name: string;
  query: string;
}

/** In the order in which a clerk needs them. */
export const tabs: readonly ReadyTab[] = [
  ...questions,
  ...eventQuestions,
  readLog,
  ...contactQuestions,
  ...correctionQuestions,
  ...finding,
  ...changes,
  ...eventChanges,
  writeLog,
  ...contactChanges,
  ...correctionChanges,
  ...calendarChanges,
  ...portalChanges,
  ...correcting,
  ...correctedTies,
  ...correctedEvents,
  ...correctedCities,
];
