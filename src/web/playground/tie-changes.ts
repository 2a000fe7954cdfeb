/** Changes of ties. Each has question marks or a gap where the clerk must type: run unchanged, it must record nothing. */
export const tieChanges = [
  {
    name: 'Предложить связь',
    query: `# Записать, что с городом предполагается связь.
# Вместо «???» впишите город, в on — с какого времени
# связь рассматривается: "2023" или "2023-05-16".
# plannedKind — какая связь: SISTER, FRIENDSHIP, COOPERATION…
mutation ProposePartnership {
  partnershipPropose(
    input: {
      city: "???"
      plannedKind: COOPERATION
      on: "????-??-??"
    }
  ) {
    partnership { id summary }
    userErrors { message field suggestions }
  }
}
`,
  },
  {
    name: 'Приостановить связь',
    query: `# Записать, что связь приостановлена.
# Вместо «???» впишите город, в on — с какого времени.
# side — кто приостановил: OURS (мы), THEIRS (партнёр), BOTH.
# Причина и основание: reason: FORCE_MAJEURE, basis: "Письмо от …".
mutation SuspendPartnership {
  partnershipSuspend(
    input: {
      partnership: "???"
      side: THEIRS
      on: "????-??-??"
    }
  ) {
    partnership {
      summary
      status { value because }
    }
    userErrors { message field suggestions }
  }
}
`,
  },
  {
    name: 'Возобновить связь',
    query: `# Записать, что связь возобновлена после приостановки.
# Вместо «???» впишите город, в on — с какого дня.
# side — кто возобновил: OURS (мы), THEIRS (партнёр), BOTH.
mutation ResumePartnership {
  partnershipResume(
    input: {
      partnership: "???"
      side: BOTH
      on: "????-??-??"
    }
  ) {
    partnership {
      summary
      status { value because }
    }
    userErrors { message field suggestions }
  }
}
`,
  },
  {
    name: 'Прекратить связь',
    query: `# Записать, что связь прекращена. Если её внесли по ошибке,
# это не прекращение: вкладка «Исправить: убрать связь».
# Вместо «???» впишите город, в on — с какого дня.
# side — кто прекратил: OURS (мы), THEIRS (партнёр), BOTH.
# Одна сторона? Когда ушло и получено уведомление:
# noticeSentOn: "2026-10-01", noticeReceivedOn: "2026-10-09".
mutation EndPartnership {
  partnershipEnd(
    input: {
      partnership: "???"
      side: BOTH
      on: "????-??-??"
    }
  ) {
    partnership {
      summary
      status { value because }
    }
    userErrors { message field suggestions }
  }
}
`,
  },
];

export const cityChanges = [
  {
    name: 'Внести город',
    query: `# Внести город, которого ещё нет в реестре.
# В text впишите название, в country — код страны: RU, BY, CN…
# Названия на других языках добавляйте рядом:
# { language: "en", text: "Baranovichi" }.
mutation RegisterCity {
  cityRegister(
    input: {
      names: [{ language: "ru", text: "" }]
      placements: [{ policy: ISO, country: "??" }]
    }
  ) {
    city { code name summary }
    userErrors { message field suggestions }
  }
}
`,
  },
  {
    name: 'Переименовать город',
    query: `# Город переименован: записать новое название, прежнее
# останется в истории. В on — с какого дня оно действует.
# Название просто внесли с ошибкой? Тогда cityUpdate.
mutation RenameCity {
  cityRename(
    input: {
      city: "???"
      name: { language: "ru", text: "" }
      on: "????-??-??"
    }
  ) {
    city { code name summary }
    userErrors { message field suggestions }
  }
}
`,
  },
];
