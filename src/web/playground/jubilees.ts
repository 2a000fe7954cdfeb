import { addMonths, toDay } from '../../kernel/day.js';

const now = new Date();
const inTwoYears = addMonths(toDay(now.getFullYear(), now.getMonth() + 1, now.getDate()), 24);

export const jubilees = {
  name: 'Подготовка юбилеев',
  query: `# Юбилеи на два года вперёд от сегодняшнего дня и что к ним
# сделать: бюджет — за полтора года, письмо-предложение —
# за год, приглашения — за полгода. До другого дня: замените to.
# И круглые даты: tiers: [ROUND, JUBILEE].
# Нужен ключ доступа: без него milestones пуст.
query JubileesToPrepare {
  anniversaries(
    to: "${inTwoYears}"
    filter: { tiers: [JUBILEE] }
    first: 100
  ) {
    totalCount
    nodes {
      title
      # null — точный день неизвестен, он между from и to;
      # сроки отсчитаны от первого возможного дня.
      observedOn
      from
      to
      # true — связь приостановлена или прекращена:
      # вместо подготовки — решить, отмечать ли.
      isInQuestion
      milestones {
        dueOn
        title
      }
    }
  }
}
`,
};
