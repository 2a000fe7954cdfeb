import { voidOf } from '../history/putting-right.js';
import { DomainError } from '../kernel/domain-error.js';
import { shortened } from '../kernel/shortened.js';

export function noSuchExchange(ref: string, field: string[]): DomainError {
  const shown = shortened(ref, 60);
  return new DomainError(
    'NOT_FOUND',
    {
      en: `There is no exchange «${shown}». Take its ID from the list: exchanges { nodes { id summary } }.`,
      ru: `Записи «${shown}» в журнале нет. Возьмите её id из списка: exchanges { nodes { id summary } }.`,
    },
    field,
  );
}

/** Only what was voided can be put back. */
export const notVoided = (ref: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `There is no voided exchange «${ref}»: enter its id; the query struck lists what was voided.`,
      ru: `Аннулированной записи журнала «${ref}» нет: введите её id; что аннулировано, показывает запрос struck.`,
    },
    ['exchange'],
  );

/** Its event was entered in the log anew since. */
export const carriedAnew = (id: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `Its event has been entered in the log anew since. Correct that record with exchangeUpdate, or void it first: ${voidOf(id)}`,
      ru: `Это мероприятие с тех пор внесено в журнал заново. Исправьте ту запись через exchangeUpdate или сначала аннулируйте её: ${voidOf(id)}`,
    },
    ['exchange'],
    [id],
  );
