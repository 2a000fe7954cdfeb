import type { Bilingual } from '../kernel/bilingual.js';

/** Tiers of anniversaries, the lowest first. */
export const TIERS = {
  PLAIN: { en: 'An ordinary anniversary.', ru: 'Обычная годовщина.' },
  ROUND: {
    en: 'A round anniversary: 1, 5, 10, 15 … years, unless the operator has set other years.',
    ru: 'Круглая дата: 1, 5, 10, 15 …, если в настройках не заданы другие годы.',
  },
  JUBILEE: {
    en: 'A jubilee: 25, 50, 75, 100 … years, unless the operator has set other years.',
    ru: 'Юбилей: 25, 50, 75, 100 …, если в настройках не заданы другие годы.',
  },
} satisfies Record<string, Bilingual>;
export type Tier = keyof typeof TIERS;

/** Steps of preparation before an anniversary. */
export const MILESTONE_KINDS = {
  BUDGET_LINE: { en: 'Put the costs into the draft budget', ru: 'Заложить расходы в проект бюджета' },
  LETTER_OF_IDEA: {
    en: 'Propose to the partner how to mark it',
    ru: 'Направить партнёру письмо с предложениями о праздновании',
  },
  INVITATIONS: { en: 'Send the invitations to the celebration', ru: 'Направить приглашения на празднование' },
  PROGRAMME: { en: 'Agree on the programme of the celebration', ru: 'Согласовать программу празднования' },
  PRESS: { en: 'Prepare the press release on the anniversary', ru: 'Подготовить сообщение для прессы о годовщине' },
  LETTER_OF_CONGRATULATION: { en: 'Send a letter of congratulation', ru: 'Направить поздравительное письмо' },
  DECIDE_WHETHER_TO_MARK: { en: 'Decide whether to mark the anniversary', ru: 'Решить, отмечать ли годовщину' },
} satisfies Record<string, Bilingual>;
export type MilestoneKind = keyof typeof MILESTONE_KINDS;
