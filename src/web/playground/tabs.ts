/** A ready tab; `name` is what a Russian-speaking clerk reads on it, since GraphQL's own names must be ASCII. */
export interface ReadyTab {
  name: string;
  query: string;
  variables?: string;
}

/**
 * In the order in which a clerk needs them. Mutations name no real city: run unchanged, they must record nothing.
 */
export const tabs: readonly ReadyTab[] = [
  {
    name: 'Кто я',
    query: `# Кто вы для реестра, что вам разрешено и чей это реестр.
# Менять ничего не нужно. Если роль не ваша,
# вставьте ключ доступа в поле наверху страницы.
query WhoAmI {
  viewer {
    role
    label
    permissions
  }
  home {
    city {
      code
      name
    }
    timeZone
    defaultLanguage
  }
}
`,
  },
  {
    name: 'Годовщины',
    query: `# Годовщины за период, по порядку дат.
# Измените первый и последний день.
query Anniversaries {
  anniversaries(from: "2023-01-01", to: "2023-12-31") {
    nodes {
      ordinal
      tier
      title
      precision
      actualOn
      observedOn
      anchor {
        on {
          text
        }
        basis
      }
      partnerships {
        city {
          name
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Действующие связи',
    query: `# С какими городами связи действуют сегодня.
# Чтобы увидеть их на другой день, добавьте в скобки
# этот день: asOf: "2022-12-31".
query ActivePartnerships {
  partnerships(first: 100, filter: { statuses: [ACTIVE] }) {
    totalCount
    nodes {
      city {
        code
        name
        country {
          name
        }
      }
      kind
      since {
        text
      }
      status {
        value
        because
      }
    }
  }
}
`,
  },
  {
    name: 'Один город',
    query: `# Всё, что есть с одним городом. Замените «Гродно»:
# подойдёт любое известное название на любом языке
# или код города, например BY-GRODNO.
query OneCity {
  city(ref: "Гродно") {
    code
    name
    country {
      name
    }
    partnerships {
      nodes {
        kind
        status {
          value
          since {
            text
          }
          because
        }
        lastContactOn
        summary
      }
    }
    agreements {
      nodes {
        code
        title
        signed {
          text
        }
        status {
          value
        }
      }
    }
    nextAnniversary {
      title
      observedOn
    }
  }
}
`,
  },
  {
    name: 'Соглашения',
    query: `# Список соглашений. Измените число строк (не больше 100).
# Для следующей страницы добавьте в скобки
# after: "…" и вставьте туда endCursor из ответа.
query Agreements {
  agreements(first: 50) {
    totalCount
    nodes {
      code
      title
      kind
      signed {
        text
      }
      status {
        value
        because
      }
      parties {
        city {
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
  },
  {
    name: 'Внести соглашение',
    query: `# Внести подписанное соглашение.
# Замените название, вид, дату подписания и город.
# Дата может быть неполной: "2022-09" или "2003".
# Пока вместо города стоит вопрос, ничего не запишется.
mutation RegisterAgreement {
  agreementRegister(
    input: {
      titles: [{ language: "ru", text: "Соглашение о сотрудничестве" }]
      kind: COOPERATION_AGREEMENT
      signed: "2022-11-17"
      parties: [{ city: "какой город?" }]
    }
  ) {
    agreement {
      code
      title
      summary
    }
    userErrors {
      message
      field
      suggestions
    }
  }
}
`,
  },
  {
    name: 'Предложить связь',
    query: `# Записать, что с городом предполагается связь.
# Замените город и вид связи.
# Пока вместо города стоит вопрос, ничего не запишется.
mutation ProposePartnership {
  partnershipPropose(input: { city: "какой город?", plannedKind: COOPERATION }) {
    partnership {
      id
      summary
    }
    userErrors {
      message
      field
      suggestions
    }
  }
}
`,
  },
  {
    name: 'Внести город',
    query: `# Внести город, которого ещё нет в реестре.
# Впишите название и замените код страны (RU, BY, CN…).
# Пока название пустое, ничего не запишется.
mutation RegisterCity {
  cityRegister(
    input: {
      names: [{ language: "ru", text: "" }]
      placements: [{ policy: ISO, country: "BY" }]
    }
  ) {
    city {
      id
      code
      name
    }
    userErrors {
      message
      field
      suggestions
    }
  }
}
`,
  },
];
