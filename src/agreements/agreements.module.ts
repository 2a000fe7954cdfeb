import { Module } from '@nestjs/common';
import { CitiesModule } from '../cities/cities.module.js';
import { HistoryModule } from '../history/history.module.js';
import { PartnershipsModule } from '../partnerships/partnerships.module.js';
import { AgreementCommands } from './agreement-commands.service.js';
import { AgreementDependents } from './agreement-dependents.service.js';
import { AgreementFieldsResolver } from './agreement-fields.resolver.js';
import { AgreementLinksResolver } from './agreement-links.resolver.js';
import { AgreementLinks } from './agreement-links.service.js';
import { AgreementLists } from './agreement-lists.service.js';
import { AgreementActsResolver } from './agreement-mutations.resolver.js';
import { AgreementPartiesResolver } from './agreement-parties.resolver.js';
import { Parties } from './agreement-parties.service.js';
import { AgreementPeriods } from './agreement-periods.service.js';
import { AgreementStore } from './agreement-store.service.js';
import { AgreementsResolver } from './agreements.resolver.js';
import { Agreements } from './agreements.service.js';
import { CityAgreementsResolver } from './city-agreements.resolver.js';
import { AgreementCorrectionEffects } from './corrections/agreement-correction-effects.service.js';
import { AgreementCorrectionsResolver } from './corrections/agreement-corrections.resolver.js';
import { AgreementCorrections } from './corrections/agreement-corrections.service.js';
import { AgreementUndo } from './corrections/agreement-undo.service.js';
import { AgreementVoiding } from './corrections/agreement-voiding.service.js';
import { PartnershipAgreementsResolver } from './partnership-agreements.resolver.js';
import { RelatedAgreements } from './related-agreements.service.js';
import { ViewerAgreementsResolver } from './viewer-agreements.resolver.js';

@Module({
  imports: [CitiesModule, HistoryModule, PartnershipsModule],
  providers: [
    AgreementUndo,
    Agreements,
    AgreementCommands,
    AgreementStore,
    AgreementLinks,
    AgreementLists,
    AgreementPeriods,
    Parties,
    RelatedAgreements,
    AgreementCorrectionEffects,
    AgreementCorrections,
    AgreementVoiding,
    AgreementDependents,
    AgreementCorrectionsResolver,
    AgreementsResolver,
    AgreementActsResolver,
    AgreementFieldsResolver,
    AgreementPartiesResolver,
    AgreementLinksResolver,
    CityAgreementsResolver,
    ViewerAgreementsResolver,
    PartnershipAgreementsResolver,
  ],
  exports: [Agreements, AgreementCommands, AgreementLinks, AgreementPeriods],
})
export class AgreementsModule {}
