import type { PaperAct } from '../order/agreement-oracle.js';
import { change, cityOf, codeOf, enter } from '../order/order-client.js';
import type { PairAct } from '../order/partnership-oracle.js';
import type { Registry } from '../support/registry.js';
import type { Mendable } from './mistaken-lives.js';

export type LifeAct = PairAct | PaperAct;
const isOfPair = (act: LifeAct): act is PairAct => 'side' in act;
const WHY = { reason: 'Внесено по ошибке' };

/** A life that is entered over HTTP, and put right. */
export class EnteredLife implements Mendable<LifeAct> {
  /** The ids of its acts, and whose they are. */
  private readonly known = new Map<string, 'partnership' | 'agreement'>();

  constructor(
    private readonly registry: Registry,
    private readonly n: number,
  ) {}

  async enter(act: LifeAct): Promise<string | null> {
    if (this.known.size === 0) await this.look();
    const before = new Set(this.known.keys());
    if ((await enter(this.registry, this.n, isOfPair(act) ? { pair: act } : { paper: act })) !== null) return null;
    await this.look();
    const added = [...this.known].filter(([id, of]) => !before.has(id) && (of === 'partnership') === isOfPair(act));
    expect(added).toHaveLength(1);
    return added[0]![0];
  }

  strike = (act: string) => this.put(`${this.known.get(act)}ActStrike`, { act });
  correct = (act: string, { on }: LifeAct) => this.put(`${this.known.get(act)}ActCorrect`, { act, on });
  void = () => this.put('partnershipVoid', { partnership: cityOf(this.n) });

  private async put(mutation: string, input: object): Promise<boolean> {
    return (await change(this.registry, mutation, { ...input, ...WHY })) === null;
  }

  private async look(): Promise<void> {
    const { tie, paper } = await this.registry.data(
      // An act that follows from an agreement has its title for a basis; others have none here.
      `{ tie: partnership(ref: "${cityOf(this.n)}") { acts { id basis } }
         paper: agreement(ref: "${codeOf(this.n)}") { acts { id } parties { acts { id } } } }`,
    );
    for (const { id, basis } of tie?.acts ?? []) if (basis === null) this.known.set(id, 'partnership');
    for (const { id } of [paper, ...(paper?.parties ?? [])].flatMap((one) => one?.acts ?? []))
      this.known.set(id, 'agreement');
  }
}
