import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { History } from '../history/history.service.js';
import { Clock } from '../kernel/clock.js';
import type { Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import type { MaybePromise } from '../kernel/maybe-promise.js';
import { readDay } from '../kernel/partial-date.js';
import { Kept } from '../platform/database/kept.js';
import { Revisions, type Revision } from '../platform/database/revisions.service.js';
import { Store } from '../platform/database/store.js';
import { Transactions } from '../platform/database/transactions.js';
import type { RequestLoaders } from '../platform/graphql/request-loaders.js';
import { Cities } from './cities.service.js';
import { Home } from './home.js';
import { HomeTable } from './home.table.js';
import type { PlacementPolicy } from './record/city-vocabulary.js';

const TODAY = 'today';

export interface HomeSettings {
  timeZone?: string;
  defaultLanguage?: string;
  placementPolicy?: PlacementPolicy;
}

/** The home city of the registry, and the current day there. */
@Injectable()
export class Homes {
  private readonly known = new Kept<{ home: Home | null }>(1);

  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly revisions: Revisions,
  ) {}

  /** The home, or null if it is not set yet. */
  async find(): Promise<Home | null> {
    return this.transactions.once(this, async () => (await this.store.from(HomeTable).all())[0] ?? null);
  }

  /**
   * The day of a request: the given one, otherwise today in the home time zone, the same for all of the request.
   * @throws DomainError INVALID if it is not a full date
   */
  dayAsked(batches: RequestLoaders, asOf?: string | null): MaybePromise<Day> {
    if (asOf != null) return readDay(asOf, ['asOf']);
    return batches.get(TODAY, 'today', async () => {
      const home = await this.ofRequest(batches);
      return new Map([['today', this.clock.today(home?.timeZone ?? 'UTC')]]);
    }) as MaybePromise<Day>;
  }

  /** The home, looked up once a request. */
  ofRequest(batches: RequestLoaders): MaybePromise<Home | null> {
    return batches.get(this, 'home', () => this.asBatch());
  }

  private async asBatch(): Promise<Map<string, Home>> {
    const revision = await this.revisions.readByRequest();
    const home = revision ? await this.at(revision) : await this.find();
    return new Map(home ? [['home', home]] : []);
  }

  /** The home in a revision of the registry: read once for many requests. */
  async at({ asking: revision }: Revision): Promise<Home | null> {
    const known = this.known.get(revision, 'home') ?? { home: await this.find() };
    this.known.keep(revision, 'home', known);
    return known.home;
  }

  /** @throws DomainError REQUIRED if the registry has no home yet */
  async theHome(): Promise<Home> {
    const home = await this.find();
    if (home) return home;
    throw new DomainError('REQUIRED', {
      en: 'The registry has no home city yet. Set it with: npm run registry -- home set CODE',
      ru: 'Свой город реестра ещё не указан. Укажите его командой npm run registry -- home set КОД',
    });
  }

  /** The current civil day in the home time zone: the meaning of "today" everywhere. */
  async today(): Promise<Day> {
    return this.clock.today((await this.find())?.timeZone ?? 'UTC');
  }

  /** @throws DomainError NOT_FOUND, AMBIGUOUS, INVALID */
  async settle(by: Viewer, ref: string, settings: HomeSettings = {}): Promise<Home> {
    by.mustBeAbleTo('SET_HOME');
    const city = await this.cities.getByRef(by, ref, ['city']);
    const before = await this.find();
    const home = Home.of(
      city.id,
      settings.timeZone ?? before?.timeZone ?? city.timeZone ?? 'UTC',
      settings.defaultLanguage ?? before?.defaultLanguage ?? 'ru',
      settings.placementPolicy ?? before?.placementPolicy ?? 'ISO',
    );
    await this.store.table(HomeTable).save(home);
    this.transactions.forget(this);
    const differences = { home: { ...(before && { from: before }), to: home } };
    if (JSON.stringify(before) !== JSON.stringify(home)) await this.history.record(by, city, 'HOME_SET', differences);
    return home;
  }
}
