export const questions = {
  first: {
    name: 'С чего начать',
    query: `# Здравствуйте! Это реестр городов-партнёров. С чего начать:
# 1. Войдите кнопкой «Войти» наверху. Если её нет, вставьте
#    свой ключ в поле «Ключ доступа» и нажмите Enter.
# 2. Нажмите розовую кнопку ▶ (или Ctrl+Enter): справа
#    появится, кто вы для реестра и что вам можно.
# 3. Слева, в «Готовых запросах», выберите, что нужно сделать.
#    Впишите своё вместо «???» и пустых кавычек, нажмите ▶.
# Ошиблись — ничего страшного: пока не вписано всё нужное,
# ничего не запишется, а записанное можно исправить.
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
  city: {
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
        summary
        status { value because }
        # Последние визиты и встречи; все — в журнале обменов.
        lastContactOn { text }
        exchanges(first: 5) { nodes { summary } }
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
    # Куда писать; люди — во вкладке «Контакты города».
    offices { title email phone }
  }
}
`,
  },
  ties: {
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
      # Последний контакт; isIdle: true — давно ничего не было.
      lastContactOn { text }
      isIdle
      status { value because }
    }
  }
}
`,
  },
  agreements: {
    name: 'Соглашения',
    query: `# Соглашения, сначала самые новые. Только за 2022 год:
# filter: { signedFrom: "2022", signedTo: "2022" }, годится
# и месяц, и день. Только с одним городом:
# filter: { cities: ["Гродно"] }. Условия можно соединять.
# Если hasNextPage: true, добавьте в скобки after: "…"
# и вставьте туда endCursor из ответа.
query Agreements {
  agreements(
    orderBy: [SIGNED_DESC]
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
  agreement: {
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
  anniversaries: {
    name: 'Годовщины',
    query: `# Годовщины на год вперёд от сегодняшнего дня, по порядку дат.
# Другой период: добавьте в скобки обе даты, например
# from: "2023-01-01", to: "2023-12-31".
# Только круглые: добавьте filter: { tiers: [ROUND, JUBILEE] }
query Anniversaries {
  anniversaries(first: 100) {
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
};
