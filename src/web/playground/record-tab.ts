/**
 * A link from a calendar contains the id of a record after the #: this builds a query for it.
 * @returns undefined if the address contains none
 */
export function recordQuery(hash: string): string | undefined {
  const id = /^#([a-z]+_[0-9a-z]{26})$/.exec(hash)?.[1];
  return (
    id &&
    `# Запись, на которую ведёт ссылка из календаря. Нажмите ▶.
query Record {
  node(id: "${id}") {
    ... on Partnership {
      summary
      status { value because }
      agreements { nodes { code title } }
    }
    ... on Agreement {
      code
      summary
      parties { city { name } }
    }
    ... on Event {
      code
      summary
    }
  }
}
`
  );
}
