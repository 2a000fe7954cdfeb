import type { Bilingual } from '../kernel/bilingual.js';
import { DomainError } from '../kernel/domain-error.js';
import { THE_FIELD } from '../kernel/field-place.js';
import { kindOf } from '../kernel/ids.js';
import { readyMutation, REASON } from '../kernel/ready-mutation.js';

/** Whether something is only tried, and of which revision it is meant. */
export interface Tried {
  dryRun?: boolean | null;
  ifRevision?: number | null;
}

/** The same, and why it is put right. */
export interface Putting extends Tried {
  reason: string;
}

/** What is put right, under its name, and what that means for others; null: it is not there then. */
export type PutRight<Name extends string, Noun> = Record<Name, Noun | null> & { effects: Bilingual[] };

/** The payload of a mutation that puts something right, in the language of whoever asks. */
export const toldIn = <Done extends { effects: Bilingual[] }>(
  language: 'en' | 'ru',
  { effects, ...record }: Done,
): object => ({ ...record, effects: effects.map((effect) => effect[language]) });

/** Whether its id is enough to void a record. */
export const isVoidable = (id: string): boolean => /^(city|partnership|agreement|event|exchange)_/.test(id);

/** The mutation that voids a record, ready but for the reason. */
export const voidOf = (id: string): string => readyMutation(`${kindOf(id)}Void`, { [kindOf(id)!]: id, reason: REASON });

/** The mutation that puts a voided record back, ready. */
export const restoreOf = (id: string): string => readyMutation(`${kindOf(id)}Restore`, { [kindOf(id)!]: id });

/** A fact that a correction may change: its name, and what it is of a record on a day. */
export interface TellingFact<Noun, Day> {
  name: Bilingual;
  of: (noun: Noun, day: Day) => Bilingual;
}

const NOTHING = { en: '—', ru: '—' };

/** A value that reads the same in both languages. */
export const plain = (value: string | number | null | undefined): Bilingual =>
  value == null ? NOTHING : { en: String(value), ru: String(value) };

/** A sentence for each fact that is another one afterwards. @param before null: there was no such record */
export function factsChanged<Noun, Day>(
  facts: readonly TellingFact<Noun, Day>[],
  day: Day,
  before: Noun | null,
  after: Noun,
): Bilingual[] {
  return facts.flatMap(({ name, of }): Bilingual[] => {
    const [from, to] = [before ? of(before, day) : NOTHING, of(after, day)];
    return from.en === to.en
      ? []
      : [{ en: `${name.en}: ${from.en} → ${to.en}.`, ru: `${name.ru}: ${from.ru} → ${to.ru}.` }];
  });
}

/** Fields that nobody enters by that name. */
const WORKED_OUT = /^folded|^asking$|^isTentative$/;

/** What an undo does to a record: its fields are as before. */
export const asBefore = (name: string, differences: object): Bilingual => {
  const fields = Object.keys(differences)
    .filter((field) => !WORKED_OUT.test(field))
    .join(', ');
  return { en: `${name}: as before: ${fields}.`, ru: `${name}: снова как прежде: ${fields}.` };
};

/** What was given of a correction: what was left out stays as it is. */
export const given = <Said extends object>(said: Said): { [Name in keyof Said]?: Exclude<Said[Name], undefined> } =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as never;

/** An act has no place for a field. @param named what it is called in a Russian sentence */
export const hasNo = (kind: string, named: string, field: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `An act ${kind} has no field ${THE_FIELD}: leave it out.`,
      ru: `У действия ${named} нет поля ${THE_FIELD}: не указывайте его.`,
    },
    [field],
  );

/** What a voided record refers to is voided as well. */
export const restsOnVoided = (ids: readonly string[], field: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `It refers to what is not there any more: ${ids.join(', ')}. Restore that first: ${restoreOf(ids[0]!)}`,
      ru: `Запись ссылается на то, чего больше нет: ${ids.join(', ')}. Сначала восстановите это: ${restoreOf(ids[0]!)}`,
    },
    [field],
    ids,
  );
