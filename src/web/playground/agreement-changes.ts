/** Changes of agreements. Each has question marks or a gap where the clerk must type: run unchanged, it must record nothing. */
export const agreementChanges = [
  {
    name: 'Внести соглашение',
    query: `# Внести соглашение, которое уже подписано.
# 1. В text впишите название дословно.
# 2. В signed — дату: "2022-11-17", "2022-09" или "2003".
# 3. Стороны — все, включая наш город, в порядке текста.
#    Вместо «???» впишите другой город: если ошибётесь,
#    реестр подскажет, что могло иметься в виду.
# 4. Проверьте вид (kind) и какую связь соглашение
#    устанавливает (establishes; никакой — уберите строку).
#    Ctrl+Пробел покажет все значения.
mutation RegisterAgreement {
  agreementRegister(
    input: {
      kind: COOPERATION_AGREEMENT
      titles: [{ language: "ru", text: "", authentic: true }]
      signed: "????-??-??"
      parties: [{ city: "Южно-Сахалинск" }, { city: "???" }]
      establishes: COOPERATION
    }
  ) {
    agreement { code title summary }
    userErrors { message field suggestions }
  }
}
`,
  },
  {
    name: 'Завести проект',
    query: `# Завести соглашение, которое ещё не подписано.
# Впишите название, второй город, а в on — с какого времени
# идёт работа: "2023", "2023-05" или "2023-05-16".
# Стадии (to): IDEA, NEGOTIATION, DRAFT, UNDER_APPROVAL, APPROVED.
# Проект видят только сотрудники.
# Запишите code из ответа: он нужен двум следующим вкладкам.
mutation RegisterDraft {
  agreementRegister(
    input: {
      kind: SISTER_CITY_AGREEMENT
      titles: [{ language: "ru", text: "" }]
      parties: [{ city: "Южно-Сахалинск" }, { city: "???" }]
      stage: { to: NEGOTIATION, on: "????-??-??" }
      establishes: SISTER
    }
  ) {
    agreement { code title summary }
    userErrors { message field suggestions }
  }
}
`,
  },
  {
    name: 'Продвинуть проект',
    query: `# Перевести проект на следующую стадию.
# Впишите код проекта, стадию и когда это было.
# Если подписание не состоялось: to: ABANDONED.
mutation AdvanceDraft {
  agreementAdvance(
    input: {
      agreement: "AGR-????-???"
      to: UNDER_APPROVAL
      on: "????-??-??"
    }
  ) {
    agreement {
      code
      status { value because }
    }
    userErrors { message field suggestions }
  }
}
`,
  },
  {
    name: 'Подписать проект',
    query: `# Записать, что проект подписан; связь установится сама.
# Впишите код проекта и дату подписания.
# Если подписали не то, что планировали, добавьте
# kind: … и establishes: …, например COOPERATION.
# Чтобы соглашение увидели все: visibility: PUBLIC.
mutation SignDraft {
  agreementSign(
    input: {
      agreement: "AGR-????-???"
      signed: "????-??-??"
    }
  ) {
    agreement {
      code
      summary
      partnerships { nodes { summary } }
    }
    userErrors { message field suggestions }
  }
}
`,
  },
  {
    name: 'Выход стороны',
    query: `# Записать, что одна сторона вышла из соглашения.
# Впишите код соглашения, город и когда это было.
# Если действует с более позднего дня, добавьте
# effectiveOn: "2023-12-31"; основание — basis: "Письмо от …".
# Другие действия вместо WITHDREW: RATIFIED_BY_COUNCIL,
# GAVE_NOTICE, SUSPENDED, RESUMED, ACCEDED.
mutation RecordWithdrawal {
  agreementRecordAct(
    input: {
      agreement: "AGR-????-???"
      party: "???"
      kind: WITHDREW
      on: "????-??-??"
    }
  ) {
    agreement {
      code
      status { value because }
      parties {
        city { name }
        acts { kind on { text } }
      }
    }
    userErrors { message field suggestions }
  }
}
`,
  },
];
