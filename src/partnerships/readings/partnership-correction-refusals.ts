import { DomainError } from '../../kernel/domain-error.js';
import type { PartnershipAct } from './partnership-act.js';

/** A partnership without any act would be nothing. */
export const onlyAct = (id: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `It is the only act of the partnership: void the partnership instead, partnershipVoid(input: { partnership: "${id}", reason: "…" }).`,
      ru: `Это единственное действие связи: аннулируйте саму связь — partnershipVoid(input: { partnership: "${id}", reason: "…" }).`,
    },
    ['act'],
  );

/** @param broken what the other acts would break without it */
export const othersRestOnIt = (broken: DomainError, others: readonly PartnershipAct[], field = ['act']) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `Other acts of the partnership rest on it, so strike (partnershipActStrike) or correct those first: see suggestions. Without it: ${broken.words.en}`,
      ru: `На этом основаны другие действия связи: сначала вычеркните (partnershipActStrike) или исправьте их, они названы в suggestions. Без этого: ${broken.words.ru}`,
    },
    field,
    others.map(({ id, kind, on }) => `${id} ${kind} ${on.text}`),
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
      en: `This act follows from the agreement «${basis ?? agreementId}»: correct the agreement, agreementUpdate(input: { agreement: "${agreementId}", … }), or void it, agreementVoid(input: { agreement: "${agreementId}", reason: "…" }).`,
      ru: `Это действие следует из соглашения «${basis ?? agreementId}»: исправьте соглашение — agreementUpdate(input: { agreement: "${agreementId}", … }) — или аннулируйте его: agreementVoid(input: { agreement: "${agreementId}", reason: "…" }).`,
    },
    ['act'],
    [agreementId!],
  );

/** What agreements make of two cities is taken back with the agreements. */
export const restsOnAgreements = (agreements: readonly { agreementId: string; basis: string | null }[]) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `The partnership follows from agreements: ${titlesOf(agreements)}. Void those first, agreementVoid(input: { agreement: "${agreements[0]!.agreementId}", reason: "…" }), or correct them with agreementUpdate.`,
      ru: `Связь следует из соглашений: ${titlesOf(agreements)}. Сначала аннулируйте их — agreementVoid(input: { agreement: "${agreements[0]!.agreementId}", reason: "…" }) — или исправьте через agreementUpdate.`,
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
      en: 'A partnership with this city was entered since. Add the missing acts to it, or void it first.',
      ru: 'Связь с этим городом с тех пор внесена заново. Добавьте недостающие действия к ней или сначала аннулируйте её.',
    },
    ['partnership'],
    [id],
  );

/** What went with an agreement comes back with it. */
export const wentWithAgreement = (id: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `The partnership was voided with the agreement that made it: agreementRestore(input: { agreement: "${id}" }), or say in the agreement what it establishes, agreementUpdate(input: { agreement: "${id}", establishes: … }).`,
      ru: `Связь аннулирована вместе с соглашением, из которого она следовала: восстановите его — agreementRestore(input: { agreement: "${id}" }) — или укажите в соглашении, что оно устанавливает: agreementUpdate(input: { agreement: "${id}", establishes: … }).`,
    },
    ['partnership'],
    [id],
  );
