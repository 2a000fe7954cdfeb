import { isLessOpen, VISIBILITIES, type Visibility } from '../access/visibility.js';
import { DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import { byDate } from '../kernel/partial-date.js';
import { mostOpen, PartnershipRecord, stemOf } from './partnership-record.js';
import { PartnershipText } from './partnership-text.js';
import { PartnershipAct, saysNoMore, saysTheSame, type NewAct } from './readings/partnership-act.js';
import { onlyAct, othersRestOnIt } from './readings/partnership-correction-refusals.js';
import { actsMustMakeALife, endsOrDrops } from './readings/partnership-readings.js';
import { noticeMustMakeSense } from './readings/partnership-refusals.js';
import type { PartnershipActKind, PartnershipTextKind } from './readings/partnership-vocabulary.js';

/** What our city and one other are to each other, from the first idea on, and what changes it. */
export class Partnership extends PartnershipRecord {
  static create(cityId: Id<'city'>): Partnership {
    const id = newId('partnership');
    const visibility = 'INTERNAL';
    return Object.assign(new Partnership(), { id, cityId, visibility, acts: [], texts: [], revision: 1 });
  }

  /** Adds an act, whatever the order of entry; the whole life must still make sense. */
  add(act: NewAct): PartnershipAct {
    const added = this.made(act);
    this.become([...this.acts, added]);
    return added;
  }

  /**
   * Adds an act as a clerk knows it: the end of a tie and the dropping of a prospect are one thing to her, and which of the
   * two an act is follows from all acts.
   * What is recorded already, word for word or with more said of it, is not added again; said with another visibility, it is
   * as open as it was said last. What says more takes the place of what is recorded.
   * @param sees what the clerk may see: of the rest, nothing is told by a refusal (R46)
   */
  enter(act: NewAct, sees: readonly Visibility[] = VISIBILITIES): PartnershipAct {
    const seen = this.acts.filter(({ visibility }) => sees.includes(visibility));
    const known = seen.find((one) => saysTheSame(act, one));
    const made = this.made(known ? { ...known, ...act, visibility: act.visibility ?? known.visibility } : act);
    // Unless it is said how open it is, it is as open as what is recorded: that follows from the order of entry.
    const asOpenAs = ({ visibility }: PartnershipAct) => ({ ...made, visibility: act.visibility ?? visibility });
    const more = seen.find((one) => saysNoMore(asOpenAs(one), one));
    if (more) return more;
    const less = known ? [known] : seen.filter((one) => saysNoMore(one, asOpenAs(one)));
    const [first] = less;
    const isAnchor = less.some((one) => one.isAnchor);
    const said = Object.assign(made, first && { ...asOpenAs(first), id: first.id, kind: first.kind, isAnchor });
    this.become(endsOrDrops([...this.acts.filter((one) => !less.includes(one)), said], this.acts), sees);
    return this.acts.find(({ id }) => id === said.id)!;
  }

  /**
   * What is known otherwise now of an act that is there; which tie it belongs to follows anew.
   * @throws DomainError and stays as it is, when the acts make no life then
   */
  correct(actId: string, said: Partial<NewAct>, sees: readonly Visibility[] = VISIBILITIES): void {
    const act = this.acts.find(({ id }) => id === actId)!;
    const corrected = Object.assign(new PartnershipAct(), act, said);
    noticeMustMakeSense(corrected);
    this.become(endsOrDrops([...this.acts.filter((one) => one !== act), corrected], this.acts), sees);
  }

  /** Takes out an act that was entered by mistake. @throws DomainError CONFLICTING when others rest on it, or there is no other */
  strike(actId: string, sees: readonly Visibility[] = VISIBILITIES): void {
    const left = this.acts.filter(({ id }) => id !== actId);
    if (left.length === 0) throw onlyAct(this.id);
    this.keep(left, sees, ['act']);
  }

  /** It has these acts alone. @throws DomainError CONFLICTING when some of them rest on others that it has no more */
  keep(left: readonly PartnershipAct[], sees: readonly Visibility[], field: string[]): void {
    try {
      this.become(endsOrDrops(left, this.acts), sees);
    } catch (error) {
      const shown = left.filter((act) => sees.includes(act.visibility));
      throw error instanceof DomainError ? othersRestOnIt(error, shown, field) : error;
    }
  }

  /** Whoever may not see how the whole was closed closes nothing by writing on it: what was closed stays closed by itself. */
  openFor(sees: readonly Visibility[]): void {
    const chosen = this.chosenVisibility;
    if (chosen === null || sees.includes(chosen)) return;
    this.acts = this.acts.map((act) => Object.assign(new PartnershipAct(), act, { visibility: chosen }));
    for (const text of this.texts) text.visibility = chosen;
    this.chosenVisibility = null;
  }

  /** Opens or closes what is seen of it, but no act of an agreement; a text opens only when it is written anew. */
  show(visibility: Visibility, sees: readonly Visibility[] = VISIBILITIES): void {
    if (visibility === this.visibility) return;
    for (const act of this.acts)
      if (act.agreementId === null && sees.includes(act.visibility)) act.visibility = visibility;
    for (const text of this.texts) if (isLessOpen(visibility, text.visibility)) text.visibility = visibility;
    this.chosenVisibility = this.visibility = visibility;
  }

  /**
   * An agreement says on which days it makes what of the two; said again, the new word counts.
   * @param former what it made before it was voided or said nothing of the two: those acts are the same again
   */
  restOn(
    agreementId: Id<'agreement'>,
    acts: readonly NewAct[],
    sees: readonly Visibility[] = VISIBILITIES,
    former: readonly Pick<PartnershipAct, 'id' | 'isAnchor'>[] = [],
  ): void {
    const earlier = this.acts.filter((one) => one.agreementId === agreementId && one.kind === 'ESTABLISHED');
    earlier.sort((a, b) => byDate(a.on, b.on));
    const hasAnchor = this.acts.some(({ isAnchor }) => isAnchor);
    const again = earlier.length > 0 ? [] : former;
    const said = acts.map((act, i) => {
      if (earlier[i]) return Object.assign(new PartnershipAct(), earlier[i], act);
      const id = again[i] && { id: again[i].id, isAnchor: again[i].isAnchor && !hasAnchor };
      return Object.assign(this.made({ ...act, agreementId }), id);
    });
    const others = this.acts.filter((one) => one.agreementId !== agreementId);
    this.become(endsOrDrops([...others, ...said], this.acts), sees);
  }

  /**
   * The agreement was corrected or voided, and makes nothing of the two any more.
   * @returns whether anything is left; a partnership that rested on it alone stays as it is, to be voided with it
   * @throws DomainError CONFLICTING when other acts rest on what it made
   */
  restNoMoreOn(agreementId: Id<'agreement'>, sees: readonly Visibility[] = VISIBILITIES, field = ['on']): boolean {
    const left = this.acts.filter((act) => act.agreementId !== agreementId);
    if (left.length === 0) return false;
    if (left.length < this.acts.length) this.keep(left, sees, field);
    return true;
  }

  /**
   * Writes what is known of the tie, in place of all that was written of that kind and is seen; null takes it away.
   * @param opens whether words that stand there already become as open as is said now
   */
  write(
    kind: PartnershipTextKind,
    text: string | null,
    sees: readonly Visibility[] = VISIBILITIES,
    visibility = this.visibility,
    opens = false,
  ): void {
    const own = this.texts.filter((one) => one.kind === kind && sees.includes(one.visibility));
    const isSo = !opens || own.every((one) => one.visibility === visibility);
    if (text === this.textOf(kind, own) && isSo) return;
    const written = text === null ? [] : [PartnershipText.create(this.id, kind, text, visibility)];
    this.texts = [...this.texts.filter((one) => !own.includes(one)), ...written];
  }

  /** The anniversaries are counted from this act (R7). */
  anchorOn(actId: string | null, sees: readonly Visibility[] = VISIBILITIES): void {
    const established = this.established.filter(({ visibility }) => sees.includes(visibility));
    if (actId !== null && !established.some((act) => act.id === actId))
      throw new DomainError(
        'NOT_FOUND',
        {
          en: 'Anniversaries are counted from an act that established the tie: enter the id of one of its acts with kind ESTABLISHED.',
          ru: 'Годовщины отсчитываются от действия, которым связь установлена: введите id одного из её acts вида ESTABLISHED.',
        },
        ['anchor'],
        established.map((act) => `${act.id} ${act.on.text}`),
      );
    const within = this.episodes.find(({ acts }) => acts.some(({ id }) => id === actId)) ?? this.episodes.at(-1);
    for (const act of within?.acts ?? []) act.isAnchor = act.id === actId;
  }

  /** Gives the present tie its stem, once there was a tie before it, be it for some viewers only. To be called before it is stored. */
  keepStem(): void {
    if (this.presentStem !== null) return;
    const present = VISIBILITIES.map((_, i) => this.episodesSeen(VISIBILITIES.slice(0, i + 1)))
      .findLast((episodes) => episodes.length > 1)
      ?.at(-1);
    if (present) this.presentStem = stemOf(present.since.id);
  }

  private made(act: NewAct): PartnershipAct {
    const own = { side: 'BOTH', ...act, visibility: act.visibility ?? this.usualVisibility(act.kind) };
    const made = Object.assign(new PartnershipAct(), own, { id: newId('act'), partnershipId: this.id });
    noticeMustMakeSense(made);
    return made;
  }

  /** A plan is the office's own until somebody opens it; a tie is public (R46). */
  private usualVisibility(kind: PartnershipActKind): Visibility {
    if (kind === 'PROPOSED') return 'INTERNAL';
    return kind === 'ESTABLISHED' ? (this.chosenVisibility ?? 'PUBLIC') : this.visibility;
  }

  /** @throws DomainError and stays as it is, when no reading of the dates makes a life of the acts that are seen */
  private become(acts: PartnershipAct[], sees: readonly Visibility[] = VISIBILITIES): void {
    const seen = (all: PartnershipAct[]) =>
      all.every(({ visibility }) => sees.includes(visibility))
        ? all
        : all.filter(({ visibility }) => sees.includes(visibility));
    actsMustMakeALife(seen(acts), seen(this.acts));
    this.acts = acts;
    this.visibility = this.chosenVisibility ?? mostOpen(acts) ?? this.visibility;
  }
}
