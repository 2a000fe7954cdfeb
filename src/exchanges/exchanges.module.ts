import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module.js';
import { CitiesModule } from '../cities/cities.module.js';
import { EventsModule } from '../events/events.module.js';
import { HistoryModule } from '../history/history.module.js';
import { CityExchangesResolver } from './city-exchanges.resolver.js';
import { EventLogResolver } from './event-log.resolver.js';
import { EventLog } from './event-log.service.js';
import { ExchangeAgreements } from './exchange-agreements.service.js';
import { ExchangeCorrectionsResolver } from './exchange-corrections.resolver.js';
import { ExchangeCorrections } from './exchange-corrections.service.js';
import { ExchangeDependents } from './exchange-dependents.service.js';
import { ExchangeFieldsResolver } from './exchange-fields.resolver.js';
import { ExchangeLists } from './exchange-lists.service.js';
import { ExchangeLookAlikes } from './exchange-look-alikes.service.js';
import { ExchangeParticipantsResolver } from './exchange-participants.resolver.js';
import { Participants } from './exchange-participants.service.js';
import { ExchangeUndo } from './exchange-undo.service.js';
import { ExchangesResolver } from './exchanges.resolver.js';
import { Exchanges } from './exchanges.service.js';
import { LastContacts } from './last-contacts.service.js';
import { LinkExchangeResolver } from './link-exchange.resolver.js';
import { PartnershipExchangesResolver } from './partnership-exchanges.resolver.js';

@Module({
  imports: [CitiesModule, HistoryModule, AgreementsModule, EventsModule],
  providers: [
    ExchangeUndo,
    Exchanges,
    ExchangeLists,
    ExchangeAgreements,
    ExchangeDependents,
    ExchangeLookAlikes,
    ExchangeCorrections,
    ExchangeCorrectionsResolver,
    LastContacts,
    Participants,
    EventLog,
    EventLogResolver,
    ExchangesResolver,
    ExchangeFieldsResolver,
    ExchangeParticipantsResolver,
    LinkExchangeResolver,
    CityExchangesResolver,
    PartnershipExchangesResolver,
  ],
  exports: [Exchanges, ExchangeLists, LastContacts],
})
export class ExchangesModule {}
