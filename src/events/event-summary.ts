import { EVENT_STATUSES } from './event-vocabulary.js';
import type { Event } from './event.js';

/** One sentence about an event, as a person would write it. @param host the name of its city */
export function eventSummary(event: Event, title: string, host: string, language: 'ru' | 'en'): string {
  const when = event.starts?.words[language] ?? (language === 'ru' ? 'дата неизвестна' : 'date not known');
  const where = [host, event.place].filter(Boolean).join(', ');
  return `${event.code} «${title}»: ${when}, ${where}; ${EVENT_STATUSES[event.status][language].toLowerCase()}.`;
}
