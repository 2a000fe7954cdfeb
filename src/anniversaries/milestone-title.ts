import { MILESTONE_KINDS, type MilestoneKind } from './anniversary-vocabulary.js';

/** How a step goes on, with the case of the anniversary: «письмо к 20-летию», «празднования первой годовщины». */
const STEPS: Record<MilestoneKind, [words: string, first: string, ending: string]> = {
  BUDGET_LINE: ['Заложить в проект бюджета расходы на', 'первую годовщину', 'ие'],
  LETTER_OF_IDEA: ['Направить партнёру письмо с предложениями о праздновании', 'первой годовщины', 'ия'],
  INVITATIONS: ['Направить приглашения на празднование', 'первой годовщины', 'ия'],
  PROGRAMME: ['Согласовать программу празднования', 'первой годовщины', 'ия'],
  PRESS: ['Подготовить сообщение для прессы о', 'первой годовщине', 'ии'],
  LETTER_OF_CONGRATULATION: ['Направить поздравительное письмо к', 'первой годовщине', 'ию'],
  DECIDE_WHETHER_TO_MARK: ['Решить, отмечать ли', 'первую годовщину', 'ие'],
};

/**
 * A step to prepare an anniversary, in one sentence with its title: «Направить поздравительное письмо к 20-летию побратимских
 * связей с городом Ансан».
 * @param title as `anniversaryTitle` words it
 */
export function milestoneTitle(kind: MilestoneKind, title: string, language: 'ru' | 'en'): string {
  if (language === 'en') return `${MILESTONE_KINDS[kind].en}: ${title}`;
  const [words, first, ending] = STEPS[kind];
  return `${words} ${title.replace(/^Первая годовщина/, first).replace(/^(\d+-лет)ие/, `$1${ending}`)}`;
}
