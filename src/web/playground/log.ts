/** The log of exchanges between cities: a query and a change. */
export const readLog = {
  name: 'Журнал обменов',
  query: `# Что было с городами: визиты, встречи, переписка, начиная
# с последнего. За период — добавьте в скобки
# filter: { from: "2022-09", to: "2023" }, с одним городом —
# filter: { cities: ["Гродно"] }, приёмы и выезды делегаций —
# filter: { kinds: [DELEGATION_IN, DELEGATION_OUT] }.
query Exchanges {
  exchanges(first: 50) {
    totalCount
    nodes {
      summary
      on { text }
      until { text }
      kind
      visitKind
      participants {
        city { name }
        headcount
      }
      # Сколько человек всего; null — не считали.
      headcount
      areas
      result
      agreements {
        nodes { code title }
      }
      # Нужен, чтобы исправить запись: exchangeUpdate.
      id
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
};

export const writeLog = {
  name: 'Записать визит',
  query: `# Записать в журнал, что было: визит, встречу, переписку.
# Вместо «???» впишите город (можно несколько), в on —
# когда: "2023-05-16" или "2023-05". Вид (kind):
# DELEGATION_IN — приём, DELEGATION_OUT — выезд,
# WORKING_VISIT, VIDEO_CONFERENCE, CORRESPONDENCE…
# Если известно, добавьте: until: "2023-05-18",
# visitKind: OFFICIAL, result: "О чём договорились",
# agreements: ["AGR-2023-001"] — что подписали.
# С числом людей — вместо cities:
# participants: [{ city: "Гродно", headcount: 6 }]
# Запись видят сотрудники; чтобы все — visibility: PUBLIC.
mutation LogExchange {
  exchangeLog(
    input: {
      kind: DELEGATION_IN
      on: "????-??-??"
      cities: ["???"]
    }
  ) {
    exchange { id summary }
    userErrors { message field suggestions }
  }
}
`,
};
