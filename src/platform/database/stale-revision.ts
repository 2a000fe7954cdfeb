import { DomainError } from '../../kernel/domain-error.js';

/** A stale edit: the mutation interceptor returns the current record beside the error. */
export class StaleRevision extends DomainError {
  constructor(
    readonly id: string,
    current: number,
    asked: number,
  ) {
    super(
      'STALE_REVISION',
      {
        en: `The record has changed: its revision is ${current}, and you are editing ${asked}. Read it again, then repeat with ifRevision: ${current}.`,
        ru: `Запись уже изменена: её редакция ${current}, а вы правите ${asked}. Прочтите её снова и повторите с ifRevision: ${current}.`,
      },
      ['input', 'ifRevision'],
      [String(current)],
    );
  }
}

/** @throws StaleRevision if `ifRevision` is given and is not the stored one */
export function mustBeOfRevision(id: string, stored: number, ifRevision: number | null | undefined): void {
  if (ifRevision != null && ifRevision !== stored) throw new StaleRevision(id, stored, ifRevision);
}

/** It has been voided between being found and being locked. */
export const goneMeanwhile = (id: string, table: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `${id} is not there any more: somebody has just voided it. The query struck tells who and why.`,
      ru: `Записи ${id} больше нет: её только что аннулировали. Кто и почему — в запросе struck.`,
    },
    [table],
  );
