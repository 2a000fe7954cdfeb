import type { Bilingual } from '../kernel/bilingual.js';
import type { Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import type { PartialDate } from '../kernel/partial-date.js';

export const erasedAlready = () =>
  new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: 'This contact was erased and cannot be changed any more. Add a new one: contactAdd.',
      ru: 'Этот контакт удалён, изменить его больше нельзя. Внесите новый: contactAdd.',
    },
    ['contact'],
  );

export const deletionPassed = (today: Day) =>
  new DomainError(
    'TOO_EARLY',
    {
      en: `The day of deletion is in the past: enter ${today} or a later day.`,
      ru: `Этот день удаления уже прошёл: введите ${today} или более поздний.`,
    },
    ['deleteOn'],
    [today],
  );

export const endedBeforeItBegan = (since: PartialDate) =>
  new DomainError(
    'TOO_EARLY',
    {
      en: `The post cannot end before it began (${since.text}): enter ${since.from} or a later day.`,
      ru: `Должность не может закончиться раньше, чем началась (${since.text}): введите ${since.from} или позже.`,
    },
    ['until'],
  );

/** Nothing of a contact is kept from which it could be put back (R44). */
export const notUndone = (verb: string, id: string): Bilingual =>
  verb === 'CONTACT_ERASED'
    ? {
        en: 'What was erased stays erased: add the contact anew, contactAdd.',
        ru: 'Стёртое не вернуть: внесите контакт заново — contactAdd.',
      }
    : {
        en: `History does not keep contact details, so there is nothing to put back. Correct them: contactUpdate(input: { contact: "${id}", … }), or erase them: contactErase(input: { contact: "${id}", reason: MISTAKE }).`,
        ru: `История не хранит сведений о контактах, возвращать нечего. Исправьте их: contactUpdate(input: { contact: "${id}", … }) — или сотрите: contactErase(input: { contact: "${id}", reason: MISTAKE }).`,
      };
