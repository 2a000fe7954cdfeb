import { VISIBILITIES, type Visibility } from '../../src/access/visibility.js';
import { DomainError } from '../../src/kernel/domain-error.js';
import { PairEntered, saying } from '../order/pair-adapter.js';
import type { PairAct } from '../order/partnership-oracle.js';
import type { Mendable } from './mistaken-lives.js';

/** An act, and who may see it where somebody says so. */
export interface SeenAct extends PairAct {
  visibility: Visibility | null;
}

export const keyOfPairAct = ({ kind, on, side, tie }: PairAct) => JSON.stringify([kind, on, side, tie]);

/** The partnership of a pair, in which mistakes are put right. */
export class MendedPair implements Mendable<SeenAct> {
  private pair = new PairEntered().pair;

  enter(act: SeenAct): string | null {
    const { visibility } = act;
    return tried(() => this.pair.enter({ ...saying(act), ...(visibility && { visibility }) }).id);
  }

  strike(id: string): boolean {
    return tried(() => [this.pair.strike(id)]) !== null;
  }

  correct(id: string, act: SeenAct): boolean {
    const { kind: _, ...said } = saying(act);
    return tried(() => [this.pair.correct(id, said)]) !== null;
  }

  void(): boolean {
    this.pair = new PairEntered().pair;
    return true;
  }

  /** All that is answered on the days given: to those who may see the most open alone, to those who may see more, and so on. */
  told(days: readonly string[]) {
    return VISIBILITIES.map((_, most) => {
      const sees = VISIBILITIES.slice(0, most + 1);
      const { visibility } = this.pair;
      if (!sees.includes(visibility)) return null;
      const seen = new PairEntered(this.pair.copySeenBy(sees));
      const open = seen.pair.acts.map((act) => `${act.kind} ${act.on.text} ${act.visibility}`);
      return { ...seen.answers(days), visibility, open: open.sort() };
    });
  }
}

function tried<Done>(what: () => Done): Done | null {
  try {
    return what();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
