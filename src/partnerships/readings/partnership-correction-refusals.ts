import { restoreOf, voidOf } from '../../history/putting-right.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { PartnershipAct } from './partnership-act.js';
import { strike } from './partnership-refusals.js';

/** A partnership without any act would be nothing. */
export const onlyAct = (id: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `It is the only act of the partnership: void the partnership instead: ${voidOf(id)}`,
      ru: `Это единственное действие связи: аннулируйте саму связь: ${voidOf(id)}`,
    },
    ['act'],
  );

/** @param broken what the other acts would break without it */
export const othersRestOnIt = (broken: DomainError, others: readonly PartnershipAct[], field = ['act']) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `Other acts of the partnership rest on it, so strike or correct those first: the mutation for each is in suggestions. Without it: ${broken.words.en}`,
      ru: `На этом основаны другие действия связи: сначала вычеркните или исправьте их, мутация для каждого — в suggestions. Без этого: ${broken.words.ru}`,
    },
    field,
    others.map((act) => `${strike(act)} # ${act.kind} ${act.on.text}`),
  );

/** An act that is not there, or not for this viewer to see. */
export const noSuchAct = (ref: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `There is no act «${ref}» of a partnership: enter the id of one of its acts.`,
      ru: `Действия «${ref}» ни у одной связи нет: введите id одного из её acts.`,
    },
    ['act'],
  );

/** What an agreement says of two cities is put right in the agreement. */
export const madeByAgreement = ({ agreementId, basis }: PartnershipAct) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `This act follows from the agreement «${basis ?? agreementId}»: correct the agreement with agreementUpdate, or void it: ${voidOf(agreementId!)}`,
      ru: `Это действие следует из соглашения «${basis ?? agreementId}»: исправьте соглашение через agreementUpdate или аннулируйте его: ${voidOf(agreementId!)}`,
    },
    ['act'],
    [agreementId!],
  );

/** What agreements make of two cities is taken back with the agreements. */
export const restsOnAgreements = (agreements: readonly { agreementId: string; basis: string | null }[]) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `The partnership follows from agreements: ${titlesOf(agreements)}. Correct them with agreementUpdate, or void them first: ${voidOf(agreements[0]!.agreementId)}`,
      ru: `Связь следует из соглашений: ${titlesOf(agreements)}. Исправьте их через agreementUpdate или сначала аннулируйте: ${voidOf(agreements[0]!.agreementId)}`,
    },
    ['partnership'],
    [...new Set(agreements.map(({ agreementId }) => agreementId))],
  );

const titlesOf = (agreements: readonly { agreementId: string; basis: string | null }[]) =>
  [...new Set(agreements.map(({ agreementId, basis }) => `«${basis ?? agreementId}»`))].join(', ');

/** Only what was voided can be put back. */
export const notVoided = (ref: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `There is no voided partnership «${ref}»: enter its id; the query struck lists what was voided.`,
      ru: `Аннулированной связи «${ref}» нет: введите её id; что аннулировано, показывает запрос struck.`,
    },
    ['partnership'],
  );

/** The pair was entered anew since. */
export const pairedAnew = (id: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `A partnership with this city was entered since. Add the missing acts to it, or void it first: ${voidOf(id)}`,
      ru: `Связь с этим городом с тех пор внесена заново. Добавьте недостающие действия к ней или сначала аннулируйте её: ${voidOf(id)}`,
    },
    ['partnership'],
    [id],
  );

/** What went with an agreement comes back with it. */
export const wentWithAgreement = (id: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `The partnership was voided with the agreement that made it: say in the agreement what it establishes (agreementUpdate), or, if that was voided too, restore it: ${restoreOf(id)}`,
      ru: `Связь аннулирована вместе с соглашением, из которого она следовала: укажите в соглашении, что оно устанавливает (agreementUpdate), а если оно тоже аннулировано, восстановите его: ${restoreOf(id)}`,
    },
    ['partnership'],
    [id],
  );
