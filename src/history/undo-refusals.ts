import type { Bilingual } from '../kernel/bilingual.js';
import { DomainError } from '../kernel/domain-error.js';
import { readyMutation, REASON } from '../kernel/ready-mutation.js';
import type { Change } from './change.js';

const FIELD = ['call'];

/** An undo, ready to be pasted. */
export const undoOf = (call: string): string =>
  readyMutation('undo', { call, reason: REASON }, 'records { id } effects');

export const noSuchCall = (call: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `There is no call «${call}»: enter one from history { nodes { call } } of a record.`,
      ru: `Вызова «${call}» нет: введите идентификатор из history { nodes { call } } записи.`,
    },
    FIELD,
  );

/** It also did something that the viewer may not know of. */
export const ONLY_AN_ADMINISTRATOR = {
  en: 'This call also changed what only an administrator can see: an administrator has to undo it.',
  ru: 'Этим же вызовом изменено и то, что видно только администратору: отменить его должен администратор.',
};

export const onlyAnAdministrator = () => new DomainError('CONFLICTING', ONLY_AN_ADMINISTRATOR, FIELD);

export const cannotBeUndone = (why: Bilingual) => new DomainError('NOT_ALLOWED_IN_STATE', why, FIELD);

export const NOT_YOURS = {
  en: 'You may not enter such records, so you cannot undo what was done to them.',
  ru: 'Вы не вносите такие записи, поэтому и отменить изменение не можете.',
};

export const MOST_CHANGES = 500;

export const TOO_MANY = {
  en: `The call made more than ${MOST_CHANGES} changes: an undo takes back no more at once. Void or correct them one by one.`,
  ru: `Этим вызовом внесено больше ${MOST_CHANGES} изменений: за один раз столько не отменить. Аннулируйте или исправьте их по отдельности.`,
};

export const tooMany = () => new DomainError('TOO_MANY', TOO_MANY, FIELD);

/** «PARTNERSHIP_UPDATED 2026-12-01 STAFF» */
const told = ({ verb, at, byRole }: Change) => `${verb} ${at.toISOString().slice(0, 10)} ${byRole}`;

/**
 * What has happened since, so that it is seen what has to be taken back first.
 * @param later those that the viewer may know of, the latest first
 */
function sinceThen(later: readonly Change[], hidden: number): Bilingual {
  const list = later.slice(0, 5).map(told).join(', ');
  const more = later.length > 5 ? `, … (${later.length})` : '';
  const [en, ru] =
    hidden > 0
      ? [
          ` And ${hidden} more that only an administrator can see.`,
          ` И ещё изменений, видных только администратору: ${hidden}.`,
        ]
      : ['', ''];
  return { en: `${list || '—'}${more}.${en}`, ru: `${list || '—'}${more}.${ru}` };
}

export const changedSince = (id: string, later: readonly Change[], hidden: number): DomainError => {
  const since = sinceThen(later, hidden);
  return new DomainError(
    'CONFLICTING',
    {
      en: `${id} has been changed since: ${since.en} Take that back first, see suggestions, or correct the record itself.`,
      ru: `Запись ${id} с тех пор изменена: ${since.ru} Сначала отмените это (готовые изменения — в suggestions) или исправьте саму запись.`,
    },
    FIELD,
    [...new Set(later.map(({ call }) => call))].slice(0, 5).map(undoOf),
  );
};

export const goneSince = (id: string, later: readonly Change[], hidden: number): DomainError => {
  const since = sinceThen(later, hidden);
  return new DomainError(
    'CONFLICTING',
    {
      en: `${id} has been voided since: ${since.en} Restore it first.`,
      ru: `Запись ${id} с тех пор аннулирована: ${since.ru} Сначала восстановите её.`,
    },
    FIELD,
    [...new Set(later.map(({ call }) => call))].slice(0, 5).map(undoOf),
  );
};

export const TOO_OLD = {
  en: 'History does not hold all that would have to be put back: correct the record itself.',
  ru: 'История хранит не всё, что пришлось бы вернуть: исправьте саму запись.',
};

export const tooOld = () => new DomainError('NOT_ALLOWED_IN_STATE', TOO_OLD, FIELD);

/** Nothing of it is left. */
export const takenBackAlready = (later: readonly Change[], hidden: number): DomainError => {
  const since = sinceThen(later, hidden);
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `Nothing of this call is left to be undone. Since then: ${since.en}`,
      ru: `От этого вызова отменять уже нечего. С тех пор: ${since.ru}`,
    },
    FIELD,
  );
};
