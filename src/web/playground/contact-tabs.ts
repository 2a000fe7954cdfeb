/** Contacts: a query and a change, which must record nothing when run unchanged. */
export const contactQuestions = [
  {
    name: 'Контакты города',
    query: `# К кому обращаться в городе. Замените «Гродно».
# offices — подразделения: их видят все, людей там нет.
# contacts — подразделения и люди: нужен ключ сотрудника.
# isCurrent: false — человек уже оставил должность.
# Поиск по всем городам: contacts(filter: { text: "…" }).
query CityContacts {
  city(ref: "Гродно") {
    name
    offices { title email phone channels languages }
    contacts(first: 100) {
      nodes {
        id
        kind
        summary
        isCurrent
        channels
        languages
        note
      }
    }
  }
}
`,
  },
];
export const contactChanges = [
  {
    name: 'Внести контакт',
    query: `# Внести служебный ящик подразделения.
# Вместо «???» впишите город, в title — название
# подразделения, в email — адрес; лишнюю строку уберите.
# Человека вносите отдельно: kind: PERSON, name: "…",
# post: "…", until: "2027-12-31" — последний день в должности.
# Участник поездки: kind: DELEGATION_MEMBER, name: "…",
# purpose: "Пропуска на визит", deleteOn: "2027-06-30".
# Людей видят только сотрудники.
mutation AddContact {
  contactAdd(
    input: {
      city: "???"
      kind: OFFICE
      title: ""
      email: ""
      channels: [OFFICIAL_LETTER, EMAIL]
      languages: ["ru"]
    }
  ) {
    contact { id summary }
    userErrors { message field suggestions }
  }
}
`,
  },
  {
    name: 'Удалить человека',
    query: `# Стереть контакт насовсем, например по просьбе человека.
# Его id — во вкладке «Контакты города». Вернуть нельзя.
# reason: REQUEST — просьба, EXPIRED — вышел срок, MISTAKE.
mutation EraseContact {
  contactErase(input: { contact: "contact_…", reason: REQUEST }) {
    userErrors { message field suggestions }
  }
}
`,
  },
];
