import type { Role } from '../../src/access/permissions.js';

/**
 * To whom each field of each type is told, for one who is shown the thing itself:
 * - `all`: everybody, and the same as administrators are told, less the things that are not shown to who asks;
 * - `view`: everybody, each as far as they may see: worked out anew for who asks;
 * - `office`: staff and administrators; null to the others;
 * - `none`: as `office`, and an empty list to the others;
 * - `people`: staff and administrators; it is not in the schema of the others, who are refused the whole question.
 */
export type Line = 'all' | 'view' | 'office' | 'none' | 'people';

/** A type of the schema, or `*` and what its name ends in. A field without a line here fails the test. */
export const FIELDS: Record<string, Partial<Record<Line, string>>> = {
  '*Connection': { all: 'edges nodes totalCount', view: 'pageInfo' },
  '*Edge': { all: 'node', view: 'cursor' },
  PageInfo: { view: 'endCursor hasNextPage hasPreviousPage startCursor' },
  '*Payload': {
    all: `accessKey address agreement call city contact correction effects event exchange invitation lines mandate notice partnership
      records secret staysClosed subscription userErrors webhook`,
  },
  UserError: { all: 'code field message suggestions' },

  AccessKey: {
    all: 'city createdAt expiresAt id label permissions revision revokedAt role state updatedAt',
    view: 'lastUsedAt replacedBy summary',
    office: 'history',
  },
  Agreement: {
    all: `areas code entry establishes events files id inForceSince kind legalEffect links parties partnerships scope
      signed status summary term title titleIn titles visibility`,
    office: 'history',
    none: 'acts',
    view: 'revision updatedAt',
  },
  AgreementAct: { all: 'basis effectiveOn id kind on' },
  AgreementFile: { all: 'language name sha256 url' },
  AgreementLink: { all: 'agreement exchange id kind text until' },
  AgreementParty: {
    all: 'acts city countryAsSigned id nameAsSigned ordinal role signatoryBasis signatoryOffice',
  },
  AgreementStatus: { all: 'because isCertain since value' },
  AgreementTerm: {
    all: 'ends event firstUntil kind months noticeBy noticeDays noticeMonths renewalMonths until',
  },
  AgreementTitle: { all: 'authentic language text' },
  Anniversary: {
    all: `actualOn agreement anchor celebration from id inQuestionBecause isApproximate isInQuestion observedOn ordinal origin partnership partnerships
      precision tier title to`,
    none: 'milestones',
  },
  AnniversaryAnchor: { all: 'basis on' },
  Attendance: { all: 'headcount value' },
  CalendarAddress: { people: 'https webcal' },
  CalendarSubscription: {
    people:
      'audience cities city contents createdAt history id label language lastUsedAt revision revokedAt summary tiers updatedAt',
  },
  Change: { all: 'at byId byRole call differences id verb', view: 'undoWith whyNot' },
  ChangeNoticeEdge: { all: 'at id kind node recordId', view: 'cursor' },
  City: {
    all: `agreements code country exchanges existsUntil geonames id invitations kind location name nameIn names offices oktmo parent
      partnerships placements population revision successor summary timeZone website wikidata`,
    view: 'events nextAnniversary updatedAt',
    office: 'history visibility',
    people: 'contacts',
  },
  CityName: { all: 'id kind language script since text until' },
  Contact: {
    people: `address channels city deleteOn email erasedAt erasedReason history id isCurrent kind languages name note
      occasion phone post privacy purpose revision role since summary title until updatedAt`,
  },
  Correction: {
    all: 'about answer city decidedAt field id proposedAt revision source status updatedAt value',
    view: 'summary',
    office: 'correctWith history',
  },
  Country: { all: 'code isDisputed name policy subdivision' },
  Deadline: { all: 'at here on there' },
  Difference: { all: 'field from to' },
  Event: {
    all: `agreement anniversary areas because code description ends guests host id invitations kind movedOn organiser
      partnership place replyBy starts status summary timeZone title titleIn titles visibility`,
    view: 'revision updatedAt',
    office: 'history rsvp',
  },
  EventTime: { all: 'at from precision text to' },
  EventTitle: { all: 'language text' },
  Exchange: {
    all: `agreements areas event headcount id kind on participants result revision summary title until visibility
      visitKind`,
    view: 'updatedAt',
    office: 'history',
  },
  ExchangeParticipant: { all: 'city headcount' },
  GuestQuota: { all: 'category quota' },
  Home: { all: 'city defaultLanguage placementPolicy timeZone' },
  Invitation: {
    all: `attendance because category city deadline delegatedFrom event id letterNumber letterOn quota replies reply
      revision status summary`,
    view: 'updatedAt',
    office: 'history isExpected overrideReason',
    people: 'delegation',
  },
  InvitationLine: { all: 'city invitation outcome reason skipped' },
  LocalText: { all: 'language text' },
  Location: { all: 'latitude longitude' },
  Mandate: { all: 'basis city endedAt expiresAt history id isInForce revision speaker summary updatedAt' },
  Milestone: { all: 'dueOn kind title' },
  Office: { all: 'address channels email languages phone title' },
  PartialDate: { all: 'approximate from precision text to' },
  Placement: { all: 'country policy since subdivision until' },
  Partnership: {
    all: `agreements city episode exchanges id kindAsNamedByPartner motive story visibility`,
    view: `acts anchor anniversaries basis episodes inQuestionBecause isIdle isInQuestion kind lastContactOn nextAnniversary ours plannedKind revision since status summary
      theirs updatedAt`,
    office: 'history',
  },
  PartnershipAct: {
    all: 'basis establishes id kind noticeReceivedOn noticeSentOn on reason side untilWhat visibility',
  },
  PartnershipEpisode: { all: 'anchor kind origin since until' },
  PartnershipStatus: { all: 'because isCertain since value' },
  PartyAct: { all: 'basis effectiveOn id kind on place' },
  Reply: {
    all: 'answeredBy channel delegatedTo enteredAt headLevel headcount isCurrent isLate note on value',
    office: 'enteredBy',
  },
  Rsvp: { all: 'accepted categories declined delegated headcount missing tentative waiting' },
  RsvpCategory: { all: 'category headcount invited quota' },
  SearchHitEdge: { all: 'kind node', view: 'cursor excerpt score title' },
  SideStance: { all: 'noticeReceivedOn noticeSentOn since stance' },
  Struck: { all: 'at byId byRole id partId reason recordId restoredAt summary' },
  Viewer: {
    view: 'agreements cities city corrections invitations key label permissions role signInPath signedInUntil webhooks',
  },
  Webhook: {
    all: `city createdAt failingSince formerSignaturesUntil id key lastAttemptAt lastDeliveredAt lastFailure lastStatus nextAttemptAt offAt
      removedAt revision state summary updatedAt url`,
    office: 'history',
  },
};

/** Who may ask at all, of the roles in the order of what they may: the others are refused before anything runs. */
export const QUERIES: Record<string, Role> = {
  accessKeys: 'STAFF',
  agreement: 'PUBLIC',
  agreements: 'PUBLIC',
  anniversaries: 'PUBLIC',
  calendarSubscriptions: 'STAFF',
  changes: 'PUBLIC',
  cities: 'PUBLIC',
  city: 'PUBLIC',
  contact: 'STAFF',
  contacts: 'STAFF',
  corrections: 'PARTNER',
  event: 'PUBLIC',
  events: 'PUBLIC',
  exchanges: 'PUBLIC',
  home: 'PUBLIC',
  mandates: 'STAFF',
  node: 'PUBLIC',
  nodes: 'PUBLIC',
  partnership: 'PUBLIC',
  partnerships: 'PUBLIC',
  search: 'PUBLIC',
  struck: 'STAFF',
  viewer: 'PUBLIC',
  webhooks: 'STAFF',
};

/** What has been made so far: the id of the last thing that each mutation answered with, and `partnershipEnd.ENDED` of its acts. */
export type Made = Record<string, string>;
export interface MutationLine {
  name: string;
  needs: Role;
  /** An input that does something. @param n tells the runs apart: codes and names must be new in each */
  input: (n: string, made: Made) => Record<string, unknown>;
}
const line = (name: string, needs: Role, input: MutationLine['input']): MutationLine => ({ name, needs, input });
const ru = (text: string) => [{ language: 'ru', text }];

/** Every mutation, in an order in which each finds what the earlier ones made. */
export const MUTATIONS: readonly MutationLine[] = [
  line('cityRegister', 'STAFF', (n) => ({ code: `XX-${n}`, names: ru(`Город ${n}`), timeZone: 'Europe/Minsk' })),
  line('cityUpdate', 'STAFF', (n) => ({ city: `XX-${n}`, population: 1000 })),
  line('cityRename', 'STAFF', (n) => ({
    city: `XX-${n}`,
    name: { language: 'ru', text: `Новый город ${n}` },
    on: '2020',
  })),
  line('contactAdd', 'STAFF', (n) => ({ city: `XX-${n}`, kind: 'OFFICE', title: `Приёмная ${n}` })),
  line('contactUpdate', 'STAFF', (_, made) => ({ contact: made.contactAdd, email: 'office@x.example' })),
  line('contactErase', 'STAFF', (_, made) => ({ contact: made.contactAdd, reason: 'MISTAKE' })),
  line('partnershipPropose', 'STAFF', (n) => ({ city: `XX-${n}`, plannedKind: 'SISTER', on: '2020' })),
  line('partnershipEstablish', 'STAFF', (n) => ({ city: `XX-${n}`, kind: 'FRIENDSHIP', on: '2021' })),
  line('partnershipUpdate', 'STAFF', (_, made) => ({ partnership: made.partnershipEstablish, motive: 'порт' })),
  line('partnershipSuspend', 'STAFF', (_, made) => ({ partnership: made.partnershipEstablish, on: '2022' })),
  line('partnershipResume', 'STAFF', (_, made) => ({ partnership: made.partnershipEstablish, on: '2023' })),
  line('agreementRegister', 'STAFF', (n) => ({
    code: `DRAFT-${n}`,
    kind: 'MEMORANDUM',
    titles: ru(`Проект ${n}`),
    parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: `XX-${n}` }],
    stage: { to: 'DRAFT', on: '2023' },
  })),
  line('agreementUpdate', 'STAFF', (n) => ({ agreement: `DRAFT-${n}`, areas: ['MEDIA'] })),
  line('agreementAdvance', 'STAFF', (n) => ({ agreement: `DRAFT-${n}`, to: 'APPROVED', on: '2024-01-01' })),
  line('agreementSign', 'STAFF', (n) => ({ agreement: `DRAFT-${n}`, signed: '2024-02-02', establishes: 'FRIENDSHIP' })),
  line('agreementRecordAct', 'STAFF', (n) => ({
    agreement: `DRAFT-${n}`,
    party: `XX-${n}`,
    kind: 'RATIFIED_BY_COUNCIL',
    on: '2024-03-03',
  })),
  line('agreementLink', 'STAFF', (n) => ({ agreement: `DRAFT-${n}`, kind: 'BASED_ON', to: 'AGR-2022-003' })),
  line('exchangeLog', 'STAFF', (n) => ({
    kind: 'TRAINING',
    on: '2024-02',
    title: `Стажировка ${n}`,
    cities: [`XX-${n}`],
    agreements: [`DRAFT-${n}`],
  })),
  line('exchangeUpdate', 'STAFF', (_, made) => ({ exchange: made.exchangeLog, result: 'отчёт' })),
  line('exchangeVoid', 'STAFF', (_, made) => ({ exchange: made.exchangeLog, reason: 'Ошибка' })),
  line('exchangeRestore', 'STAFF', (_, made) => ({ exchange: made.exchangeLog })),
  line('eventPlan', 'STAFF', (n) => ({
    code: `EV-${n}`,
    kind: 'FORUM',
    titles: ru(`Форум ${n}`),
    starts: '2046-05-05',
    guests: [{ category: 'OFFICIAL' }],
  })),
  line('eventUpdate', 'STAFF', (n) => ({ event: `EV-${n}`, status: 'CONFIRMED' })),
  line('eventInvite', 'STAFF', (n) => ({ event: `EV-${n}`, cities: ['BY-GRODNO', 'KR-ANSAN', 'CN-ZHUHAI'] })),
  line('invitationSend', 'STAFF', (n) => ({
    event: `EV-${n}`,
    letters: [
      { city: 'BY-GRODNO', number: '7' },
      { city: 'KR-ANSAN', number: '8' },
    ],
  })),
  line('invitationReply', 'PARTNER', (n) => ({ event: `EV-${n}`, city: 'BY-GRODNO', value: 'ACCEPTED', headcount: 2 })),
  line('invitationBounce', 'STAFF', (n) => ({ event: `EV-${n}`, city: 'KR-ANSAN', because: 'адрес' })),
  line('invitationRevoke', 'STAFF', (n) => ({ event: `EV-${n}`, city: 'KR-ANSAN', because: 'решение' })),
  line('attendanceRecord', 'STAFF', (n) => ({ event: `EV-PAST-${n}`, cities: [{ city: 'BY-GRODNO', headcount: 3 }] })),
  line('eventReschedule', 'STAFF', (n) => ({ event: `EV-${n}`, starts: '2046-06-06', because: 'погода' })),
  line('eventCancel', 'STAFF', (n) => ({ event: `EV-${n}`, because: 'решение' })),
  line('invitationVoid', 'STAFF', (n) => ({ event: `EV-${n}`, city: 'KR-ANSAN', reason: 'Ошибка' })),
  line('invitationRestore', 'STAFF', (_, made) => ({ invitation: made.invitationRevoke })),
  line('eventVoid', 'STAFF', (n) => ({ event: `EV-${n}`, reason: 'Ошибка' })),
  line('eventRestore', 'STAFF', (_, made) => ({ event: made.eventCancel })),
  line('eventClose', 'STAFF', (n) => ({ event: `EV-PAST-${n}` })),
  line('correctionPropose', 'PARTNER', (n) => ({
    about: 'AGR-2022-003',
    city: 'BY-GRODNO',
    field: 'title',
    value: `2022-12-08, ${n}`,
  })),
  line('correctionDecide', 'STAFF', (_, made) => ({
    correction: made.correctionPropose,
    decision: 'DECLINED',
    answer: 'Нет',
  })),
  line('agreementTerminate', 'STAFF', (n) => ({ agreement: `DRAFT-${n}`, on: '2025-01-01' })),
  line('agreementActCorrect', 'STAFF', (_, made) => ({
    act: made['agreementTerminate.TERMINATED'],
    reason: 'Ошибка',
    on: '2025-02-02',
  })),
  line('agreementActStrike', 'STAFF', (_, made) => ({ act: made['agreementTerminate.TERMINATED'], reason: 'Ошибка' })),
  line('agreementUnlink', 'STAFF', (_, made) => ({ link: made['agreementLink.BASED_ON'], reason: 'Ошибка' })),
  line('agreementRegister', 'STAFF', (n) => ({
    code: `VOID-${n}`,
    kind: 'MEMORANDUM',
    titles: ru(`Ошибка ${n}`),
    parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: `XX-${n}` }],
    signed: '2023',
    establishes: 'SISTER',
  })),
  line('agreementVoid', 'STAFF', (n) => ({ agreement: `VOID-${n}`, reason: 'Ошибка' })),
  line('agreementRestore', 'STAFF', (n) => ({ agreement: `VOID-${n}` })),
  line('partnershipEnd', 'STAFF', (_, made) => ({ partnership: made.partnershipEstablish, on: '2025', side: 'BOTH' })),
  line('partnershipActStrike', 'STAFF', (_, made) => ({ act: made['partnershipEnd.ENDED'], reason: 'Ошибка' })),
  line('partnershipActCorrect', 'STAFF', (_, made) => ({
    act: made['partnershipEnd.RESUMED'],
    reason: 'Ошибка',
    on: '2023-05',
  })),
  line('undo', 'STAFF', (_, made) => ({ call: made['partnershipActCorrect.call'], reason: 'Ошибка' })),
  line('partnershipPropose', 'STAFF', () => ({ city: 'RU-KHABAROVSK', plannedKind: 'CONTACT', on: '2020' })),
  line('partnershipVoid', 'STAFF', () => ({ partnership: 'RU-KHABAROVSK', reason: 'Ошибка' })),
  line('partnershipRestore', 'STAFF', (_, made) => ({ partnership: made.partnershipPropose })),
  line('mandateRegister', 'STAFF', (n) => ({ speaker: 'KR-ANSAN', city: `XX-${n}`, basis: 'Письмо' })),
  line('mandateEnd', 'STAFF', (_, made) => ({ mandate: made.mandateRegister })),
  line('accessKeyIssue', 'STAFF', (n) => ({ label: `Портал ${n}`, city: `XX-${n}` })),
  line('webhookRegister', 'STAFF', (n, made) => ({ key: made.accessKeyIssue, url: `https://portal.example/${n}` })),
  line('webhookRotate', 'PARTNER', (_, made) => ({ webhook: made.webhookRegister })),
  line('webhookTest', 'PARTNER', (_, made) => ({ webhook: made.webhookRegister })),
  line('webhookRemove', 'PARTNER', (_, made) => ({ webhook: made.webhookRegister })),
  line('accessKeyRotate', 'PARTNER', () => ({ overlapHours: 24 })),
  line('accessKeyRevoke', 'PARTNER', (_, made) => ({ key: made.accessKeyIssue })),
  line('calendarSubscribe', 'STAFF', (n) => ({ label: `Отдел ${n}`, audience: 'STAFF', contents: ['EVENTS'] })),
  line('calendarUnsubscribe', 'STAFF', (_, made) => ({ subscription: made.calendarSubscribe })),
  line('citySucceed', 'STAFF', (n) => ({ city: `XX-${n}`, successor: 'BY-MINSK', on: '2026' })),
  line('citySuccessionCorrect', 'STAFF', (n) => ({ city: `XX-${n}`, reason: 'Ошибка', on: '2025' })),
  line('citySuccessionStrike', 'STAFF', (n) => ({ city: `XX-${n}`, reason: 'Ошибка' })),
  line('cityNameStrike', 'STAFF', (n) => ({ city: `XX-${n}`, reason: 'Ошибка', name: `Новый город ${n}` })),
  line('cityRegister', 'STAFF', (n) => ({ code: `YY-${n}`, names: ru(`Лишний ${n}`) })),
  line('cityVoid', 'STAFF', (n) => ({ city: `YY-${n}`, reason: 'Ошибка' })),
  line('cityRestore', 'STAFF', (n) => ({ city: `YY-${n}` })),
];

/** What nobody is told here: `sign-in/` has the identity provider that it takes. */
export const ELSEWHERE = [
  'Agreement.acts',
  'AgreementAct.basis',
  'AgreementAct.effectiveOn',
  'AgreementAct.id',
  'AgreementAct.kind',
  'AgreementAct.on',
  'AgreementLink.until',
  'AgreementTerm.noticeBy',
  'AgreementUpdatePayload.staysClosed',
  'AgreementVoidPayload.agreement',
  'CityVoidPayload.city',
  'EventVoidPayload.event',
  'ExchangeVoidPayload.exchange',
  'InvitationReplyPayload.notice',
  'InvitationVoidPayload.invitation',
  'Partnership.inQuestionBecause',
  'PartnershipProposePayload.staysClosed',
  'PartnershipVoidPayload.partnership',
  'Viewer.signInPath',
  'Viewer.signedInUntil',
];
