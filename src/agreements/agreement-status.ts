import type { Bilingual } from '../kernel/bilingual.js';
import { addDays, type Day } from '../kernel/day.js';
import { byDate, PartialDate } from '../kernel/partial-date.js';
import type { Period } from '../kernel/timeline.js';
import type { AgreementAct } from './agreement-parts.js';
import { AGREEMENT_STATUSES, STAGES, type AgreementStatus, type Stage } from './agreement-vocabulary.js';
import type { Agreement } from './agreement.js';
import { leavesOn } from './bound-parties.js';
import { currentEnd, endAfterNotice, later } from './term.js';

type Reason = Omit<Period<AgreementStatus>, 'from' | 'until'>;

/** What an agreement is on a day, since when and why: the first line that applies is the answer (R11 to R16). */
export function statusReason(agreement: Agreement, day: Day): Reason | null {
  const acts = agreement.actsInOrder.filter((act) => act.on.from <= day);
  const { signed } = agreement;
  if (!signed || signed.from > day) return beforeSigning(agreement, acts);
  return (
    ofTheWhole(acts, 'SUPERSEDED', 'SUPERSEDED', {
      en: 'Replaced by another document',
      ru: 'Заменено новым документом',
    }) ??
    ofTheWhole(acts, 'TERMINATED', 'TERMINATED', { en: 'Terminated', ru: 'Прекращено' }) ??
    tooFewParties(agreement, acts, day) ??
    expired(agreement, acts, day) ??
    notInForce(agreement, day) ??
    suspended(agreement, acts, day) ??
    terminating(agreement, acts, day) ??
    inForce(agreement)
  );
}

function beforeSigning(agreement: Agreement, acts: AgreementAct[]): Reason | null {
  const last = acts.findLast((act) => act.kind in STAGES);
  if (last) {
    const stage = AGREEMENT_STATUSES[last.kind as Stage];
    return said(
      last.kind as Stage,
      last.on,
      { en: `${stage.en}: since ${last.on.words.en}.`, ru: `${stage.ru}: ${last.on.words.ru}.` },
      last,
    );
  }
  if (agreement.signed || agreement.acts.some((act) => act.kind in STAGES)) return null;
  return said('UNKNOWN', null, {
    en: 'Neither a date nor a stage is recorded.',
    ru: 'Ни дата, ни стадия не записаны.',
  });
}

function said(value: AgreementStatus, since: PartialDate | null, why: Bilingual, act?: AgreementAct): Reason {
  const because = [why];
  if (act?.basis) because.push({ en: `Basis: ${act.basis}`, ru: `Основание: ${act.basis}` });
  if (since && !since.isDay)
    because.push({
      en: `The exact day is not known: ${since.words.en}.`,
      ru: `Точный день не установлен: ${since.words.ru}.`,
    });
  return { value, since, because };
}

function ofTheWhole(
  acts: AgreementAct[],
  kind: AgreementAct['kind'],
  value: AgreementStatus,
  words: Bilingual,
): Reason | null {
  const act = acts.find((one) => one.kind === kind && one.partyId === null);
  return act
    ? said(
        value,
        act.on,
        { en: `${words.en} ${act.on.wordsWithIn.en}.`, ru: `${words.ru} ${act.on.wordsWithIn.ru}.` },
        act,
      )
    : null;
}

/** It lives while at least two parties are bound (R15). */
function tooFewParties(agreement: Agreement, acts: AgreementAct[], day: Day): Reason | null {
  if (agreement.boundOn(day).length >= 2) return null;
  const leaving = acts
    .map((act) => ({ act, on: leavesOn(agreement, act) }))
    .filter(({ on }) => on !== null && on <= day)
    .sort((a, b) => (a.on! < b.on! ? -1 : 1));
  const last = leaving.at(-1);
  if (!last) return null;
  const { act } = last;
  const on = act.kind === 'WITHDREW' && !act.effectiveOn ? act.on : PartialDate.ofDay(last.on!);
  return said(
    'TERMINATED',
    on,
    { en: `Fewer than two parties are left ${on.wordsWithIn.en}.`, ru: `Осталось меньше двух сторон: ${on.words.ru}.` },
    act,
  );
}

function expired(agreement: Agreement, acts: AgreementAct[], day: Day): Reason | null {
  const end = endByTerm(agreement, acts, day);
  if (end === null || day <= end) return null;
  const over = PartialDate.ofDay(addDays(end, 1));
  const last = PartialDate.ofDay(end).words;
  return said('EXPIRED', over, { en: `Its term ended on ${last.en}.`, ru: `Срок действия истёк ${last.ru}.` });
}

/** The day after which nothing renews it; null while it goes on. */
function endByTerm(agreement: Agreement, acts: AgreementAct[], day: Day): Day | null {
  const { term, inForceSince } = agreement;
  const prolonged = agreement.prolongedUntil(day);
  if (term.kind !== 'TACIT_RENEWAL') return currentEnd(term, inForceSince, '0001-01-01', prolonged);
  const renewing = new Set(agreement.boundOn(day).map((party) => party.id));
  for (const notice of acts.filter((act) => act.kind === 'GAVE_NOTICE' && act.effectiveOn === null)) {
    renewing.delete(notice.partyId!);
    const end = renewing.size < 2 ? endAfterNotice(term, inForceSince, notice.on.to) : null;
    if (end !== null) return later(end, prolonged);
  }
  return null;
}

function notInForce(agreement: Agreement, day: Day): Reason | null {
  const began = agreement.inForceSince;
  if (began && began.from <= day) return null;
  const outstanding: Bilingual = {
    ON_SIGNING: { en: 'It enters into force later.', ru: 'Вступит в силу позже.' },
    ON_RATIFICATION: { en: 'Not every party has ratified yet.', ru: 'Ещё не все стороны утвердили.' },
    ON_REGISTRATION: { en: 'It is not registered yet.', ru: 'Ещё не зарегистрировано.' },
  }[agreement.entry];
  return said('SIGNED', agreement.signed, {
    en: `Signed ${agreement.signed!.wordsWithIn.en}. ${outstanding.en}`,
    ru: `Подписано ${agreement.signed!.wordsWithIn.ru}. ${outstanding.ru}`,
  });
}

function suspended(agreement: Agreement, acts: AgreementAct[], day: Day): Reason | null {
  const bound = agreement.boundOn(day);
  const resting = bound.flatMap((party) => {
    const last = acts.findLast(
      (act) =>
        act.partyId === party.id &&
        (act.kind === 'SUSPENDED' || act.kind === 'RESUMED') &&
        (act.effectiveOn === null || act.effectiveOn <= day),
    );
    return last?.kind === 'SUSPENDED' ? [last] : [];
  });
  const last = resting.sort((a, b) => byDate(a.on, b.on)).at(-1);
  if (!last || bound.length - resting.length >= 2) return null;
  return said(
    'SUSPENDED',
    last.on,
    {
      en: `Suspended by a party ${last.on.wordsWithIn.en}.`,
      ru: `Действие приостановлено стороной ${last.on.wordsWithIn.ru}.`,
    },
    last,
  );
}

/** Notice was given that will end it, and it is still in force. */
function terminating(agreement: Agreement, acts: AgreementAct[], day: Day): Reason | null {
  const notices = acts.filter(
    (act) => (act.kind === 'GAVE_NOTICE' || act.kind === 'WITHDREW') && (leavesOn(agreement, act) ?? '9999') > day,
  );
  const parties = new Set(notices.map((act) => act.partyId));
  const last = notices.at(-1);
  if (!last || agreement.boundOn(day).filter((party) => !parties.has(party.id)).length >= 2) return null;
  const end = leavesOn(agreement, last) ?? endByTerm(agreement, acts, day);
  const until = end ? { en: ` It ends on ${end}.`, ru: ` Действует до ${end}.` } : { en: '', ru: '' };
  return said(
    'TERMINATING',
    last.on,
    {
      en: `Notice was given ${last.on.wordsWithIn.en}.${until.en}`,
      ru: `Заявлено о прекращении ${last.on.wordsWithIn.ru}.${until.ru}`,
    },
    last,
  );
}

function inForce(agreement: Agreement): Reason {
  const began = agreement.inForceSince!;
  const same = began.text === agreement.signed!.text;
  return said(
    'IN_FORCE',
    began,
    same
      ? { en: `Signed and in force ${began.wordsWithIn.en}.`, ru: `Подписано и действует: ${began.words.ru}.` }
      : {
          en: `Signed ${agreement.signed!.wordsWithIn.en}, in force ${began.wordsWithIn.en}.`,
          ru: `Подписано ${agreement.signed!.wordsWithIn.ru}, вступило в силу ${began.wordsWithIn.ru}.`,
        },
  );
}
