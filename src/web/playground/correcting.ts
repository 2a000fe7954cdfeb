/** What a clerk looks up to put something right. */
export const correcting = [
  {
    name: 'Исправить: найти действие',
    query: `# Что записано о связи с городом и о соглашении: id действия
# нужен вкладкам «Исправить: …». Замените город и код.
query ActsToCorrect {
  partnership(ref: "Гродно") {
    id
    acts { id kind on { text } side basis }
  }
  agreement(ref: "AGR-2022-003") {
    id
    # Стадии и то, что относится к соглашению целиком.
    acts { id kind on { text } }
    parties {
      city { name }
      acts { id kind on { text } }
    }
    links { id kind agreement { code title } }
  }
}
`,
  },
  {
    name: 'Исправить: история записи',
    query: `# Что с записью делали, последнее сверху. undoWith — готовая
# мутация, которая отменит это целиком: скопируйте её в новую
# вкладку и впишите причину. whyNot — почему отменить нельзя.
# Так же history есть у соглашений, городов, мероприятий.
query RecordHistory {
  partnership(ref: "Гродно") {
    history(first: 20) {
      nodes {
        at
        verb
        byRole
        call
        undoWith
        whyNot
      }
    }
  }
}
`,
  },
  {
    name: 'Исправить: что вычеркнуто',
    query: `# Что вычеркнули и аннулировали, кто и почему: видят только
# сотрудники. recordId — какую запись, вернуть её можно во
# вкладках «Исправить: вернуть …».
query StruckOut {
  struck(first: 50) {
    totalCount
    nodes {
      recordId
      summary
      reason
      at
      byRole
    }
  }
}
`,
  },
];
