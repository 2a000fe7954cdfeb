import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Homes } from '../cities/homes.service.js';
import { audienceOf } from '../history/audience.js';
import { History } from '../history/history.service.js';
import { asBefore } from '../history/putting-right.js';
import { Undoables, type Undone } from '../history/undoables.service.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { Store } from '../platform/database/store.js';
import { ExchangeAgreements } from './exchange-agreements.service.js';
import { ExchangeCorrections } from './exchange-corrections.service.js';
import type { Exchange } from './exchange.js';
import { ExchangeTable } from './exchange.table.js';

/** How what was entered in the log is undone. */
@Injectable()
export class ExchangeUndo {
  constructor(
    private readonly store: Store,
    private readonly homes: Homes,
    private readonly history: History,
    private readonly agreements: ExchangeAgreements,
    corrections: ExchangeCorrections,
    undoables: Undoables,
  ) {
    undoables.register<Exchange>('exchange', {
      table: ExchangeTable,
      permission: 'KEEP_EXCHANGES',
      first: 'kind',
      derived: [],
      takeOut: async (by, { id }, reason) => (await corrections.void(by, id, { reason })).effects,
      putBack: async (by, id) => (await corrections.restore(by, id, {})).effects,
      keep: (by, exchange, before, undone) => this.keep(by, exchange, before, undone),
    });
  }

  private async keep(by: Viewer, exchange: Exchange, before: Exchange, { verb, reason }: Undone): Promise<Bilingual[]> {
    exchange.mustMakeSense(await this.homes.today());
    const differences = await this.store.save(ExchangeTable, exchange);
    await this.history.record(by, exchange, verb, { ...differences, reason: { to: reason } });
    await this.agreements.replace(by, exchange, undefined);
    return [asBefore(exchange.title ?? exchange.id, differences), audienceOf([before.visibility, exchange.visibility])];
  }
}
