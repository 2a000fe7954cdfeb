import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Undoables, type KeptPart, type Undone } from '../../history/undoables.service.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { Parties } from '../agreement-parties.service.js';
import { AgreementStore } from '../agreement-store.service.js';
import type { Agreement } from '../agreement.js';
import { AgreementTable } from '../agreement.table.js';
import { RelatedAgreements } from '../related-agreements.service.js';
import { AgreementCorrectionEffects } from './agreement-correction-effects.service.js';
import { AgreementVoiding } from './agreement-voiding.service.js';

const FIELD = ['call'];

/** How what was done to agreements is undone, with all that they made of partnerships and of one another. */
@Injectable()
export class AgreementUndo {
  constructor(
    private readonly parties: Parties,
    private readonly keeping: AgreementStore,
    private readonly related: RelatedAgreements,
    private readonly effects: AgreementCorrectionEffects,
    voiding: AgreementVoiding,
    undoables: Undoables,
  ) {
    undoables.register<Agreement>('agreement', {
      table: AgreementTable,
      permission: 'KEEP_AGREEMENTS',
      first: 'code',
      derived: [],
      takeOut: async (by, { id }, reason) => (await voiding.void(by, id, { reason })).effects,
      putBack: async (by, id) => (await voiding.restore(by, id, {})).effects,
      keep: (by, agreement, before, undone) => this.keep(by, agreement, before, undone),
      kept,
    });
  }

  private async keep(
    by: Viewer,
    agreement: Agreement,
    before: Agreement,
    { verb, reason }: Undone,
  ): Promise<Bilingual[]> {
    agreement.mustMakeSense();
    await this.parties.mustBeOurs(agreement);
    const gone = before.links.filter(({ id }) => !agreement.links.some((link) => link.id === id));
    const released = await this.related.released(agreement, gone, FIELD);
    const done = await this.keeping.save(by, agreement, verb, { field: FIELD, reason }, released);
    await this.related.mustAllBeOfTheSame(agreement.id, FIELD);
    await this.related.mustTellOfNothingHidden(agreement.id, FIELD);
    return this.effects.of(by, before, agreement, done);
  }
}

function kept({ acts, links, visibility }: Agreement, field: string, partId: string): KeptPart | undefined {
  const act = field === 'acts' && acts.find(({ id, madeBy }) => id === partId && madeBy === null);
  const link = field === 'links' && links.find(({ id, exchangeId }) => id === partId && exchangeId === null);
  const summary = act ? `${act.kind} ${act.on.text}` : link ? `${link.kind} ${link.text ?? link.otherId}` : undefined;
  if (summary === undefined) return undefined;
  const table = act ? 'agreement_act' : 'agreement_link';
  return { table, visibility, summary: { en: summary, ru: summary } };
}
