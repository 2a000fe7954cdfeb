import type { Bilingual } from '../../kernel/bilingual.js';
import { dateCovering } from '../../kernel/covering.js';
import { addDays, type Day } from '../../kernel/day.js';
import { PartialDate } from '../../kernel/partial-date.js';
import type { Period } from '../../kernel/timeline.js';
import type { AgreementAct } from '../record/agreement-parts.js';
import type { AgreementRecord } from '../record/agreement-record.js';
import {
  AGREEMENT_STATUSES,
  type AgreementStatus,
  type EntryRule,
  type Stage,
} from '../record/agreement-vocabulary.js';
import type { AgreementDates } from './agreement-dates.js';
import type { AgreementReadings } from './agreement-readings.js';
import type { AgreementState } from './agreement-state.js';

export type Reason = Omit<Period<AgreementStatus>, 'from' | 'until' | 'isCertain'>;

/** Why an agreement has this status in a state, and since when. */
export function because(
  agreement: AgreementRecord,
  readings: AgreementReadings,
  state: AgreementState,
  value: AgreementStatus,
): Reason {
  const { acts } = readings;
  const by = (place: number | null) => acts[place!]!;
  switch (value) {
    case 'UNKNOWN':
      return said(value, null, {
        en: 'Neither a date nor a stage is recorded.',
        ru: 'Ни дата, ни стадия не записаны.',
      });
    case 'SUPERSEDED':
      return ofTheWhole(value, by(state.over), {
        en: 'Replaced by another agreement',
        ru: 'Заменено новым соглашением',
      });
    case 'TERMINATED':
      return state.tooFew
        ? tooFewParties(by(state.tooFew.act), state.tooFew.on)
        : ofTheWhole(value, by(state.over), { en: 'Terminated', ru: 'Прекращено' });
    case 'EXPIRED':
      return expired(readings, state.expired!);
    case 'SIGNED':
      return notInForce(agreement.entry, readings.dates);
    case 'SUSPENDED':
      return suspended(acts, state);
    case 'TERMINATING':
      return terminating(readings, acts, state);
    case 'IN_FORCE':
      return inForce(readings.dates, state.revivedBy === null ? null : by(state.revivedBy));
    default:
      return atStage(value, by(state.stage));
  }
}

function said(
  value: AgreementStatus,
  since: PartialDate | null,
  why: Bilingual | Bilingual[],
  act?: AgreementAct,
): Reason {
  const because = [why].flat();
  if (act?.basis) because.push({ en: `Basis: ${act.basis}`, ru: `Основание: ${act.basis}` });
  if (since && !since.isDay)
    because.push({
      en: `The exact day is not known: ${since.words.en}.`,
      ru: `Точный день не установлен: ${since.words.ru}.`,
    });
  return { value, since, because };
}

function atStage(value: Stage, act: AgreementAct): Reason {
  const stage = AGREEMENT_STATUSES[value];
  const why = { en: `${stage.en}: since ${act.on.words.en}.`, ru: `${stage.ru}: ${act.on.words.ru}.` };
  return said(value, act.on, why, act);
}

function ofTheWhole(value: AgreementStatus, act: AgreementAct, words: Bilingual): Reason {
  const on = act.kind === 'TERMINATED' && act.effectiveOn ? PartialDate.ofDay(act.effectiveOn) : act.on;
  return said(value, on, { en: `${words.en} ${on.wordsWithIn.en}.`, ru: `${words.ru} ${on.wordsWithIn.ru}.` }, act);
}

function tooFewParties(act: AgreementAct, worked: Day | null): Reason {
  const on = worked === null ? act.on : PartialDate.ofDay(worked);
  return said(
    'TERMINATED',
    on,
    {
      en: `Fewer than two parties are left ${on.wordsWithIn.en}.`,
      ru: `Меньше двух сторон осталось ${on.wordsWithIn.ru}.`,
    },
    act,
  );
}

/** Of a last day that is known: since the day after it; else the period in which the last day lies. */
function expired(readings: AgreementReadings, { by, lastDay }: NonNullable<AgreementState['expired']>): Reason {
  const between = readings.lastDays.get(by)!;
  if (between.earliest !== between.latest) {
    const since = dateCovering(between);
    const { en, ru } = since.wordsWithIn;
    return said('EXPIRED', since, { en: `Its term ended ${en}.`, ru: `Срок действия истёк ${ru}.` });
  }
  const last = PartialDate.ofDay(lastDay).words;
  return said('EXPIRED', PartialDate.ofDay(addDays(lastDay, 1)), {
    en: `Its term ended on ${last.en}.`,
    ru: `Срок действия истёк ${last.ru}.`,
  });
}

function notInForce(entry: EntryRule, { signedOn }: AgreementDates): Reason {
  const outstanding: Bilingual = {
    ON_SIGNING: { en: 'It enters into force later.', ru: 'Вступит в силу позже.' },
    ON_RATIFICATION: { en: 'Not every party has ratified yet.', ru: 'Ещё не все стороны утвердили.' },
    ON_REGISTRATION: { en: 'It is not registered yet.', ru: 'Ещё не зарегистрировано.' },
  }[entry];
  const signed = signedOn!;
  return said('SIGNED', signed, {
    en: `Signed ${signed.wordsWithIn.en}. ${outstanding.en}`,
    ru: `Подписано ${signed.wordsWithIn.ru}. ${outstanding.ru}`,
  });
}

/** Since the day on which fewer than two were left that did not rest, and who rests since when. */
function suspended(acts: readonly AgreementAct[], state: AgreementState): Reason {
  const cause = acts[state.suspendedBy!]!;
  const resting = state.parties.flatMap((party) => (party.resting === null ? [] : [party.resting]));
  const why = resting
    .sort((a, b) => a - b)
    .map((place) => acts[place]!)
    .flatMap((act) => [
      {
        en: `Suspended by a party ${act.on.wordsWithIn.en}.`,
        ru: `Действие приостановлено стороной ${act.on.wordsWithIn.ru}.`,
      },
      ...(act.basis ? [{ en: `Basis: ${act.basis}`, ru: `Основание: ${act.basis}` }] : []),
    ]);
  return said('SUSPENDED', cause.on, why);
}

/** Notice was given that will end it, and it is still in force. */
function terminating(readings: AgreementReadings, acts: readonly AgreementAct[], state: AgreementState): Reason {
  const act = acts[state.terminatingBy!]!;
  const leaving = state.parties.flatMap(({ leaving }) => (leaving ? [leaving] : []));
  // Of the exact days only: a day that follows from «сентябрь 2022» is not invented.
  const days = leaving.map(({ on }) => on).filter((on) => on !== null);
  const end = state.ending !== null ? acts[state.ending]!.effectiveOn : readings.isExact ? lastOne(state, days) : null;
  const until = end ? { en: ` It ends on ${end}.`, ru: ` Действует до ${end}.` } : { en: '', ru: '' };
  return said(
    'TERMINATING',
    act.on,
    {
      en: `Notice was given ${act.on.wordsWithIn.en}.${until.en}`,
      ru: `Заявлено о прекращении ${act.on.wordsWithIn.ru}.${until.ru}`,
    },
    act,
  );
}

/** The day on which fewer than two are left, of the days on which parties leave. */
function lastOne(state: AgreementState, days: Day[]): Day | null {
  const bound = state.parties.filter((party) => party.is === 'IN').length;
  return days.sort()[Math.max(0, bound - 2)] ?? null;
}

function inForce({ signedOn, inForceSince }: AgreementDates, revivedBy: AgreementAct | null): Reason {
  if (revivedBy) {
    const { en, ru } = revivedBy.on.wordsWithIn;
    return said(
      'IN_FORCE',
      revivedBy.on,
      { en: `Prolonged ${en}, after it had expired.`, ru: `Продлено ${ru}, после того как срок истёк.` },
      revivedBy,
    );
  }
  const [signed, began] = [signedOn!, inForceSince!];
  const isSame = began.text === signed.text;
  return said(
    'IN_FORCE',
    began,
    isSame
      ? { en: `Signed and in force ${began.wordsWithIn.en}.`, ru: `Подписано ${began.wordsWithIn.ru}, действует.` }
      : {
          en: `Signed ${signed.wordsWithIn.en}, in force ${began.wordsWithIn.en}.`,
          ru: `Подписано ${signed.wordsWithIn.ru}, вступило в силу ${began.wordsWithIn.ru}.`,
        },
  );
}
