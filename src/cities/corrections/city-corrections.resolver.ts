import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../access/current-viewer.decorator.js';
import { Requires } from '../../access/requires.decorator.js';
import type { Viewer } from '../../access/viewer.js';
import { toldIn } from '../../history/putting-right.js';
import { described } from '../../platform/graphql/bilingual-descriptions.js';
import { Ctx, type RequestContext } from '../../platform/graphql/request-context.js';
import {
  CityNameStrikeInput,
  CityNameStrikePayload,
  CityRestoreInput,
  CityRestorePayload,
  CitySuccessionCorrectInput,
  CitySuccessionCorrectPayload,
  CitySuccessionStrikeInput,
  CitySuccessionStrikePayload,
  CityVoidInput,
  CityVoidPayload,
} from './city-corrections.graphql.js';
import { CityCorrections } from './city-corrections.service.js';
import { NameCorrections } from './name-corrections.service.js';
import { SuccessionCorrections } from './succession-corrections.service.js';

@Resolver()
export class CityCorrectionsResolver {
  constructor(
    private readonly service: CityCorrections,
    private readonly successions: SuccessionCorrections,
    private readonly names: NameCorrections,
  ) {}

  @Requires('KEEP_CITIES')
  @Mutation(
    () => CityVoidPayload,
    described(
      'Voids a city that was entered by mistake: it is gone from every answer but struck.',
      'Аннулирует город, внесённый по ошибке: он исчезнет отовсюду, кроме struck.',
    ),
  )
  async cityVoid(
    @CurrentViewer() by: Viewer,
    @Ctx() { language }: RequestContext,
    @Args('input', described('Which city, and why.', 'Какой город и почему.')) input: CityVoidInput,
  ): Promise<object> {
    return toldIn(language, await this.service.void(by, input.city, input));
  }

  @Requires('KEEP_CITIES')
  @Mutation(
    () => CityRestorePayload,
    described('Puts a voided city back as it was.', 'Восстанавливает аннулированный город в прежнем виде.'),
  )
  async cityRestore(
    @CurrentViewer() by: Viewer,
    @Ctx() { language }: RequestContext,
    @Args('input', described('Which city.', 'Какой город.')) input: CityRestoreInput,
  ): Promise<object> {
    return toldIn(language, await this.service.restore(by, input.city, input));
  }

  @Requires('KEEP_CITIES')
  @Mutation(
    () => CitySuccessionStrikePayload,
    described(
      'Strikes out the end of a city that was entered by mistake: everything is then as if it had never been entered.',
      'Вычёркивает упразднение города, внесённое по ошибке: всё станет так, будто его не вносили.',
    ),
  )
  async citySuccessionStrike(
    @CurrentViewer() by: Viewer,
    @Ctx() { language }: RequestContext,
    @Args('input', described('Of which city, and why.', 'Какого города и почему.')) input: CitySuccessionStrikeInput,
  ): Promise<object> {
    return toldIn(language, await this.successions.strike(by, input.city, input));
  }

  @Requires('KEEP_CITIES')
  @Mutation(
    () => CitySuccessionCorrectPayload,
    described(
      'Corrects the day or the successor of a city that was abolished.',
      'Исправляет день упразднения города или его преемника.',
    ),
  )
  async citySuccessionCorrect(
    @CurrentViewer() by: Viewer,
    @Ctx() { language }: RequestContext,
    @Args('input', described('Of which city, what is right, and why.', 'Какого города, как правильно и почему.'))
    input: CitySuccessionCorrectInput,
  ): Promise<object> {
    return toldIn(language, await this.successions.correct(by, input.city, input));
  }

  @Requires('KEEP_CITIES')
  @Mutation(
    () => CityNameStrikePayload,
    described(
      'Strikes out a name or a renaming that was entered by mistake: the name before it goes on.',
      'Вычёркивает название или переименование, внесённое по ошибке: прежнее название действует дальше.',
    ),
  )
  async cityNameStrike(
    @CurrentViewer() by: Viewer,
    @Ctx() { language }: RequestContext,
    @Args('input', described('Which name, and why.', 'Какое название и почему.')) input: CityNameStrikeInput,
  ): Promise<object> {
    return toldIn(language, await this.names.strike(by, input.city, input.name, input));
  }
}
