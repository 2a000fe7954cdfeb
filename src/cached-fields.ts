import type { CachedFields } from './platform/graphql/cached-fields.js';

/**
 * The fields whose answers are kept in memory. Each depends on nothing but the records, the language, the day at home, and the role,
 * cities and permissions of who asks. A field that is not listed is not kept, and a test asks for the reason; among them is
 * whatever depends on an instant, on a person or a key, or on the address that was called, and whatever holds data of people.
 */
export const CACHED_FIELDS: CachedFields = {
  Query: `agreement agreements anniversaries cities city event events exchanges home node nodes partnership partnerships`,
  '*Connection': 'edges nodes pageInfo totalCount',
  '*Edge': 'cursor node',
  Node: 'id',
  PageInfo: 'endCursor hasNextPage hasPreviousPage startCursor',
  LocalText: 'language text',
  PartialDate: 'approximate from precision text to',

  Agreement: `acts areas code entry establishes events files id inForceSince kind legalEffect links parties partnerships revision scope signed
    status summary term title titleIn titles updatedAt visibility`,
  AgreementAct: 'basis effectiveOn id kind on',
  AgreementFile: 'language name sha256 url',
  AgreementLink: 'agreement exchange id kind text until',
  AgreementParty: 'acts city countryAsSigned id nameAsSigned ordinal role signatoryBasis signatoryOffice',
  AgreementStatus: 'because isCertain since value',
  AgreementTerm: 'ends event firstUntil kind months noticeBy noticeDays noticeMonths renewalMonths until',
  AgreementTitle: 'authentic language text',
  PartyAct: 'basis effectiveOn id kind on place',

  Anniversary: `actualOn agreement anchor celebration from id inQuestionBecause isApproximate isInQuestion milestones observedOn ordinal
    origin partnership partnerships precision tier title to`,
  AnniversaryAnchor: 'basis on',
  Milestone: 'dueOn kind title',

  City: `agreements code country events exchanges existsUntil geonames id invitations kind location name nameIn names nextAnniversary oktmo parent partnerships
    placements population revision successor summary timeZone updatedAt visibility website wikidata`,
  CityName: 'id kind language script since text until',
  Country: 'code isDisputed name policy subdivision',
  Home: 'city defaultLanguage placementPolicy timeZone',
  Location: 'latitude longitude',
  Placement: 'country policy since subdivision until',

  Event: `agreement anniversary areas because code description ends guests host id invitations kind movedOn organiser partnership place
    replyBy revision rsvp starts status summary timeZone title titleIn titles updatedAt visibility`,
  EventTime: 'at from precision text to',
  EventTitle: 'language text',
  GuestQuota: 'category quota',
  Attendance: 'headcount value',
  Deadline: 'at here on there',
  Invitation: `attendance because category city deadline event id isExpected letterNumber letterOn overrideReason quota replies reply
    revision status summary updatedAt`,
  Reply: 'channel headLevel headcount isCurrent on value',
  Rsvp: 'accepted categories declined headcount missing tentative waiting',
  RsvpCategory: 'category headcount invited quota',

  Exchange: `agreements areas event headcount id kind on participants result revision summary title until updatedAt visibility visitKind`,
  ExchangeParticipant: 'city headcount',

  Partnership: `acts agreements anchor anniversaries basis city episode episodes exchanges id inQuestionBecause isIdle isInQuestion kind
    kindAsNamedByPartner lastContactOn motive nextAnniversary ours plannedKind revision since status story summary theirs updatedAt visibility`,
  PartnershipAct: 'basis establishes id kind noticeReceivedOn noticeSentOn on reason side untilWhat visibility',
  PartnershipEpisode: 'anchor kind origin since until',
  PartnershipStatus: 'because isCertain since value',
  SideStance: 'noticeReceivedOn noticeSentOn since stance',
};
