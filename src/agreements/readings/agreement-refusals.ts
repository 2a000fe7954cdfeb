import type { Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { PartialDate } from '../../kernel/partial-date.js';
import { actInRussian } from '../record/act-words.js';
import type { AgreementAct } from '../record/agreement-parts.js';
import type { AgreementRecord } from '../record/agreement-record.js';
import { STAGES, type Stage } from '../record/agreement-vocabulary.js';
import { strike } from '../record/entry-refusals.js';
import { STAGE_LIFE } from './agreement-stages.js';
import type { AgreementState } from './agreement-state.js';

export function overAlready(agreement: AgreementRecord, act: AgreementAct, state: AgreementState): DomainError {
  const { over, tooFew, expired, ending } = state;
  const place = tooFew?.act ?? over ?? ending;
  const earlier = place === null ? null : agreement.actsInOrder[place]!;
  const why = expired
    ? { en: `its last day was ${expired.lastDay}`, ru: `последний день срока — ${expired.lastDay}` }
    : earlier
      ? {
          en: `${earlier.kind} ${earlier.on.wordsWithIn.en}`,
          ru: `${actInRussian(earlier.kind)} ${earlier.on.wordsWithIn.ru}`,
        }
      : { en: agreement.code, ru: agreement.code };
  const byMistake = !expired && earlier?.madeBy === null ? strikeHint(earlier) : NO_HINT;
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `It is no longer in force: ${why.en}. ${act.kind} of ${act.on.text} cannot be added. Register a new agreement with agreementRegister if one was made.${byMistake.en}`,
      ru: `Соглашение уже не действует: ${why.ru}. Действие ${actInRussian(act.kind)} от ${act.on.text} добавить нельзя. Если договорились заново, внесите новое соглашение через agreementRegister.${byMistake.ru}`,
    },
    ['on'],
  );
}

export const noOrder = () =>
  new DomainError(
    'CONFLICTING',
    {
      en: 'The dates of these acts contradict one another in any order: check the dates.',
      ru: 'Ни в каком порядке даты этих действий не согласуются: проверьте даты.',
    },
    ['on'],
  );

export function worksTooEarly(): DomainError {
  return new DomainError(
    'TOO_EARLY',
    { en: 'It cannot take effect before its own date.', ru: 'Не может вступить в действие раньше, чем совершено.' },
    ['effectiveOn'],
  );
}

export function endsBeforeSigning(until: PartialDate, signed: PartialDate): DomainError {
  return new DomainError(
    'TOO_EARLY',
    {
      en: `The term ends (${until.text}) before the agreement was signed (${signed.text}).`,
      ru: `Срок кончается (${until.text}) раньше подписания (${signed.text}).`,
    },
    ['term', 'until'],
  );
}

export function beforeSigning(act: AgreementAct, signed: PartialDate | null): DomainError {
  const when = signed
    ? { en: `it was signed ${signed.wordsWithIn.en}`, ru: `соглашение подписано ${signed.wordsWithIn.ru}` }
    : { en: 'it is not signed yet', ru: 'соглашение ещё не подписано' };
  return new DomainError(
    'TOO_EARLY',
    {
      en: `${act.kind} of ${act.on.text} is too early for this agreement: ${when.en}.`,
      ru: `Для действия ${actInRussian(act.kind)} дата ${act.on.text} слишком ранняя: ${when.ru}.`,
    },
    ['on'],
  );
}

export function boundByNothing(act: AgreementAct, role: { en: string; ru: string }): DomainError {
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `The agreement does not bind it (${role.en}), so ${act.kind} is not possible. If it has become a party, give it the role ACCEDING_PARTY with agreementUpdate first.`,
      ru: `Соглашение её не связывает (${role.ru}), поэтому действие ${actInRussian(act.kind)} записать нельзя. Если она стала стороной, сначала дайте ей роль ACCEDING_PARTY через agreementUpdate.`,
    },
    ['party'],
  );
}

export function wrongStage(stage: Stage): DomainError {
  const next = STAGE_LIFE.after(stage);
  const named = next.map((one) => `${one} (${STAGES[one].ru.toLowerCase()})`);
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `After ${stage} only these stages are possible: ${next.join(', ')}.`,
      ru: `После стадии «${STAGES[stage].ru}» (${stage}) возможны только ${named.join(', ')}.`,
    },
    ['to'],
    [...next],
  );
}

export function wrongForParty(act: AgreementAct, state: PartyStanding): DomainError {
  const hint = state === 'OUT' || state === 'WITHDRAWN' ? HOW_TO_JOIN : act.kind === 'ACCEDED' ? JOINED_LATER : NO_HINT;
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `On ${act.on.text} that party is ${PARTY_STATES[state].en}: ${act.kind} is not possible.${hint.en}`,
      ru: `На ${act.on.text} эта сторона ${PARTY_STATES[state].ru}: действие ${actInRussian(act.kind)} записать нельзя.${hint.ru}`,
    },
    ['kind'],
  );
}

const NO_HINT = { en: '', ru: '' };
const strikeHint = (act: AgreementAct) => ({
  en: ` If ${act.kind} was entered by mistake: ${strike(act)}`,
  ru: ` Если действие ${actInRussian(act.kind)} внесено по ошибке: ${strike(act)}`,
});
const JOINED_LATER = {
  en: ' If it joined later than the others, give it the role ACCEDING_PARTY with agreementUpdate first.',
  ru: ' Если она присоединилась позже других, сначала дайте ей роль ACCEDING_PARTY через agreementUpdate.',
};
const HOW_TO_JOIN = {
  en: ' If it joined, record ACCEDED first.',
  ru: ' Если она присоединилась, сначала запишите ACCEDED.',
};

const PARTY_STATES = {
  OUT: { en: 'not a party yet', ru: 'ещё не присоединилась к соглашению' },
  BOUND: { en: 'bound', ru: 'связана соглашением' },
  SUSPENDED: { en: 'suspended', ru: 'приостановила участие' },
  WITHDRAWN: { en: 'gone', ru: 'уже вышла из соглашения' },
};

export const signedAndDropped = (signed: PartialDate, dropped: PartialDate) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `It was dropped ${dropped.wordsWithIn.en}, and signed ${signed.wordsWithIn.en}. If the work was taken up again, record its stage: agreementAdvance(to: NEGOTIATION). What is signed is ended by agreementTerminate.`,
      ru: `От соглашения отказались ${dropped.wordsWithIn.ru}, а подписано оно ${signed.wordsWithIn.ru}. Если работу возобновили, запишите стадию: agreementAdvance(to: NEGOTIATION). Подписанное прекращает agreementTerminate.`,
    },
    ['signed'],
  );

export const notSigned = (code: string) =>
  new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `${code} is not signed: it cannot replace or prolong another.`,
      ru: `${code} не подписано: оно не может заменить или продлить другое.`,
    },
    ['agreement'],
  );

export const overBeforeNotice = (on: Day, notice: PartialDate) =>
  new DomainError(
    'TOO_EARLY',
    {
      en: `The agreement cannot be over (on: ${on}) before the notice was given (noticeOn: ${notice.text}). Check both days; without a notice leave noticeOn out.`,
      ru: `Соглашение не может прекратиться (on: ${on}) раньше уведомления (noticeOn: ${notice.text}). Проверьте оба дня; если уведомления не было, уберите noticeOn.`,
    },
    ['on'],
  );

export type PartyStanding = keyof typeof PARTY_STATES;
