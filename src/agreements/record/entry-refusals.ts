import type { Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { PartialDate } from '../../kernel/partial-date.js';

/** Why something cannot be entered in this way, and how it is entered. */
export const prolongedOtherwise = (until: Day) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `It prolongs that agreement until ${until} already: enter until: "${until}". What prolongs it further is an agreement of its own: agreementRegister, then agreementLink.`,
      ru: `Оно уже продлевает то соглашение до ${until}: введите until: "${until}". Дальше продлевает новое соглашение: agreementRegister, затем agreementLink.`,
    },
    ['until'],
  );

export const worksAtOnce = (kind: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `${kind} works on its own day: enter that day in on and leave effectiveOn out. SUSPENDED, RESUMED, GAVE_NOTICE and WITHDREW may work later.`,
      ru: `${kind} действует со своего дня: введите этот день в on и уберите effectiveOn. Позже могут действовать SUSPENDED, RESUMED, GAVE_NOTICE и WITHDREW.`,
    },
    ['effectiveOn'],
  );

export const signedWhen = (place: number) =>
  new DomainError(
    'REQUIRED',
    {
      en: 'place and isRemote say how this party signed: add the day, signedOn: "2022-11-17", or leave them out.',
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

export const signedAlready = (code: string, signed: PartialDate) =>
  new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `${code} has already been signed (${signed.text}). Correct the date and all else with agreementUpdate.`,
      ru: `${code} уже подписано (${signed.text}). Дату и остальное можно исправить через agreementUpdate.`,
    },
    ['agreement'],
  );
