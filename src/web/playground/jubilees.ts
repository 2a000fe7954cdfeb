export const jubilees = {
  name: 'Подготовка юбилеев',
  query: `# Юбилеи двух лет и что к ним сделать: бюджет — за полтора года,
# письмо-предложение — за год, приглашения — за полгода.
# Здесь — 2027 и 2028 годы; другие: замените обе даты.
# И круглые даты: tiers: [ROUND, JUBILEE].
# Нужен ключ доступа: без него milestones пуст.
query JubileesToPrepare {
  anniversaries(
    from: "2027-01-01"
    to: "2028-12-31"
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
