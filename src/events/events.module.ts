import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module.js';
import { AnniversariesModule } from '../anniversaries/anniversaries.module.js';
import { CitiesModule } from '../cities/cities.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { HistoryModule } from '../history/history.module.js';
import { PartnershipsModule } from '../partnerships/partnerships.module.js';
import { AnniversaryCelebrationResolver } from './anniversary-celebration.resolver.js';
import { EventCorrectionsResolver } from './corrections/event-corrections.resolver.js';
import { EventCorrections } from './corrections/event-corrections.service.js';
import { EventUndo } from './corrections/event-undo.service.js';
import { InvitationCorrectionsResolver } from './corrections/invitation-corrections.resolver.js';
import { InvitationCorrections } from './corrections/invitation-corrections.service.js';
import { InvitationUndo } from './corrections/invitation-undo.service.js';
import { EventDependents } from './event-dependents.service.js';
import { EventFieldsResolver } from './event-fields.resolver.js';
import { EventLists } from './event-lists.service.js';
import { EventLookAlikes } from './event-look-alikes.service.js';
import { EventMarks } from './event-marks.service.js';
import { EventMoves } from './event-moves.service.js';
import { EventPlaces } from './event-places.service.js';
import { EventReferences } from './event-references.service.js';
import { AgreementEventsResolver, CityEventsResolver } from './events-of-records.resolver.js';
import { EventsResolver } from './events.resolver.js';
import { Events } from './events.service.js';
import { Attendances } from './invitations/attendance.service.js';
import { Guests } from './invitations/guests.service.js';
import { InvitationFieldsResolver, ReplyFieldsResolver } from './invitations/invitation-fields.resolver.js';
import {
  CityInvitationsResolver,
  EventInvitationsResolver,
  RsvpFieldsResolver,
  ViewerInvitationsResolver,
} from './invitations/invitation-lists.resolver.js';
import { InvitationReferences } from './invitations/invitation-references.service.js';
import { InvitationRounds } from './invitations/invitation-rounds.service.js';
import { InvitationsResolver } from './invitations/invitations.resolver.js';
import { Invitations } from './invitations/invitations.service.js';
import { Letters } from './invitations/letters.service.js';
import { Replies } from './invitations/replies.service.js';

@Module({
  imports: [CitiesModule, HistoryModule, ContactsModule, PartnershipsModule, AgreementsModule, AnniversariesModule],
  providers: [
    InvitationUndo,
    EventUndo,
    Events,
    EventLists,
    EventLookAlikes,
    EventMarks,
    EventMoves,
    EventPlaces,
    EventReferences,
    EventDependents,
    Guests,
    Invitations,
    InvitationReferences,
    InvitationRounds,
    Letters,
    Replies,
    Attendances,
    EventCorrections,
    EventCorrectionsResolver,
    EventsResolver,
    EventFieldsResolver,
    CityEventsResolver,
    AgreementEventsResolver,
    AnniversaryCelebrationResolver,
    EventInvitationsResolver,
    CityInvitationsResolver,
    ViewerInvitationsResolver,
    RsvpFieldsResolver,
    InvitationCorrections,
    InvitationCorrectionsResolver,
    InvitationsResolver,
    InvitationFieldsResolver,
    ReplyFieldsResolver,
  ],
  exports: [Events, EventLists, EventReferences, Invitations, InvitationRounds, Attendances],
})
export class EventsModule {}
