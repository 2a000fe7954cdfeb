import type { Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { PartialDate } from '../../kernel/partial-date.js';
import { readyMutation, REASON } from '../../kernel/ready-mutation.js';
import { actInRussian } from './act-words.js';

/** Errors about what is entered. */

/** The mutation that takes out an act, ready but for the reason. */
export const strike = ({ id }: { id: string }) => readyMutation('agreementActStrike', { act: id, reason: REASON });

/** The mutation that takes out a link, ready but for the reason. */
export const unlink = (link: string) => readyMutation('agreementUnlink', { link, reason: REASON });

export const notALanguage = (field: string[]) =>
  new DomainError(
    'INVALID',
    { en: 'This is not a language: use a tag such as ru.', ru: 'Это не язык: нужно обозначение, например ru.' },
    field,
  );

export const prolongedOtherwise = (until: Day, link: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `It already prolongs that agreement until ${until}: enter until: "${until}". To prolong it further, register a new agreement with agreementRegister and link it with agreementLink. If ${until} is a mistake, take the link out first: ${unlink(link)}`,
      ru: `Оно уже продлевает то соглашение до ${until}: введите until: "${until}". Чтобы продлить дальше, внесите новое соглашение через agreementRegister и свяжите его через agreementLink. Если ${until} — ошибка, сначала уберите отношение: ${unlink(link)}`,
    },
    ['until'],
  );

export const worksAtOnce = (kind: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `${kind} takes effect on its own day: enter that day in on and omit effectiveOn. Only SUSPENDED, RESUMED, GAVE_NOTICE and WITHDREW may take effect later.`,
      ru: `Действие ${actInRussian(kind)} вступает в силу в свой день: введите этот день в on и уберите effectiveOn. Позже могут вступать в силу SUSPENDED, RESUMED, GAVE_NOTICE и WITHDREW.`,
    },
    ['effectiveOn'],
  );

export const signedWhen = (place: number) =>
  new DomainError(
    'REQUIRED',
    {
      en: 'place and isRemote describe the signing of this party: add its day, signedOn: "2022-11-17", or omit them.',
      ru: 'place и isRemote говорят о том, как подписала эта сторона: укажите день, signedOn: "2022-11-17", или уберите их.',
    },
    ['parties', String(place), 'signedOn'],
  );

export const neitherSignedNorOnItsWay = () =>
  new DomainError(
    'REQUIRED',
    {
      en: 'Set the date of signing (signed: "2022-11-17") or the stage (stage: { to: NEGOTIATION, on: "2023" }).',
      ru: 'Укажите, когда подписано (signed: "2022-11-17") или на какой стадии (stage: { to: NEGOTIATION, on: "2023" }).',
    },
    ['signed'],
  );

/** @param now when it was signed, as it is said now */
export const signedAlready = (code: string, signed: PartialDate, now: string) =>
  new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `${code} has already been signed (${signed.text}). To correct that: ${readyMutation('agreementUpdate', { agreement: code, signed: now })}`,
      ru: `${code} уже подписано (${signed.text}). Исправить это: ${readyMutation('agreementUpdate', { agreement: code, signed: now })}`,
    },
    ['agreement'],
  );
