import { jubilees } from './jubilees.js';

export const questions = [
  {
    name: 'Кто я',
    query: `# Ваша роль в реестре, ваши права и свой город реестра.
# Менять ничего не нужно. Если роль не ваша,
# вставьте ключ доступа в поле наверху страницы.
query WhoAmI {
  viewer {
    role
    label
    permissions
  }
  home {
    city { code name }
    timeZone
    defaultLanguage
    placementPolicy
  }
}
`,
  },
  {
    name: 'Годовщины',
    query: `# Годовщины за период, по порядку дат: здесь — за 2023 год.
# Другой год: замените обе даты, например
# from: "2027-01-01", to: "2027-12-31".
# Ближайшие 12 месяцев: уберите from и to с их датами.
# Только круглые: добавьте filter: { tiers: [ROUND, JUBILEE] }
query Anniversaries {
  anniversaries(from: "2023-01-01", to: "2023-12-31", first: 100) {
    totalCount
    nodes {
      title
      tier
      # День, когда отмечать; null — точный день неизвестен,
      # тогда она где-то между from и to.
      observedOn
      from
      to
      anchor {
        on { text }
        basis
      }
      # true — связь приостановлена или прекращена:
      # решите, отмечать ли.
      isInQuestion
      # Связи, основанные на том же соглашении.
      partnerships {
        nodes {
          city { name }
        }
      }
    }
  }
}
`,
  },
  jubilees,
  {
    name: 'Действующие связи',
    query: `# Города, связи с которыми действуют сегодня, от самых давних.
# Чтобы увидеть их на другой день, добавьте в скобки
# этот день: asOf: "2022-12-31".
# Другие состояния: PROSPECTIVE, SUSPENDED, ENDED, ABANDONED.
query ActivePartnerships {
  partnerships(filter: { statuses: [ACTIVE] }, first: 100) {
    totalCount
    nodes {
      city {
        code
        name
        country { name }
      }
      kind
      since { text }
      status { value because }
    }
  }
}
`,
  },
  {
    name: 'Один город',
    query: `# Всё, что есть с одним городом. Замените «Гродно»:
# подойдёт любое известное название на любом языке
# («Hrodna», «Гродна») или код, например BY-GRODNO.
# Если в ответе city: null, такого города в реестре нет.
query OneCity {
  city(ref: "Гродно") {
    code
    name
    country { name }
    partnerships {
      nodes {
        kind
        status { value because }
        summary
      }
    }
    agreements {
      nodes {
        code
        title
        signed { text }
        status { value }
      }
    }
    nextAnniversary { title observedOn from to }
  }
}
`,
  },
  {
    name: 'Соглашения',
    query: `# Соглашения, подписанные в 2022 году, сначала самые давние.
# Годится и месяц, и день: signedFrom: "2022-09-15".
# Все соглашения — уберите filter: { … }. Только с одним
# городом — добавьте внутрь filter: cities: ["Гродно"].
# Если hasNextPage: true, добавьте в скобки after: "…"
# и вставьте туда endCursor из ответа.
query Agreements {
  agreements(
    filter: { signedFrom: "2022", signedTo: "2022" }
    orderBy: [SIGNED_ASC]
    first: 50
  ) {
    totalCount
    nodes {
      code
      title
      kind
      signed { text }
      status { value because }
      parties {
        city { name }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    name: 'Одно соглашение',
    query: `# Одно соглашение: стороны, срок, ссылки на другие соглашения.
# Замените код: он есть во вкладке «Соглашения».
# Подойдёт и название целиком.
query OneAgreement {
  agreement(ref: "AGR-2022-002") {
    code
    titles { language text authentic }
    kind
    signed { text }
    inForceSince { text }
    status { value because }
    term { kind until noticeBy }
    parties {
      role
      city { code name }
      acts {
        kind
        on { text }
        basis
      }
    }
    links {
      kind
      agreement { code title }
      text
    }
    files { name url }
    partnerships {
      nodes {
        city { name }
        kind
      }
    }
  }
}
`,
  },
];
