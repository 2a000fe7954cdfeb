import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { AgreementLinks } from '../agreements/agreement-links.service.js';
import { Dependents, type Dependent } from '../history/dependents.service.js';
import { exchangeVisibleTo } from './exchange-visibility.js';
import { Exchanges } from './exchanges.service.js';

/** The exchanges during which an agreement was signed, and those in which a city took part. */
@Injectable()
export class ExchangeDependents {
  constructor(
    private readonly links: AgreementLinks,
    private readonly exchanges: Exchanges,
    dependents: Dependents,
  ) {
    dependents.register('agreement', (by, id) => this.during(by, id));
    dependents.registerMany(
      'city',
      () => `SELECT exchange.id, exchange.id || ' (exchangeVoid)' AS label, ${exchangeVisibleTo('$2', '$3')} AS is_seen
        FROM exchange_participant party JOIN exchange ON exchange.id = party.exchange_id WHERE party.city_id = $1`,
    );
  }

  private async during(by: Viewer, agreementId: string): Promise<Dependent[]> {
    const ids = await this.links.exchangesOf(agreementId);
    const seen = await this.exchanges.byIds(by, ids);
    return ids.map((id) => {
      const exchange = seen.get(id);
      return { id, label: exchange ? `${id} (${exchange.title ?? exchange.kind}, ${exchange.on.text})` : null };
    });
  }
}
