/** Events from plan to attendance; run unchanged, each change must record nothing. */
export const eventQuestions = [
  {
    name: 'Ответы на приглашения',
    query: `# Как идут ответы и кто ещё не ответил.
# Вместо «EV-2023-SKI» — код или название мероприятия;
# все мероприятия: events { nodes { code title } }.
query Replies {
  event(ref: "EV-2023-SKI") {
    summary
    rsvp {
      accepted
      tentative
      declined
      # Передали другому городу; тот — среди остальных.
      delegated
      waiting
      # Сколько человек приедет.
      headcount
      # Кого спросить ещё раз; there — срок по часам гостя.
      missing(first: 100) {
        nodes {
          city { name }
          letterNumber
          deadline { here there }
        }
      }
    }
  }
}
`,
  },
];

export const eventChanges = {
  plan: {
    name: 'Запланировать мероприятие',
    query: `# Запланировать мероприятие.
# В text впишите название, в starts — когда начнётся, насколько
# известно: "2027-03", "2027-03-11" или "2027-03-11T10:00".
# Точнее — потом: eventUpdate. Другая дата: eventReschedule.
# Кого ждём (category): OFFICIAL, ATHLETE, ARTIST, YOUTH…
# Мероприятие видят сотрудники; чтобы все — visibility: PUBLIC.
mutation PlanEvent {
  eventPlan(
    input: {
      kind: SPORT
      titles: [{ language: "ru", text: "" }]
      starts: "????-??"
      guests: [{ category: ATHLETE, quota: 10 }]
    }
  ) {
    event { code summary }
    userErrors { message field suggestions }
  }
}
`,
  },
  invite: {
    name: 'Пригласить города',
    query: `# Пригласить города, только ещё не приглашённые.
# 1. Впишите мероприятие и города — или возьмите список
#    другого мероприятия: copyOf: "EV-2023-SKI" вместо cities.
# 2. dryRun: true только показывает, что было бы сделано.
#    Проверьте строки и запустите с dryRun: false.
# Письмо уходит сразу: letterNumber: "01-12/118",
# letterOn: "2026-12-01"; позже — «Отправить письма».
mutation Invite {
  eventInvite(
    input: {
      event: "EV-????-???"
      cities: ["???", "???"]
      category: OFFICIAL
      dryRun: true
    }
  ) {
    event { code title }
    lines {
      city { name }
      # INVITED — приглашён, ALREADY_INVITED — уже был,
      # SKIPPED — пропущен, почему — в reason.
      outcome
      reason
    }
    userErrors { message field suggestions }
  }
}
`,
  },
  send: {
    name: 'Отправить письма',
    query: `# Записать, что письма с приглашениями ушли: всем, кому они
# ещё не отправлены. В letterNumber — исходящий номер.
# Ушли не сегодня: letterOn: "2026-12-01". У каждого города
# свой номер: letters: [{ city: "Гродно", number: "118" }].
# dryRun: true только показывает; чтобы записать — false.
mutation SendInvitations {
  invitationSend(
    input: {
      event: "EV-????-???"
      letterNumber: ""
      dryRun: true
    }
  ) {
    event { code title }
    lines {
      city { name }
      letterNumber
      letterOn
    }
    userErrors { message field suggestions }
  }
}
`,
  },
  reply: {
    name: 'Записать ответ',
    query: `# Пришло письмо или позвонили: записать ответ города.
# Впишите мероприятие и город. Ответ (value): ACCEPTED —
# приедут, TENTATIVE — думают, DECLINED — отказ,
# DELEGATED — вместо них другой: delegatedTo: "Минск".
# Известно, сколько человек приедет, — headcount: 6.
# Пришёл не сегодня — добавьте день: on: "????-??-??".
# Каким путём (channel): OFFICIAL_LETTER, EMAIL, PHONE…
mutation RecordReply {
  invitationReply(
    input: {
      event: "EV-????-???"
      city: "???"
      value: TENTATIVE
      channel: OFFICIAL_LETTER
    }
  ) {
    invitation { summary reply { isLate } }
    # Не учитывается? Здесь — почему.
    notice
    userErrors { message field suggestions }
  }
}
`,
  },
  attendance: {
    name: 'Кто прибыл',
    query: `# После мероприятия: кто прибыл и сколько человек.
# Впишите мероприятие и город; не прибыли — value: NO_SHOW,
# по видеосвязи — value: ATTENDED_ONLINE.
# Потом завершите его — прибывшие попадут в журнал обменов:
# mutation { eventClose(input: { event: "EV-2027-SKI" }) {
#   event { summary } userErrors { message } } }
mutation RecordAttendance {
  attendanceRecord(
    input: {
      event: "EV-????-???"
      cities: [{ city: "???", headcount: 6 }]
    }
  ) {
    event { summary }
    lines { summary }
    userErrors { message field suggestions }
  }
}
`,
  },
};
