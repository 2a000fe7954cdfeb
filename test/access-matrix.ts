/**
 * Who may do what, a line for every field of the schema. A new field without a line fails the test.
 * OPEN: anybody, as far as the thing itself is in sight. PARTNER: partners for their own cities, and staff.
 */
export type Access = 'OPEN' | 'PARTNER' | 'STAFF' | 'ADMIN';

const lines = (access: Access, names: string) => names.split(/\s+/).map((name) => [name, access] as const);

export const QUERIES: Record<string, Access> = Object.fromEntries([
  ...lines('OPEN', 'agreement agreements anniversaries cities city event events exchanges home node partnership'),
  ...lines('OPEN', 'partnerships search viewer'),
  ...lines('STAFF', 'calendarSubscriptions contact contacts'),
]);

export const MUTATIONS: Record<string, Access> = Object.fromEntries([
  ...lines('PARTNER', 'invitationReply'),
  ...lines('STAFF', 'agreementAdvance agreementLink agreementRecordAct agreementRegister agreementSign'),
  ...lines('STAFF', 'agreementTerminate agreementUpdate attendanceRecord calendarSubscribe calendarUnsubscribe'),
  ...lines('STAFF', 'cityRegister cityRename citySucceed cityUpdate contactAdd contactErase contactUpdate'),
  ...lines('STAFF', 'eventCancel eventClose eventInvite eventPlan eventReschedule eventUpdate'),
  ...lines('STAFF', 'exchangeLog exchangeUpdate invitationBounce invitationRevoke invitationSend'),
  ...lines('STAFF', 'partnershipEnd partnershipEstablish partnershipPropose partnershipResume partnershipSuspend'),
  ...lines('STAFF', 'partnershipUpdate'),
]);

/** Of each type its fields; `!` marks what is for staff alone: null, empty or refused for everybody else. */
export const FIELDS: Record<string, string> = {
  Agreement: `areas code entry establishes files history! id inForceSince kind legalEffect links parties partnerships
    revision scope signed status summary term title titles visibility`,
  AgreementFile: 'language name sha256 url',
  AgreementLink: 'agreement exchange kind text',
  AgreementParty: 'acts city countryAsSigned id nameAsSigned ordinal role signatoryBasis signatoryOffice',
  AgreementStatus: 'because isCertain since value',
  AgreementTerm: 'kind noticeBy until',
  AgreementTitle: 'authentic language text',
  Anniversary: `actualOn agreement anchor celebration from id isInQuestion milestones! observedOn ordinal origin
    partnership partnerships precision tier title to`,
  AnniversaryAnchor: 'basis on',
  Attendance: 'headcount value',
  CalendarAddress: 'https webcal',
  CalendarSubscription: `audience cities city contents createdAt history! id label language lastUsedAt revision revokedAt
    summary tiers`,
  Change: 'at byId byRole differences id verb',
  City: `agreements code contacts! country exchanges existsUntil history! id invitations kind location name names
    nextAnniversary offices parent partnerships population revision successor summary timeZone website`,
  CityName: 'kind language script since text until',
  Contact: `address channels city deleteOn email erasedAt erasedReason history! id isCurrent kind languages name note
    occasion phone post privacy purpose revision role since summary title until`,
  Country: 'code isDisputed name policy subdivision',
  Deadline: 'at here on there',
  Difference: 'field from to',
  Event: `agreement anniversary areas because code description ends guests history! host id invitations kind movedOn
    organiser partnership place replyBy revision rsvp! starts status summary timeZone title titles visibility`,
  EventTime: 'at from precision text to',
  EventTitle: 'language text',
  Exchange: `agreements areas event headcount history! id kind on participants result revision summary title until
    visibility visitKind`,
  ExchangeParticipant: 'city headcount',
  GuestQuota: 'category quota',
  Home: 'city defaultLanguage placementPolicy timeZone',
  Invitation: `attendance because category city deadline delegatedFrom delegation! event history! id isExpected!
    letterNumber letterOn overrideReason! quota replies reply revision status summary`,
  InvitationLine: 'city invitation outcome reason skipped',
  Location: 'latitude longitude',
  Milestone: 'dueOn kind title',
  Office: 'address channels email languages phone title',
  PageInfo: 'endCursor hasNextPage hasPreviousPage startCursor',
  PartialDate: 'approximate from precision text to',
  Partnership: `acts agreements anchor anniversaries basis city episode exchanges history! id isIdle! kind
    kindAsNamedByPartner lastContactOn! motive nextAnniversary ours plannedKind revision since status story summary
    theirs visibility`,
  PartnershipAct: 'basis establishes id kind on reason side untilWhat',
  PartnershipStatus: 'because isCertain since value',
  PartyAct: 'basis effectiveOn kind on place',
  Reply: 'answeredBy channel delegatedTo enteredAt enteredBy headLevel headcount isCurrent isLate note on value',
  Rsvp: 'accepted categories declined delegated headcount missing tentative waiting',
  RsvpCategory: 'category headcount invited quota',
  SearchHit: 'excerpt id kind score thing title',
  SideStance: 'noticeReceivedOn noticeSentOn since stance',
  UserError: 'code field message suggestions',
  Viewer: 'agreements invitations label permissions role',
};
