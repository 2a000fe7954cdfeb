/** What partners say to be wrong, and the answer: unchanged, it must record nothing. */
export const correctionQuestions = [
  {
    name: 'Исправления от партнёров',
    query: `# Что партнёры считают ошибкой в наших записях и ждёт ответа.
# Ответьте во вкладке «Ответить на исправление»: скопируйте id.
# Уже отвеченные: statuses: [ACCEPTED, DECLINED].
query Corrections {
  corrections(first: 100, filter: { statuses: [OPEN] }) {
    nodes {
      id
      summary
      source
      proposedAt
      # Готовая мутация, которая исправит саму запись.
      correctWith
    }
  }
}
`,
  },
];

export const correctionChanges = [
  {
    name: 'Ответить на исправление',
    query: `# Ответить партнёру; решение и ответ он увидит на своём портале.
# В correction впишите id из вкладки «Исправления от партнёров»,
# в answer — почему, без имён людей. Решение (decision):
# ACCEPTED — партнёр прав, DECLINED — запись остаётся как есть.
# Сама запись этим не меняется: исправьте её мутацией
# из correctWith. Там null — своей: agreementUpdate, cityUpdate…
mutation AnswerCorrection {
  correctionDecide(
    input: {
      correction: "correction_…"
      decision: ACCEPTED
      answer: ""
    }
  ) {
    correction { summary correctWith }
    userErrors { message field suggestions }
  }
}
`,
  },
];
