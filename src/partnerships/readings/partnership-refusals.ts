import type { Bilingual } from '../../kernel/bilingual.js';
import { DomainError } from '../../kernel/domain-error.js';
import { PartialDate } from '../../kernel/partial-date.js';
import { readyMutation, REASON } from '../../kernel/ready-mutation.js';
import type { PartnershipAct } from './partnership-act.js';
import type { EpisodeState, PairState, SideState } from './partnership-state.js';
import { actInRussian, BY_SIDE, PARTNERSHIP_KINDS } from './partnership-vocabulary.js';

const said = (words: Bilingual, field = 'on') => new DomainError('NOT_ALLOWED_IN_STATE', words, [field]);

/** The mutation that takes out an act, ready but for the reason. */
export const strike = ({ id }: PartnershipAct) => readyMutation('partnershipActStrike', { act: id, reason: REASON });

const byMistake = (act: PartnershipAct): Bilingual => ({
  en: ` If ${act.kind} of ${act.on.text} was entered by mistake: ${strike(act)}`,
  ru: ` Если действие ${actInRussian(act.kind)} от ${act.on.text} внесено по ошибке: ${strike(act)}`,
});

/** Why an act cannot follow the state of a pair of cities, and what can be done instead. */
export function refusal(act: PartnershipAct, state: PairState, acts: readonly PartnershipAct[]): DomainError {
  const { episode } = state;
  if (act.kind === 'PROPOSED') return deepensNothing(act, episode!);
  if (act.kind === 'ABANDONED')
    return episode && !episode.ended ? alreadyEstablished(act, episode) : nothingToDrop(act);
  if (!episode) return tooEarly(act, acts);
  return episode.ended ? alreadyEnded(act, episode.ended) : notPossible(act, episode);
}

function tooEarly(act: PartnershipAct, acts: readonly PartnershipAct[]): DomainError {
  const first = acts.find(({ kind }) => kind === 'ESTABLISHED');
  const begun = first
    ? { en: `it began ${first.on.wordsWithIn.en}`, ru: `она установлена ${first.on.wordsWithIn.ru}` }
    : { en: 'it is not established yet', ru: 'она ещё не установлена' };
  return new DomainError(
    'TOO_EARLY',
    {
      en: `A partnership cannot be suspended, resumed or ended (${act.on.text}) before it began: ${begun.en}.`,
      ru: `Связь нельзя приостановить, возобновить или прекратить (${act.on.text}) раньше, чем она началась: ${begun.ru}.`,
    },
    ['on'],
  );
}

function alreadyEnded(act: PartnershipAct, ended: PartnershipAct): DomainError {
  const [on, day] = [ended.on.wordsWithIn, act.on.text];
  return said({
    en: `The partnership ended ${on.en}; nothing can be suspended, resumed or ended after that (${day}). If it was taken up again, record that first: partnershipEstablish.${byMistake(ended).en}`,
    ru: `Связь прекращена ${on.ru}: после этого (${day}) её нельзя приостановить, возобновить или прекратить. Если её установили заново, сначала запишите это: partnershipEstablish.${byMistake(ended).ru}`,
  });
}

function notPossible(act: PartnershipAct, episode: EpisodeState): DomainError {
  if (act.kind === 'RESUMED' && !episode.resting)
    return said({
      en: `On ${act.on.text} the partnership is active: there is nothing to resume. It can be suspended or ended.`,
      ru: `На ${act.on.text} связь действует: возобновлять нечего. Её можно приостановить или прекратить.`,
    });
  const sides = [episode.OURS, episode.THEIRS].filter((side) => concerns(act, side, episode));
  const ended = sides.find(({ stance }) => stance === 'ENDED');
  if (ended) {
    const [who, on] = [BY_SIDE[ended.act!.side], ended.act!.on.wordsWithIn];
    return said({
      en: `${capital(who.en)} declared the partnership ended ${on.en}. The other side can end it too (partnershipEnd), or it is established anew (partnershipEstablish).${byMistake(ended.act!).en}`,
      ru: `Связь уже объявлена прекращённой ${on.ru} ${who.ru}. Её может прекратить и другая сторона (partnershipEnd), или её устанавливают заново (partnershipEstablish).${byMistake(ended.act!).ru}`,
    });
  }
  const resting = sides.find(({ stance }) => stance === 'SUSPENDED');
  if (!resting)
    return said({
      en: `On ${act.on.text} that side keeps the partnership: there is nothing to resume. Name the side that suspended it.`,
      ru: `На ${act.on.text} эта сторона связь поддерживает: возобновлять нечего. Укажите сторону, которая её приостановила.`,
    });
  const [who, since] = [BY_SIDE[resting.act!.side], resting.act!.on.wordsWithIn];
  return said({
    en: `The partnership has been suspended by ${who.en} already, ${since.en}. It can be resumed or ended.${byMistake(resting.act!).en}`,
    ru: `Связь уже приостановлена ${who.ru} ${since.ru}. Её можно возобновить или прекратить.${byMistake(resting.act!).ru}`,
  });
}

const concerns = ({ side }: PartnershipAct, state: SideState, episode: EpisodeState) =>
  side === 'BOTH' || episode[side] === state;
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

function deepensNothing(act: PartnershipAct, episode: EpisodeState): DomainError {
  const since = episode.first.on.wordsWithIn;
  return said({
    en: `The partnership has been active since it was established ${since.en} («${PARTNERSHIP_KINDS[episode.kind].en}»): what was proposed (${act.on.text}) would not make it closer. Propose a closer kind, or correct the day.`,
    ru: `Связь действует, установлена ${since.ru} («${PARTNERSHIP_KINDS[episode.kind].ru}»): предложенное (${act.on.text}) её не углубит. Укажите более тесный вид связи или исправьте день.`,
  });
}

function alreadyEstablished(act: PartnershipAct, episode: EpisodeState): DomainError {
  const since = episode.first.on.wordsWithIn;
  return said({
    en: `By ${act.on.text} the partnership was established (${since.en}): it is ended, not dropped.`,
    ru: `К ${act.on.text} связь уже установлена (${since.ru}): её прекращают (partnershipEnd), а не отменяют.`,
  });
}

function nothingToDrop(act: PartnershipAct): DomainError {
  return said({
    en: `On ${act.on.text} nothing was proposed that could be dropped. Propose it with partnershipPropose.`,
    ru: `На ${act.on.text} нет намерения, от которого можно отказаться. Запишите его через partnershipPropose.`,
  });
}

/**
 * One side gives the other notice, which receives it after it was sent (R14).
 * @throws DomainError REQUIRED for a notice of both sides together, TOO_EARLY for one received before it was sent
 */
export function noticeMustMakeSense({ side, noticeSentOn: sent, noticeReceivedOn: received }: PartnershipAct): void {
  if (side === 'BOTH' && (sent ?? received) !== null) throw noticeOfBoth();
  if (!sent || !received || received >= sent) return;
  const [on, before] = [PartialDate.ofDay(sent).words, PartialDate.ofDay(received).words];
  throw new DomainError(
    'TOO_EARLY',
    {
      en: `A notice cannot be received (${before.en}) before it was sent (${on.en}).`,
      ru: `Уведомление не может быть получено (${before.ru}) раньше, чем направлено (${on.ru}).`,
    },
    ['noticeReceivedOn'],
  );
}

const noticeOfBoth = () =>
  new DomainError(
    'REQUIRED',
    {
      en: 'Notice is given by one side to the other: add side: OURS or side: THEIRS. If both sides acted together, leave noticeSentOn and noticeReceivedOn out.',
      ru: 'Уведомление направляет другой стороне одна сторона: укажите side: OURS или side: THEIRS. Если стороны действовали вместе, уберите noticeSentOn и noticeReceivedOn.',
    },
    ['side'],
  );

export const noRevision = (city: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `There is no partnership with ${city} yet, so it has no revision: leave ifRevision out.`,
      ru: `Связи с ${city} ещё нет, поэтому нет и её редакции. Уберите ifRevision.`,
    },
    ['ifRevision'],
  );
