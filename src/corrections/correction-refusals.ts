import type { City } from '../cities/city.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { DomainError } from '../kernel/domain-error.js';
import { withField } from '../kernel/field-place.js';
import { shortened } from '../kernel/shortened.js';
import type { Correction } from './correction.js';

const shown = (text: string) => shortened(text, 60);

export const sayWhoWrote = () =>
  new DomainError(
    'REQUIRED',
    {
      en: 'Name the city that reports it: city: "BY-GRODNO".',
      ru: 'Укажите город, который сообщил об ошибке: city: "BY-GRODNO".',
    },
    ['city'],
  );

export const notItsOwn = ({ code }: City) =>
  new DomainError(
    'FORBIDDEN_PARTY',
    {
      en: `You cannot report errors for ${code}. Omit city, or name your own: see viewer { city { code } }.`,
      ru: `Вы не можете сообщать об ошибках от имени ${code}. Уберите city или введите свой город (см. viewer { city { code } }).`,
    },
    ['city'],
  );

/** @param near similar names @param all the possible names */
export const noSuchField = (field: string, type: string, near: readonly string[], all: readonly string[]) =>
  new DomainError(
    'INVALID',
    near.length > 0
      ? {
          en: `${type} has no field «${shown(field)}». Did you mean ${near.join(', ')}?`,
          ru: `У ${type} нет поля «${shown(field)}». Возможно, вы имели в виду ${near.join(', ')}?`,
        }
      : {
          en: `${type} has no field «${shown(field)}». Enter one of these: ${all.join(', ')}.`,
          ru: `У ${type} нет поля «${shown(field)}». Введите одно из этих: ${all.join(', ')}.`,
        },
    ['field'],
    near.length > 0 ? near : all,
  );

export const alreadyReported = ({ id }: Correction) =>
  new DomainError(
    'DUPLICATE',
    {
      en: `The city has already reported this, from another source, and is waiting for an answer: node(id: "${id}"). Omit source.`,
      ru: `Город уже сообщил об этом, из другого источника, и ждёт ответа: node(id: "${id}"). Уберите source.`,
    },
    ['source'],
    [id],
  );

export const noSuchCorrection = (ref: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `There is no correction «${shown(ref)}». Enter its ID from the list: corrections(filter: { statuses: [OPEN] }).`,
      ru: `Исправления «${shown(ref)}» нет. Введите его id из списка: corrections(filter: { statuses: [OPEN] }).`,
    },
    ['correction'],
  );

/** What was told to a partner, or by one, stands. */
export const notUndone = (verb: string, id: string): Bilingual =>
  verb === 'CORRECTION_DECIDED'
    ? {
        en: 'An answer that the city has read stands. The city may propose the correction again: correctionPropose.',
        ru: 'Ответ, который город прочёл, остаётся. Город может предложить исправление заново: correctionPropose.',
      }
    : {
        en: `What the city reported stands until it is answered: correctionDecide(input: { correction: "${id}", decision: DECLINED, answer: "…" }).`,
        ru: `Сообщение города остаётся, пока на него не ответят: correctionDecide(input: { correction: "${id}", decision: DECLINED, answer: "…" }).`,
      };
export const declinedIsNotApplied = () =>
  new DomainError(
    'CONFLICTING',
    {
      en: 'What is declined is not written into the record: leave out apply, or answer with decision: ACCEPTED.',
      ru: 'Отклонённое в запись не вносится: уберите apply или ответьте decision: ACCEPTED.',
    },
    ['apply'],
  );

export const nothingToApplyTo = () =>
  new DomainError(
    'NOT_FOUND',
    {
      en: 'The record is not there any more, or not visible to you: leave out apply.',
      ru: 'Записи больше нет, или она вам не видна: уберите apply.',
    },
    ['apply'],
  );

/** @param mutation what changes the field; null if nothing does */
export const notAlone = (field: string, mutation: string | null) =>
  new DomainError(
    'NOT_ALLOWED_IN_STATE',
    mutation === null
      ? {
          en: `«${field}» follows from other records and is not written into this one. Put those right, then answer without apply.`,
          ru: `«${field}» следует из других записей и в эту не вносится. Исправьте их, затем ответьте без apply.`,
        }
      : {
          en: `«${field}» is not changed by one value alone. Answer without apply, and fill in and run: ${mutation}`,
          ru: `Поле «${field}» одним значением не изменить. Ответьте без apply, затем дополните и выполните: ${mutation}`,
        },
    ['apply'],
    mutation === null ? [] : [mutation],
  );

export const changedSince = (field: string, mutation: string | null) =>
  new DomainError(
    'STALE_REVISION',
    {
      en: `«${field}» was changed after the city had reported the error. Look at the record; if the city is still right, answer without apply and run: ${mutation}`,
      ru: `Поле «${field}» изменили уже после сообщения города. Посмотрите запись; если город всё ещё прав, ответьте без apply и выполните: ${mutation}`,
    },
    ['apply'],
    mutation === null ? [] : [mutation],
  );

/** What the rules of the record have against the value. */
export const refusedByRecord = ({ code, words, field, suggestions }: DomainError, mutation: string | null) =>
  new DomainError(
    code,
    {
      en: `The value cannot be written into the record: ${withField(words, null, field).en} Answer without apply, or correct and run: ${mutation}`,
      ru: `Внести значение в запись нельзя: ${withField(words, null, field).ru} Ответьте без apply или поправьте и выполните: ${mutation}`,
    },
    ['apply'],
    suggestions,
  );
