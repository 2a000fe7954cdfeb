/** Corrections proposed by partners, and the answer, which must record nothing when run unchanged. */
export const correctionQuestions = [
  {
    name: 'Исправления от партнёров',
    query: `# Ошибки в наших записях, о которых сообщили партнёры.
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
# apply: true — сразу внести значение в запись. Если одним
# значением её не исправить, отказ назовёт готовую мутацию:
# уберите apply, ответьте, затем выполните её.
mutation AnswerCorrection {
  correctionDecide(
    input: {
      correction: "correction_…"
      decision: ACCEPTED
      answer: ""
      # apply: true
    }
  ) {
    correction { summary correctWith }
    userErrors { message field suggestions }
  }
}
`,
  },
];
