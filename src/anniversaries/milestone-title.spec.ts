import { MILESTONE_KINDS, type MilestoneKind } from './anniversary-vocabulary.js';
import { milestoneTitle } from './milestone-title.js';

describe('a step to prepare an anniversary', () => {
  const [first, twentieth] = ['Первая годовщина связей', '20-летие связей'];
  const TITLES: Record<MilestoneKind, [first: string, twentieth: string]> = {
    BUDGET_LINE: [
      'Заложить в проект бюджета расходы на первую годовщину связей',
      'Заложить в проект бюджета расходы на 20-летие связей',
    ],
    LETTER_OF_IDEA: [
      'Направить партнёру письмо с предложениями о праздновании первой годовщины связей',
      'Направить партнёру письмо с предложениями о праздновании 20-летия связей',
    ],
    INVITATIONS: [
      'Направить приглашения на празднование первой годовщины связей',
      'Направить приглашения на празднование 20-летия связей',
    ],
    PROGRAMME: [
      'Согласовать программу празднования первой годовщины связей',
      'Согласовать программу празднования 20-летия связей',
    ],
    PRESS: [
      'Подготовить сообщение для прессы о первой годовщине связей',
      'Подготовить сообщение для прессы о 20-летии связей',
    ],
    LETTER_OF_CONGRATULATION: [
      'Направить поздравительное письмо к первой годовщине связей',
      'Направить поздравительное письмо к 20-летию связей',
    ],
    DECIDE_WHETHER_TO_MARK: ['Решить, отмечать ли первую годовщину связей', 'Решить, отмечать ли 20-летие связей'],
  };

  it.each(Object.keys(MILESTONE_KINDS) as MilestoneKind[])('%s flows into its title', (kind) => {
    expect([milestoneTitle(kind, first, 'ru'), milestoneTitle(kind, twentieth, 'ru')]).toEqual(TITLES[kind]);
  });

  it('stands before the title in English', () => {
    expect(milestoneTitle('PROGRAMME', '20th anniversary of ties', 'en')).toBe(
      'Agree on the programme of the celebration: 20th anniversary of ties',
    );
  });
});
