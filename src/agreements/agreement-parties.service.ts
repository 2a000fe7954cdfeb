import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { CityReferences } from '../cities/city-references.service.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Id } from '../kernel/ids.js';
import { PartialDate } from '../kernel/partial-date.js';
import type { Agreement } from './agreement.js';
import { BOUND_ROLES, type PartyRole } from './record/agreement-vocabulary.js';
import { signedWhen } from './record/entry-refusals.js';

export interface NewParty {
  city: string;
  role?: PartyRole | null;
  signedOn?: string | null;
  place?: string | null;
  isRemote?: boolean | null;
  nameAsSigned?: string | null;
  countryAsSigned?: string | null;
  signatoryOffice?: string | null;
  signatoryBasis?: string | null;
}

/** The parties of an agreement, and whose partnership with us it concerns. */
@Injectable()
export class Parties {
  constructor(
    private readonly cities: Cities,
    private readonly references: CityReferences,
    private readonly homes: Homes,
  ) {}

  /** Sets the parties in the order of the text; a council belongs to the partnership of its city. */
  async seat(by: Viewer, agreement: Agreement, parties: readonly NewParty[]): Promise<void> {
    const home = await this.homes.theHome();
    const cities = await this.references.byRef(
      by,
      parties.map(({ city }) => city),
      ['parties'],
      ['city'],
    );
    const seated: (Parameters<Agreement['setParties']>[0][number] & { speaksFor: string })[] = [];
    for (const [i, party] of parties.entries()) {
      const city = cities[i]!;
      const speaksFor = await this.speaksFor(city);
      seated.push({
        cityId: city.id,
        speaksFor: speaksFor.id,
        counterpartId: speaksFor.id === home.cityId ? null : speaksFor.id,
        role: party.role ?? (city.id === home.cityId ? 'HOST' : 'PARTY'),
        nameAsSigned: party.nameAsSigned ?? null,
        countryAsSigned: party.countryAsSigned ?? null,
        signatoryOffice: party.signatoryOffice ?? null,
        signatoryBasis: party.signatoryBasis ?? null,
      });
    }
    // Without our side among the bound parties an agreement establishes no partnership of ours; witnesses do not count.
    const isOurs = seated.some((party) => party.speaksFor === home.cityId && BOUND_ROLES.includes(party.role));
    agreement.setParties(
      seated.map(({ speaksFor: _, ...party }) => ({
        ...party,
        counterpartId: isOurs && BOUND_ROLES.includes(party.role) ? party.counterpartId! : null,
      })),
    );
  }

  /**
   * An agreement that establishes a partnership binds both our city and another one.
   * @throws DomainError REQUIRED, with the city to add
   */
  async mustBeOurs(agreement: Agreement): Promise<void> {
    if (agreement.establishes === null || agreement.parties.some(({ counterpartId }) => counterpartId !== null)) return;
    const home = (await this.cities.get((await this.homes.theHome()).cityId))!;
    throw new DomainError(
      'REQUIRED',
      {
        en: `It establishes a partnership between ${home.code} and another city, but does not bind both. Add { city: "${home.code}" } to parties, or omit establishes.`,
        ru: `Соглашение устанавливает связь нашего города с другим, но нашего города или партнёра нет среди сторон. Добавьте { city: "${home.code}" } в parties или уберите establishes.`,
      },
      ['parties'],
      [home.code],
    );
  }

  private async speaksFor(city: City): Promise<City> {
    if (!city.isBody) return city;
    return (await this.cities.ancestors(city)).find((above) => !above.isBody) ?? city;
  }

  /** The signatures that came with the list of parties. @throws DomainError REQUIRED for where or how without a day */
  signaturesOf(agreement: Agreement, parties: readonly NewParty[]): void {
    for (const [i, { signedOn, isRemote, place }] of parties.entries()) {
      if (signedOn != null)
        agreement.signedBy(agreement.parties[i]!.id, {
          kind: isRemote ? 'SIGNED_REMOTELY' : 'SIGNED',
          on: PartialDate.parse(signedOn, ['parties', String(i), 'signedOn']),
          place,
        });
      else if (isRemote != null || place != null) throw signedWhen(i);
    }
  }

  /** @throws DomainError NOT_FOUND if the city is not a party */
  async partyOf(by: Viewer, agreement: Agreement, ref: string): Promise<Id<'party'>> {
    const city = await this.cities.getByRef(by, ref, ['party']);
    const party = agreement.parties.find((one) => one.cityId === city.id);
    if (party) return party.id;
    const cities = await this.cities.byIds(agreement.parties.map((one) => one.cityId));
    const codes = agreement.parties.map((one) => cities.get(one.cityId)!.code);
    throw new DomainError(
      'NOT_FOUND',
      {
        en: `${city.code} is not a party to ${agreement.code}. Its parties: ${codes.join(', ')}.`,
        ru: `${city.code} не является стороной ${agreement.code}. Стороны: ${codes.join(', ')}.`,
      },
      ['party'],
      codes,
    );
  }
}
