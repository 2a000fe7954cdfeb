import { Foundations1764000000001 } from './1-foundations.js';
import { Cities1764000000002 } from './2-cities.js';
import { Partnerships1764000000003 } from './3-partnerships.js';
import { Agreements1764000000004 } from './4-agreements.js';
import { Contacts1764000000005 } from './5-contacts.js';
import { Events1764000000006 } from './6-events.js';
import { Exchanges1764000000007 } from './7-exchanges.js';
import { Search1764000000008 } from './8-search.js';
import { Calendar1764000000009 } from './9-calendar.js';
import { Keys1764000000010 } from './10-keys.js';
import { SignIn1764000000011 } from './11-sign-in.js';
import { Sync1764000000012 } from './12-sync.js';
import { Corrections1764000000013 } from './13-corrections.js';
import { Spending1764000000014 } from './14-spending.js';
import { PartnershipLevels1764000000015 } from './15-partnership-levels.js';
import { UnknownDates1764000000016 } from './16-unknown-dates.js';
import { Pairs1764000000017 } from './17-pairs.js';
import { AgreementConsequences1764000000018 } from './18-agreement-consequences.js';
import { ChosenVisibility1764000000019 } from './19-chosen-visibility.js';
import { TimelineRules1764000000020 } from './20-timeline-rules.js';
import { Struck1764000000021 } from './21-struck.js';
import { TentativeEvents1764000000022 } from './22-tentative-events.js';
import { KnownCities1764000000023 } from './23-known-cities.js';
import { RestorableFunctions1764000000024 } from './24-restorable-functions.js';
import { Installation1764000000025 } from './25-installation.js';
import { CallIds1764000000026 } from './26-call-ids.js';
import { HistoryVisibility1764000000027 } from './27-history-visibility.js';
import { UndoneKeys1764000000028 } from './28-undone-keys.js';
import { PlacementValidity1764000000029 } from './29-placement-validity.js';
import { LastSeen1764000000030 } from './30-last-seen.js';
import { SignedDays1764000000031 } from './31-signed-days.js';
import { EventsOfAgreements1764000000032 } from './32-events-of-agreements.js';
import { YearlyDates1764000000033 } from './33-yearly-dates.js';
import { PublishedByCity1764000000034 } from './34-published-by-city.js';
import { BoundedWork1764000000035 } from './35-bounded-work.js';
import { SearchedWords1764000000036 } from './36-searched-words.js';
import { RevisionMarks1764000000037 } from './37-revision-marks.js';
import { ListedParties1764000000038 } from './38-listed-parties.js';
import { ExternalIds1764000000039 } from './39-external-ids.js';
import { RotatedKeys1764000000040 } from './40-rotated-keys.js';
import { Webhooks1764000000041 } from './41-webhooks.js';
import { IncomingTexts1764000000042 } from './42-incoming-texts.js';

/** Every migration in the order of its number: written by `npm run migration`. */
export const ALL_MIGRATIONS = [
  Foundations1764000000001,
  Cities1764000000002,
  Partnerships1764000000003,
  Agreements1764000000004,
  Contacts1764000000005,
  Events1764000000006,
  Exchanges1764000000007,
  Search1764000000008,
  Calendar1764000000009,
  Keys1764000000010,
  SignIn1764000000011,
  Sync1764000000012,
  Corrections1764000000013,
  Spending1764000000014,
  PartnershipLevels1764000000015,
  UnknownDates1764000000016,
  Pairs1764000000017,
  AgreementConsequences1764000000018,
  ChosenVisibility1764000000019,
  TimelineRules1764000000020,
  Struck1764000000021,
  TentativeEvents1764000000022,
  KnownCities1764000000023,
  RestorableFunctions1764000000024,
  Installation1764000000025,
  CallIds1764000000026,
  HistoryVisibility1764000000027,
  UndoneKeys1764000000028,
  PlacementValidity1764000000029,
  LastSeen1764000000030,
  SignedDays1764000000031,
  EventsOfAgreements1764000000032,
  YearlyDates1764000000033,
  PublishedByCity1764000000034,
  BoundedWork1764000000035,
  SearchedWords1764000000036,
  RevisionMarks1764000000037,
  ListedParties1764000000038,
  ExternalIds1764000000039,
  RotatedKeys1764000000040,
  Webhooks1764000000041,
  IncomingTexts1764000000042,
];
