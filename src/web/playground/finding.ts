export const finding = [
  {
    name: 'Поиск',
    query: `# Поиск по всему реестру: города, связи, соглашения.
# Замените слова: подойдёт название, код или часть текста,
# в любой форме, другими буквами («Yuzhno Sahalinsk»)
# и с опечаткой. Самое точное — вверху.
query Search {
  search(text: "побратимские связи", first: 50) {
    totalCount
    edges {
      kind
      title
      # Текст, по которому нашлось; null — само название.
      excerpt
      node {
        id
        ... on City { code }
        ... on Agreement { code }
        ... on Partnership { city { code } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
];
