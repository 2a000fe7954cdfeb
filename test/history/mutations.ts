import type { Registry } from '../support/registry.js';

/** Every mutation, one use of it after those above it, and what it leaves in history: the code of the thing and the verb. */
export const MUTATIONS: [mutation: string, input: string, verbs: string[]][] = [
  [
    'cityRegister',
    'code: "RU-KHOLMSK", kind: CITY, names: [{ language: "ru", text: "Холмск" }]',
    ['RU-KHOLMSK CITY_REGISTERED'],
  ],
  ['cityUpdate', 'city: "RU-KHOLMSK", timeZone: "Asia/Sakhalin"', ['RU-KHOLMSK CITY_UPDATED']],
  [
    'cityRename',
    'city: "RU-KHOLMSK", on: "2020", name: { language: "ru", text: "Новый Холмск" }',
    ['RU-KHOLMSK CITY_RENAMED'],
  ],
  ['citySucceed', 'city: "RU-KHOLMSK", on: "2024", successor: "RU-MAGADAN"', ['RU-KHOLMSK CITY_SUCCEEDED']],
  [
    'citySuccessionCorrect',
    'city: "RU-KHOLMSK", reason: "Ошибка", on: "2025"',
    ['RU-KHOLMSK CITY_SUCCESSION_CORRECTED'],
  ],
  ['citySuccessionStrike', 'city: "RU-KHOLMSK", reason: "Ошибка"', ['RU-KHOLMSK CITY_SUCCESSION_STRUCK']],
  ['cityNameStrike', 'city: "RU-KHOLMSK", reason: "Ошибка", name: "Новый Холмск"', ['RU-KHOLMSK CITY_NAME_STRUCK']],
  ['cityVoid', 'city: "RU-KHOLMSK", reason: "Ошибка"', ['city CITY_VOIDED']],
  ['cityRestore', 'city: "RU-KHOLMSK"', ['RU-KHOLMSK CITY_RESTORED']],
  ['partnershipPropose', 'city: "RU-MAGADAN", plannedKind: SISTER, on: "2022"', ['RU-MAGADAN PARTNERSHIP_PROPOSED']],
  ['partnershipEstablish', 'city: "RU-MAGADAN", kind: CONTACT, on: "2023"', ['RU-MAGADAN PARTNERSHIP_ESTABLISHED']],
  ['partnershipUpdate', 'partnership: "RU-MAGADAN", motive: "Соседи"', ['RU-MAGADAN PARTNERSHIP_UPDATED']],
  ['partnershipSuspend', 'partnership: "RU-MAGADAN", on: "2024"', ['RU-MAGADAN PARTNERSHIP_SUSPENDED']],
  ['partnershipResume', 'partnership: "RU-MAGADAN", on: "2025"', ['RU-MAGADAN PARTNERSHIP_RESUMED']],
  ['partnershipEnd', 'partnership: "RU-MAGADAN", on: "2025-06"', ['RU-MAGADAN PARTNERSHIP_ENDED']],
  ['partnershipEnd', 'partnership: "BY-MINSK-LENINSKY", on: "2024"', ['BY-MINSK-LENINSKY PARTNERSHIP_ABANDONED']],
  [
    'partnershipPropose',
    'city: "RU-KHABAROVSK", plannedKind: SISTER, on: "2022"',
    ['RU-KHABAROVSK PARTNERSHIP_PROPOSED'],
  ],
  [
    'partnershipPropose',
    'city: "RU-KHABAROVSK", plannedKind: CONTACT, on: "2023"',
    ['RU-KHABAROVSK PARTNERSHIP_PROPOSED'],
  ],
  ['partnershipActCorrect', 'act: "$act", reason: "Ошибка", on: "2024"', ['RU-KHABAROVSK PARTNERSHIP_ACT_CORRECTED']],
  ['partnershipActStrike', 'act: "$act", reason: "Ошибка"', ['RU-KHABAROVSK PARTNERSHIP_ACT_STRUCK']],
  ['partnershipVoid', 'partnership: "RU-KHABAROVSK", reason: "Ошибка"', ['partnership PARTNERSHIP_VOIDED']],
  ['partnershipRestore', 'partnership: "$voided"', ['RU-KHABAROVSK PARTNERSHIP_RESTORED']],
  [
    'agreementRegister',
    `code: "YALTA-1", kind: MEMORANDUM, titles: [{ language: "ru", text: "Меморандум" }], stage: { to: IDEA, on: "2023" },
      parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "YALTA" }], establishes: CONTACT`,
    ['YALTA-1 AGREEMENT_REGISTERED'],
  ],
  ['agreementAdvance', 'agreement: "YALTA-1", to: DRAFT, on: "2023-02"', ['YALTA-1 AGREEMENT_ADVANCED']],
  [
    'agreementSign',
    'agreement: "YALTA-1", signed: "2023-03-01"',
    ['YALTA-1 AGREEMENT_SIGNED', 'YALTA PARTNERSHIP_ESTABLISHED'],
  ],
  [
    'agreementUpdate',
    'agreement: "YALTA-1", establishes: null, visibility: PUBLIC',
    ['YALTA-1 AGREEMENT_UPDATED', 'partnership PARTNERSHIP_VOIDED'],
  ],
  [
    'agreementRecordAct',
    'agreement: "YALTA-1", party: "YALTA", kind: SUSPENDED, on: "2023-04"',
    ['YALTA-1 AGREEMENT_PARTY_SUSPENDED'],
  ],
  [
    'agreementLink',
    'agreement: "AGR-2022-002", kind: PROLONGS, to: "AGR-2022-001", until: "2030-01-01"',
    ['AGR-2022-001 AGREEMENT_PROLONGED', 'AGR-2022-002 AGREEMENT_LINKED'],
  ],
  [
    'agreementLink',
    'agreement: "AGR-2022-002", kind: SUPERSEDES, to: "AGR-2022-001"',
    ['AGR-2022-002 AGREEMENT_LINKED', 'AGR-2022-001 AGREEMENT_SUPERSEDED'],
  ],
  [
    'agreementUnlink',
    'link: "$link", reason: "Ошибка"',
    ['AGR-2022-001 AGREEMENT_UNLINKED', 'AGR-2022-002 AGREEMENT_UNLINKED'],
  ],
  [
    'agreementRegister',
    `code: "YALTA-2", kind: DECLARATION, titles: [{ language: "ru", text: "Декларация" }], signed: "2024-05-05",
      parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "YALTA" }]`,
    ['YALTA-2 AGREEMENT_REGISTERED'],
  ],
  [
    'agreementRecordAct',
    'agreement: "YALTA-2", party: "YALTA", kind: SUSPENDED, on: "2024-06"',
    ['YALTA-2 AGREEMENT_PARTY_SUSPENDED'],
  ],
  ['agreementActCorrect', 'act: "$agreementAct", reason: "Ошибка", on: "2024-07"', ['YALTA-2 AGREEMENT_ACT_CORRECTED']],
  ['agreementActStrike', 'act: "$agreementAct", reason: "Ошибка"', ['YALTA-2 AGREEMENT_ACT_STRUCK']],
  ['agreementVoid', 'agreement: "YALTA-2", reason: "Ошибка"', ['agreement AGREEMENT_VOIDED']],
  ['agreementRestore', 'agreement: "$voided"', ['YALTA-2 AGREEMENT_RESTORED']],
  ['contactAdd', 'city: "YALTA", kind: OFFICE, title: "Приёмная"', ['YALTA CONTACT_ADDED']],
  ['contactUpdate', 'contact: "$contact", title: "Отдел связей"', ['YALTA CONTACT_UPDATED']],
  ['contactErase', 'contact: "$contact", reason: MISTAKE', ['YALTA CONTACT_ERASED']],
  [
    'exchangeLog',
    'kind: DELEGATION_IN, on: "2023-03", title: "Визит Ялты", cities: ["YALTA"], agreements: ["YALTA-1"]',
    ['Визит Ялты EXCHANGE_LOGGED', 'YALTA-1 AGREEMENT_LINKED'],
  ],
  [
    'exchangeUpdate',
    'exchange: "$exchange", visitKind: OFFICIAL, agreements: null',
    ['Визит Ялты EXCHANGE_UPDATED', 'YALTA-1 AGREEMENT_UNLINKED'],
  ],
  ['exchangeVoid', 'exchange: "$exchange", reason: "Ошибка"', ['exchange EXCHANGE_VOIDED']],
  ['exchangeRestore', 'exchange: "$voided"', ['Визит Ялты EXCHANGE_RESTORED']],
  [
    'eventPlan',
    'code: "EV-1", kind: FORUM, titles: [{ language: "ru", text: "Форум" }], starts: "2024-05"',
    ['EV-1 EVENT_PLANNED'],
  ],
  ['eventUpdate', 'event: "EV-1", place: "Дом культуры"', ['EV-1 EVENT_UPDATED']],
  [
    'eventInvite',
    'event: "EV-1", cities: ["YALTA", "BY-MINSK"]',
    ['EV-1 YALTA INVITATION_MADE', 'EV-1 BY-MINSK INVITATION_MADE'],
  ],
  [
    'invitationSend',
    'event: "EV-1", letterNumber: "1"',
    ['EV-1 EVENT_SHOWN_TO_GUESTS', 'EV-1 YALTA INVITATION_SENT', 'EV-1 BY-MINSK INVITATION_SENT'],
  ],
  [
    'invitationReply',
    'event: "EV-1", city: "YALTA", value: ACCEPTED, on: "2024-04-01"',
    ['EV-1 YALTA INVITATION_ACCEPTED'],
  ],
  [
    'invitationReply',
    'event: "EV-1", city: "BY-MINSK", value: DELEGATED, delegatedTo: "BY-MINSK-LENINSKY", on: "2024-04-01"',
    ['EV-1 BY-MINSK INVITATION_DELEGATED', 'EV-1 BY-MINSK-LENINSKY INVITATION_MADE'],
  ],
  ['invitationBounce', 'event: "EV-1", city: "BY-MINSK"', ['EV-1 BY-MINSK INVITATION_BOUNCED']],
  ['invitationRevoke', 'event: "EV-1", city: "BY-MINSK"', ['EV-1 BY-MINSK INVITATION_REVOKED']],
  ['attendanceRecord', 'event: "EV-1", cities: [{ city: "YALTA", headcount: 3 }]', ['EV-1 YALTA ATTENDANCE_RECORDED']],
  ['eventClose', 'event: "EV-1"', ['EV-1 EVENT_HELD', 'Форум EXCHANGE_CARRIED']],
  [
    'eventPlan',
    'code: "EV-2", kind: FORUM, titles: [{ language: "ru", text: "Форум 2" }], starts: "2024-05"',
    ['EV-2 EVENT_PLANNED'],
  ],
  ['eventReschedule', 'event: "EV-2", starts: "2024-06"', ['EV-2 EVENT_RESCHEDULED']],
  ['eventCancel', 'event: "EV-2", because: "Погода"', ['EV-2 EVENT_CANCELLED']],
  ['eventRestore', 'event: "EV-2"', ['EV-2 EVENT_RESTORED']],
  ['eventInvite', 'event: "EV-2", cities: ["YALTA"]', ['EV-2 YALTA INVITATION_MADE']],
  [
    'invitationVoid',
    'event: "EV-2", city: "YALTA", reason: "Ошибка"',
    ['invitation INVITATION_VOIDED', 'EV-2 INVITATION_VOIDED'],
  ],
  ['invitationRestore', 'invitation: "$voided"', ['EV-2 YALTA INVITATION_RESTORED', 'EV-2 INVITATION_RESTORED']],
  ['eventVoid', 'event: "EV-2", reason: "Ошибка"', ['event EVENT_VOIDED', 'invitation INVITATION_VOIDED']],
  [
    'calendarSubscribe',
    'label: "Приёмная", audience: STAFF, contents: [ANNIVERSARIES]',
    ['subscription CALENDAR_SUBSCRIBED'],
  ],
  ['calendarUnsubscribe', 'subscription: "$subscription"', ['subscription CALENDAR_UNSUBSCRIBED']],
  ['accessKeyIssue', 'label: "Портал", city: "YALTA"', ['key ACCESS_KEY_ISSUED']],
  ['accessKeyIssue', 'replaces: "$key"', ['key ACCESS_KEY_ISSUED', 'key ACCESS_KEY_REPLACED']],
  ['accessKeyRotate', 'overlapHours: 24', ['key ACCESS_KEY_ISSUED', 'key ACCESS_KEY_REPLACED']],
  ['accessKeyRevoke', 'key: "$key"', ['key ACCESS_KEY_REVOKED']],
  [
    'mandateRegister',
    'city: "BY-MINSK-LENINSKY", speaker: "BY-MINSK", basis: "Письмо № 12"',
    ['mandate MANDATE_REGISTERED'],
  ],
  ['mandateEnd', 'mandate: "$mandate"', ['mandate MANDATE_ENDED']],
  [
    'correctionPropose',
    'city: "YALTA", about: "AGR-2022-003", field: "signed", value: "2023-03-02", source: "Письмо 5"',
    ['correction CORRECTION_PROPOSED'],
  ],
  [
    'correctionDecide',
    'correction: "$correction", decision: DECLINED, answer: "В подлиннике 1 марта"',
    ['correction CORRECTION_DECIDED'],
  ],
  ['agreementTerminate', 'agreement: "YALTA-1", on: "2025"', ['YALTA-1 AGREEMENT_TERMINATED']],
  ['undo', 'call: "$call", reason: "Ошибка"', ['YALTA-1 AGREEMENT_CHANGE_UNDONE']],
];

/** An input with the ids of what there is by then: `$contact`. */
export async function filled({ database }: Registry, input: string): Promise<string> {
  const [latest] = await database.query(
    'SELECT (SELECT call_id FROM change ORDER BY id DESC LIMIT 1) AS call, (SELECT id FROM contact LIMIT 1) AS contact, (SELECT id FROM exchange ORDER BY id DESC LIMIT 1) AS exchange, (SELECT id FROM calendar_subscription LIMIT 1) AS subscription, (SELECT id FROM access_key WHERE city_id IS NOT NULL ORDER BY id LIMIT 1) AS key, (SELECT id FROM mandate LIMIT 1) AS mandate, (SELECT id FROM correction LIMIT 1) AS correction, (SELECT id FROM partnership_act ORDER BY id DESC LIMIT 1) AS act, (SELECT id FROM agreement_act ORDER BY id DESC LIMIT 1) AS "agreementAct", (SELECT id FROM agreement_link ORDER BY id DESC LIMIT 1) AS link, (SELECT record_id FROM struck WHERE part_id IS NULL AND restored_at IS NULL ORDER BY id DESC LIMIT 1) AS voided',
  );
  return input.replace(/\$(\w+)/g, (_, name: string) => latest[name]);
}
