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
];
