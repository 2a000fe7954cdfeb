/** Changes of calendars. */
export const calendarChanges = [
  {
    name: 'Подписаться на календарь',
    query: `# Выдать адрес календаря, чтобы подписаться на него в Outlook,
# Google, Яндексе, на телефоне. В label впишите, чей он.
# contents — что включить: ANNIVERSARIES (годовщины), EVENTS
# (мероприятия), DEADLINES (сроки), MILESTONES (подготовка).
# Для партнёра: audience: PARTNER и city: "Гродно".
# Только юбилеи: tiers: [JUBILEE]. По-английски: language: "en".
# Адрес показывается один раз: сразу скопируйте https или webcal.
# Отозвать: calendarUnsubscribe, список: calendarSubscriptions.
mutation SubscribeToCalendar {
  calendarSubscribe(
    input: {
      label: ""
      audience: STAFF
      contents: [ANNIVERSARIES, MILESTONES, EVENTS, DEADLINES]
    }
  ) {
    subscription { id summary }
    address { https webcal }
    userErrors { message field suggestions }
  }
}
`,
  },
];
