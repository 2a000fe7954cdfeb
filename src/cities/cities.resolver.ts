import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { FactWriters } from '../history/fact-writers.service.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { asOf } from '../platform/graphql/types.graphql.js';
import { Cities } from './cities.service.js';
import { CityCommands } from './city-commands.service.js';
import { CityFilterInput } from './city-filter.graphql.js';
import {
  CityRegisterInput,
  CityRegisterPayload,
  CityRenameInput,
  CityRenamePayload,
  CitySucceedInput,
  CitySucceedPayload,
  CityUpdateInput,
  CityUpdatePayload,
} from './city-inputs.graphql.js';
import { CityConnection, CityType } from './city.graphql.js';
import { Homes } from './homes.service.js';

@Resolver(() => CityType)
export class CitiesResolver {
  constructor(
    private readonly service: Cities,
    private readonly commands: CityCommands,
    private readonly homes: Homes,
    writers: FactWriters,
  ) {
    writers.register('city', CityUpdateInput, (by, input) => commands.update(by, input.city, input));
  }

  @Query(
    () => CityType,
    described(
      'One city by ID, code, any known name, or its ID elsewhere; null if there is none.',
      'Город по идентификатору, коду, любому известному названию или номеру в другом реестре; null — такого нет.',
      { nullable: true },
    ),
  )
  async city(
    @CurrentViewer() by: Viewer,
    @Args(
      'ref',
      described(
        'Which city: ID, code or name, or `wikidata:Q181376`, `geonames:627904`, `oktmo:64701000001`.',
        'Какой город: идентификатор, код или название либо `wikidata:Q181376`, `geonames:627904`, `oktmo:64701000001`.',
      ),
    )
    ref: string,
  ): Promise<object | null> {
    return this.service.find(by, ref);
  }

  @Query(() => CityConnection, described('Cities, sorted by code.', 'Города по порядку кодов.'))
  async cities(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', described('Which ones to list; default: all.', 'Какие; если не указано — все.', { nullable: true }))
    filter?: CityFilterInput,
    @Args('asOf', asOf) day?: string,
  ): Promise<object> {
    return this.service.list(by, filter ?? {}, await this.homes.dayAsked(ctx.loaders, day), args);
  }

  @Requires('KEEP_CITIES')
  @Mutation(
    () => CityRegisterPayload,
    described(
      'Registers a city, district, region or public body that can be a party.',
      'Вносит город, район, регион или орган, который может быть стороной.',
    ),
  )
  async cityRegister(
    @CurrentViewer() by: Viewer,
    @Args('input', described('The city.', 'Город.')) input: CityRegisterInput,
  ): Promise<object> {
    return { city: await this.commands.register(by, input) };
  }

  @Requires('KEEP_CITIES')
  @Mutation(() => CityUpdatePayload, described('Updates a city.', 'Изменяет сведения о городе.'))
  async cityUpdate(
    @CurrentViewer() by: Viewer,
    @Args('input', described('What to change.', 'Что изменить.')) input: CityUpdateInput,
  ): Promise<object> {
    return { city: await this.commands.update(by, input.city, input, input.ifRevision) };
  }

  @Requires('KEEP_CITIES')
  @Mutation(
    () => CityRenamePayload,
    described(
      'Records a new name from a given date and keeps the old one as a former name.',
      'Записывает новое название с указанного дня, сохраняя прежнее.',
    ),
  )
  async cityRename(
    @CurrentViewer() by: Viewer,
    @Args('input', described('The new name.', 'Новое название.')) input: CityRenameInput,
  ): Promise<object> {
    return { city: await this.commands.rename(by, input.city, input.name, input.on, input.ifRevision) };
  }

  @Requires('KEEP_CITIES')
  @Mutation(
    () => CitySucceedPayload,
    described('Records that a city was abolished, and its successor.', 'Записывает упразднение города и преемника.'),
  )
  async citySucceed(
    @CurrentViewer() by: Viewer,
    @Args('input', described('Which city, when, and its successor.', 'Какой город, когда и кто преемник.'))
    input: CitySucceedInput,
  ): Promise<object> {
    return { city: await this.commands.succeed(by, input.city, input.successor ?? null, input.on, input.ifRevision) };
  }
}
