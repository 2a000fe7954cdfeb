import { correctAct, strikeAct } from '../../src/agreements/corrections/put-right.js';
import { PaperEntered } from '../order/agreement-adapter.js';
import type { Paper, PaperAct } from '../order/agreement-oracle.js';
import type { Mendable } from './mistaken-lives.js';

export const keyOfPaperAct = ({ kind, on, party }: PaperAct) => JSON.stringify([kind, on, party]);

/** An agreement in which mistakes are put right. */
export class MendedPaper implements Mendable<PaperAct> {
  private readonly paper: PaperEntered;

  constructor(paper: Omit<Paper, 'acts'>) {
    this.paper = new PaperEntered(paper);
    // As it is registered: nobody can take away what alone is known of it.
    if (paper.dated === null) this.enter({ kind: 'IDEA', on: '1990', party: null });
  }

  enter(act: PaperAct): string | null {
    let id: string | null = null;
    this.paper.refused(() => ({ id } = this.agreement.add(this.paper.madeOf(act))));
    return id;
  }

  strike(id: string): boolean {
    return this.paper.refused(() => strikeAct(this.agreement, this.actOf(id))) === null;
  }

  correct(id: string, act: PaperAct): boolean {
    return this.paper.refused(() => correctAct(this.agreement, this.actOf(id), this.paper.madeOf(act))) === null;
  }

  /** Something is left of it always. */
  void(): boolean {
    return false;
  }

  /** All that is answered on the days given. */
  told(days: readonly string[]) {
    return this.paper.answers(days);
  }

  private get agreement() {
    return this.paper.agreement;
  }

  private actOf = (id: string) => this.agreement.acts.find((act) => act.id === id)!;
}
