import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module.js';
import { AnniversariesModule } from '../anniversaries/anniversaries.module.js';
import { CitiesModule } from '../cities/cities.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { HistoryModule } from '../history/history.module.js';
import { PartnershipsModule } from '../partnerships/partnerships.module.js';
import { AnniversaryCelebrationResolver } from './anniversary-celebration.resolver.js';
import { Attendances } from './attendance.service.js';
import { EventFieldsResolver } from './event-fields.resolver.js';
import { CityInvitationsResolver } from './city-invitations.resolver.js';
import { EventInvitationsResolver } from './event-invitations.resolver.js';
import { RsvpFieldsResolver } from './rsvp-fields.resolver.js';
import { EventLists } from './event-lists.service.js';
import { EventMarks } from './event-marks.service.js';
import { EventPlaces } from './event-places.service.js';
import { EventReferences } from './event-references.service.js';
import { EventsResolver } from './events.resolver.js';
import { Events } from './events.service.js';
import { Guests } from './guests.service.js';
import { InvitationFieldsResolver } from './invitation-fields.resolver.js';
import { ReplyFieldsResolver } from './reply-fields.resolver.js';
import { InvitationReferences } from './invitation-references.service.js';
import { InvitationRounds } from './invitation-rounds.service.js';
import { InvitationsResolver } from './invitations.resolver.js';
import { Invitations } from './invitations.service.js';
import { ViewerInvitationsResolver } from './viewer-invitations.resolver.js';
import { Letters } from './letters.service.js';
import { Replies } from './replies.service.js';

@Module({
  imports: [CitiesModule, HistoryModule, ContactsModule, PartnershipsModule, AgreementsModule, AnniversariesModule],
  providers: [
    Events,
    EventLists,
    EventMarks,
    EventPlaces,
    EventReferences,
    Guests,
    Invitations,
    InvitationReferences,
    InvitationRounds,
    Letters,
    Replies,
    Attendances,
    EventsResolver,
    EventFieldsResolver,
    AnniversaryCelebrationResolver,
    EventInvitationsResolver,
    CityInvitationsResolver,
    ViewerInvitationsResolver,
    RsvpFieldsResolver,
    InvitationsResolver,
    InvitationFieldsResolver,
    ReplyFieldsResolver,
  ],
  exports: [Events, EventLists, EventReferences, Invitations, InvitationRounds, Attendances],
})
export class EventsModule {}
