import { Module } from '@nestjs/common';
import { CitiesModule } from '../cities/cities.module.js';
import { HistoryModule } from '../history/history.module.js';
import { CityContactsResolver } from './city-contacts.resolver.js';
import { ContactDependents } from './contact-dependents.service.js';
import { ContactFieldsResolver } from './contact-fields.resolver.js';
import { ContactLists } from './contact-lists.service.js';
import { ContactPurge } from './contact-purge.service.js';
import { ContactsResolver } from './contacts.resolver.js';
import { Contacts } from './contacts.service.js';

@Module({
  imports: [CitiesModule, HistoryModule],
  providers: [
    Contacts,
    ContactLists,
    ContactDependents,
    ContactPurge,
    ContactsResolver,
    ContactFieldsResolver,
    CityContactsResolver,
  ],
  exports: [Contacts, ContactPurge],
})
export class ContactsModule {}
