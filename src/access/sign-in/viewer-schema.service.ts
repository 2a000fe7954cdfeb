import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { SchemaAudience } from '../../platform/graphql/schema-audience.js';
import { isPersonal } from '../requires.decorator.js';
import { Viewers } from './viewers.service.js';

/** How much of the schema a viewer may read: people's data are for those who see people (R43). */
@Injectable()
export class ViewerSchema implements SchemaAudience {
  readonly isLeftOut = isPersonal;

  constructor(private readonly viewers: Viewers) {}

  async mayRead(ctx: RequestContext): Promise<boolean> {
    return (await this.viewers.viewerFor(ctx)).role !== 'PUBLIC';
  }

  async readsAll(ctx: RequestContext): Promise<boolean> {
    return (await this.viewers.viewerFor(ctx)).seesPeople;
  }
}
