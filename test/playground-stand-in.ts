import { Body, Controller, Headers, HttpCode, Module, Post } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { buildSchema, graphql } from 'graphql';
import { PLAYGROUND_DIR } from '../src/web/playground.files.js';
import { WebModule } from '../src/web/web.module.js';

const schema = (words: { anniversaries: string; mutation: string }) =>
  buildSchema(`
    scalar Date
    type Query { "${words.anniversaries}" anniversaries(from: Date!, to: Date!): AnniversaryConnection! }
    type Mutation { "${words.mutation}" partnershipPropose(city: String!): Payload! }
    type AnniversaryConnection { nodes: [Anniversary!]! }
    type Anniversary { ordinal: Int tier: String title: String precision: String actualOn: Date observedOn: Date
      anchor: Anchor partnerships: [Partnership!]! }
    type Anchor { on: PartialDate basis: String }
    type PartialDate { text: String }
    type Partnership { city: City }
    type City { name: String }
    type Payload { userErrors: [UserError!]! }
    type UserError { message: String! suggestions: [String!]! }
  `);

const schemas = {
  ru: schema({
    anniversaries: 'Годовщины, выпадающие на период, по порядку дат.',
    mutation: 'Предложить связь с городом.',
  }),
  en: schema({
    anniversaries: 'Anniversaries that fall in the window, in date order.',
    mutation: 'Propose a partnership.',
  }),
};

const rootValue = {
  anniversaries: {
    nodes: [
      {
        ordinal: 20,
        tier: 'JUBILEE',
        title: '20-летие побратимских связей',
        observedOn: '2023-08-29',
        partnerships: [],
      },
    ],
  },
  partnershipPropose: ({ city }: { city: string }) => ({
    userErrors: [{ message: `Нет города «${city}».`, suggestions: ['BY-GRODNO Гродно'] }],
  }),
};

@Controller('graphql')
class StandIn {
  @Post()
  @HttpCode(200)
  answer(
    @Body() { query, variables, operationName }: Record<string, string>,
    @Headers('accept-language') language: string,
  ) {
    return graphql({
      schema: language === 'en' ? schemas.en : schemas.ru,
      rootValue,
      source: query!,
      variableValues: variables as never,
      operationName,
    });
  }
}

@Module({ imports: [WebModule], controllers: [StandIn] })
class StandInModule {}

/** Stands in for the registry: the smallest service that a playground can speak with, in two languages. */
export async function startStandIn(playgroundDir: string): Promise<{ baseUrl: string; close: () => Promise<void> }> {
  const module = await Test.createTestingModule({ imports: [StandInModule] })
    .overrideProvider(PLAYGROUND_DIR)
    .useValue(playgroundDir)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  return { baseUrl: await app.getUrl(), close: () => app.close() };
}
