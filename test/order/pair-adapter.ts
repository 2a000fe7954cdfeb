// The one place where the tests of order meet the product's pairs of cities.
import { anniversariesOf, ofPair } from '../../src/anniversaries/anchored.js';
import { DomainError } from '../../src/kernel/domain-error.js';
import { newId } from '../../src/kernel/ids.js';
import { NumberSet } from '../../src/kernel/number-set.js';
import { PartialDate } from '../../src/kernel/partial-date.js';
import { Partnership } from '../../src/partnerships/partnership.js';
import type { PairAct } from './partnership-oracle.js';

const POLICY = {
  round: NumberSet.parse('1,*5')!,
  jubilees: NumberSet.parse('*25')!,
  leapDay: 'LAST_DAY_OF_FEBRUARY',
} as const;

/** What an act says, as the product takes it. */
export const saying = (act: PairAct) => ({
  kind: act.kind === 'OVER' ? ('ENDED' as const) : act.kind,
  on: PartialDate.parse(act.on),
  side: act.side,
  establishes: act.tie,
  noticeReceivedOn: act.notified ? '2020-01-01' : null,
});

export class PairEntered {
  constructor(readonly pair = Partnership.create(newId('city'))) {}

  /** @returns null, or the code of the refusal */
  enter(act: PairAct): string | null {
    try {
      this.pair.enter(saying(act));
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  /** Whether an end that was entered only dropped a prospect. */
  drops(end: PairAct): boolean {
    return this.pair.acts.some(
      ({ kind, on, side, noticeReceivedOn }) =>
        kind === 'ABANDONED' && on.text === end.on && side === end.side && (noticeReceivedOn !== null) === end.notified,
    );
  }

  status(day: string) {
    const { value, since, isCertain } = this.pair.statusOn(day);
    return { value, since: since?.text ?? null, isCertain };
  }

  stance = (day: string, side: 'OURS' | 'THEIRS') => this.pair.stanceOn(side, day).stance;

  kind = (day: string) => this.pair.kindOn(day);

  get acts() {
    return this.pair.acts.map(({ kind, on, side }) => `${kind} ${on.text} ${side}`).sort();
  }

  get episodes() {
    return this.pair.episodes.map(({ since, until, kind, origin, anchor }) => ({
      since: since.on.text,
      until: until?.on.text ?? null,
      kind,
      origin,
      anchor: anchor.on.text,
    }));
  }

  anniversaries(from: string, to: string) {
    return ofPair(this.pair, { city: null, agreements: [] })
      .flatMap((anchored) => anniversariesOf(anchored, from, to, POLICY))
      .map(({ ordinal, from: first, to: last, origin, kind, isInQuestion, isApproximate, anchor }) => ({
        ordinal,
        from: first,
        to: last,
        origin,
        kind,
        isInQuestion,
        isApproximate,
        anchor: anchor.on.text,
      }));
  }

  /** All that is answered, on the days given. */
  answers(days: readonly string[]) {
    return {
      acts: this.acts,
      periods: this.pair.periods.map(({ since, ...period }) => ({ ...period, since: since?.text })),
      on: days.map((day) => [day, this.kind(day), this.stance(day, 'OURS'), this.stance(day, 'THEIRS')]),
      planned: this.pair.plannedKind,
      anchor: this.pair.anchor?.on.text,
      episodes: this.episodes,
      anniversaries: this.anniversaries('1990-01-01', '2012-12-31'),
    };
  }
}
