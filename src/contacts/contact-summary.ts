import type { Day } from '../kernel/day.js';
import { PartialDate } from '../kernel/partial-date.js';
import { DELEGATION_ROLES, ERASURE_REASONS } from './contact-vocabulary.js';
import type { Contact } from './contact.js';

/** A one-sentence summary of a contact. @param city its name, in the language of the sentence */
export function contactSummary(contact: Contact, city: string, language: 'ru' | 'en'): string {
  const say = (en: string, ru: string) => (language === 'ru' ? ru : en);
  const { erasedReason, name, post, title, role, email, phone, until, deleteOn } = contact;
  if (erasedReason) {
    const why = ERASURE_REASONS[erasedReason][language].toLowerCase();
    return say(`${city}: an erased contact (${why}).`, `${city}: контакт удалён (${why}).`);
  }
  const on = (day: Day) => PartialDate.ofDay(day).words[language];
  const who = [name, role && DELEGATION_ROLES[role][language].toLowerCase(), post, title].filter(Boolean).join(', ');
  const where = [email, phone].filter(Boolean).join(', ');
  const end = until ? say(`; until ${on(until)}`, `; по ${on(until)}`) : '';
  const kept = deleteOn ? say(`; kept until ${on(deleteOn)}`, `; хранится по ${on(deleteOn)}`) : '';
  return `${city}: ${who}${where && ` (${where})`}${end}${kept}.`;
}
