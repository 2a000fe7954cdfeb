import { restoreOf, voidOf } from '../../history/putting-right.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Agreement } from '../agreement.js';
import { actInRussian } from '../record/act-words.js';
import type { AgreementAct } from '../record/agreement-parts.js';
import { strike, unlink } from '../record/entry-refusals.js';

/** Without a signing and without a stage it would be nothing. */
export const nothingLeft = ({ id, code }: Agreement) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `Without it ${code} is neither signed nor on its way. Correct the act with agreementActCorrect, or void the agreement: ${voidOf(id)}`,
      ru: `Без этого действия ${code} не подписано и не готовится. Исправьте действие через agreementActCorrect или аннулируйте соглашение: ${voidOf(id)}`,
    },
    ['act'],
  );

/** @param broken what the rest would break without it */
export const othersRestOnIt = (broken: DomainError, { acts, links }: Agreement, field: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `Others rest on it: first strike the acts or take out the links that do: the mutation for each is in suggestions. Without it: ${broken.words.en}`,
      ru: `На этом основано другое. Сначала вычеркните такие действия или уберите отношения к другим соглашениям; мутация для каждого — в suggestions. Без этого: ${broken.words.ru}`,
    },
    [field],
    [
      ...acts.map((act) => `${strike(act)} # ${act.kind} ${act.on.text}`),
      ...links.filter(({ otherId }) => otherId !== null).map(({ id, kind }) => `${unlink(id)} # ${kind}`),
    ],
  );

export const recordedAlready = (act: AgreementAct, same: AgreementAct) =>
  new DomainError(
    'DUPLICATE',
    {
      en: `${same.kind} of ${same.on.text} is recorded already. If this one is not another, strike it: ${strike(act)}`,
      ru: `Действие ${actInRussian(same.kind)} от ${same.on.text} уже записано. Если это не другое действие, вычеркните его: ${strike(act)}`,
    },
    ['act'],
    [`${same.id} ${same.kind} ${same.on.text}`],
  );

/** An act that is not there, or not for this viewer to see. */
export const noSuchAct = (ref: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `There is no act «${ref}» of an agreement: enter the id of one of its acts, or of the acts of its parties.`,
      ru: `Действия «${ref}» ни у одного соглашения нет: введите id одного из его acts или из acts его сторон.`,
    },
    ['act'],
  );

export const noSuchLink = (ref: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `There is no link «${ref}» of an agreement: enter the id of one of its links.`,
      ru: `Отношения «${ref}» ни у одного соглашения нет: введите id одного из его links.`,
    },
    ['link'],
  );

/** What another agreement makes of it is put right in that one. @param link the id of the link; null for one that is not shown */
export const madeByAnother = ({ kind, on }: AgreementAct, code: string, link: string | null) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `${kind} of ${on.text} follows from ${code}: correct that one${link === null ? '' : `, or take out the link there: ${unlink(link)}`}`,
      ru: `Действие ${actInRussian(kind)} от ${on.text} следует из ${code}: исправьте то соглашение${link === null ? '' : ` или уберите отношение в нём: ${unlink(link)}`}`,
    },
    ['act'],
    link === null ? [] : [link],
  );

/** Only what was voided can be put back. */
export const notVoided = (ref: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `There is no voided agreement «${ref}»: enter its id or code; the query struck lists what was voided.`,
      ru: `Аннулированного соглашения «${ref}» нет: введите его id или код; что аннулировано, показывает запрос struck.`,
    },
    ['agreement'],
  );

/** What it refers to has been voided since. @param ids of those that the viewer may know of */
export const restsOnTheVoided = (ids: readonly string[]) => {
  const first = ids[0] === undefined ? '.' : `: ${restoreOf(ids[0])}`;
  return new DomainError(
    'CONFLICTING',
    {
      en: `It refers to records that are not there now: ${ids.join(', ') || 'an administrator has to restore them'}. Restore those first${first}`,
      ru: `Оно ссылается на записи, которых сейчас нет: ${ids.join(', ') || 'их должен восстановить администратор'}. Сначала восстановите их${first}`,
    },
    ['agreement'],
    ids,
  );
};
