/** Access of a partner's portal. */
export const portalChanges = [
  {
    name: 'Выдать ключ порталу',
    query: `# Выдать ключ порталу города-партнёра. Вместо «???» впишите
# город, в label — чей ключ. Ключ действует только за этот город.
# Только чтение: permissions: []. Срок: expiresOn: "2027-12-31".
# Секрет показывается один раз: сразу передайте его партнёру.
# Заменить ключ: replaces: "key_…" — прежний проработает ещё
# 72 часа. Отозвать сразу: accessKeyRevoke. Список: accessKeys.
# Действовать за другой город (за свой район) — по документу:
# mandateRegister(input: { city: "…", speaker: "…", basis: "…" }).
mutation LetPortalIn {
  accessKeyIssue(input: { label: "Портал города", city: "???" }) {
    accessKey { id summary expiresAt }
    secret
    userErrors { message field suggestions }
  }
}
`,
  },
  {
    name: 'Сообщать порталу о новом',
    query: `# Сообщать порталу партнёра, что для него есть новое (вебхук).
# Вместо «???» впишите идентификатор его ключа (см. accessKeys)
# и адрес, который назвал партнёр. Секрет показывается один раз:
# сразу передайте его партнёру, он проверяет им подпись.
# Прекратить: webhookRemove. Проверить: webhookTest.
mutation TellPortal {
  webhookRegister(input: { key: "???", url: "https://???" }) {
    webhook { id url summary }
    secret
    userErrors { message field suggestions }
  }
}
`,
  },
  {
    name: 'Что не доходит до порталов',
    query: `# Порталы, которые не принимают уведомления о новом, и почему.
# OFF — не отвечал 7 дней и выключен: свяжитесь с партнёром,
# затем включите: webhookTest(input: { webhook: "webhook_…" }).
query SilentPortals {
  webhooks(filter: { states: [FAILING, OFF] }, first: 100) {
    nodes {
      id city { name } url summary
      failingSince lastFailure lastStatus nextAttemptAt
    }
  }
}
`,
  },
];
