import { Registry } from '../support/registry.js';
import { isLaw, type Again, type Given, type Law, type Reading, type Refusal, type Step, type Story } from './law.js';
import { Listener } from './listener.js';

const ERRORS = 'userErrors { code field message }';

interface Payload {
  userErrors: { code: string; field: string[]; message: string }[];
  [thing: string]: unknown;
}

/** Tells the stories to a service, and listens for what comes of each step. */
export class Teller {
  readonly ids: Record<string, string> = {};
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly registry: Registry,
    private readonly listener: Listener,
  ) {}

  async give(part: Given | Reading): Promise<void> {
    if ('reads' in part) {
      this.ids[part.reads] = part.idIn(await this.registry.data(part.query));
      return;
    }
    const { given, input, as } = part;
    const payload = await this.call(given, `${await this.thingOf(given)} { id }`, this.read(input), as);
    expect([given, payload.userErrors]).toEqual([given, []]);
    this.remember(given, payload);
  }

  /** @param key to do it with, and then once more: the second time answers for the first */
  async step(law: Law, step: Step, key?: string): Promise<void> {
    const input = this.read(step.input);
    await this.asked(step.as);
    if (step.kind === 'refuses') return this.refused(law, step, input);
    if (step.kind === 'stands')
      return this.unheard(async () => {
        expect(await this.call(law.mutation, law.selects, input, step.as)).toMatchObject({
          ...step.shown,
          userErrors: [],
        });
      });
    const before = await this.listener.stored();
    const keyed = { ...input, ...(key && { clientMutationKey: key }) };
    const payload = await this.call(law.mutation, law.selects, keyed, step.as);
    expect(payload).toMatchObject({ ...step.shown, userErrors: [] });
    expect(await this.listener.stored()).not.toBe(before);
    this.remember(law.mutation, payload);
    if (key)
      await this.unheard(async () => {
        const again = await this.call(law.mutation, law.selects, keyed, step.as);
        expect([idIn(again), again.userErrors]).toEqual([idIn(payload), []]);
      });
    await this.again(law, step, input, payload, step.again ?? law.again);
  }

  private async again(law: Law, { as }: Step, input: object, first: Payload, again: Again): Promise<void> {
    const repeat = () => this.call(law.mutation, law.selects, input, as);
    if (again === 'SAID_OTHERWISE') return this.unheard(async () => expect((await repeat()).userErrors).toEqual([]));
    if (again === 'AS_IT_STANDS') return this.unheard(async () => expect(await repeat()).toEqual(first));
    if (again !== 'ANOTHER') return this.unwritten(async () => this.mustRefuse(await repeat(), again));
    const before = await this.listener.stored();
    const second = await repeat();
    expect(second.userErrors).toEqual([]);
    expect(await this.listener.stored()).not.toBe(before);
    expect(second).not.toEqual(first);
  }

  private async refused(law: Law, step: Step & { kind: 'refuses' }, input: object): Promise<void> {
    const said: string[] = [];
    await this.unwritten(async () => {
      for (const language of ['ru', 'en']) {
        const payload = await this.call(law.mutation, law.selects, input, step.as, language);
        this.mustRefuse(payload, step);
        said.push(payload.userErrors[0]!.message);
      }
    });
    expect(said[0]).toMatch(step.says);
    expect(said[1]).not.toBe(said[0]);
  }

  private mustRefuse({ userErrors }: Payload, { code, field }: Refusal): void {
    expect(userErrors.map((error) => [error.code, error.field?.join('.')])).toEqual([[code, `input.${field}`]]);
  }

  /** Does it, and demands that nothing is written. */
  private async unwritten(act: () => Promise<unknown>): Promise<void> {
    const before = await this.listener.stored();
    await act();
    expect(await this.listener.stored()).toBe(before);
  }

  /** The same, and that no reader is told of anything. */
  private async unheard(act: () => Promise<unknown>): Promise<void> {
    const { listener } = this;
    await listener.told();
    const before = await listener.calendars();
    await this.unwritten(act);
    expect(await listener.told()).toEqual([]);
    expect(await listener.calendars()).toEqual(before);
  }

  /** Tried first: nothing is done. */
  async dry(law: Law, input: Record<string, unknown>): Promise<void> {
    await this.unheard(async () => {
      const payload = await this.call(law.mutation, law.selects, { ...input, dryRun: true });
      expect(payload.userErrors).toEqual([]);
    });
  }

  /** On a revision that is none: refused. */
  async stale(law: Law, input: Record<string, unknown>): Promise<void> {
    await this.unwritten(async () => {
      const payload = await this.call(law.mutation, law.selects, { ...input, ifRevision: 999 });
      this.mustRefuse(payload, { code: 'STALE_REVISION', field: 'ifRevision' });
    });
  }

  read(input: Step['input']): Record<string, unknown> {
    return typeof input === 'function' ? input(this.ids) : input;
  }

  private remember(mutation: string, payload: Payload): void {
    const id = idIn(payload);
    if (id) this.ids[mutation] = id;
  }

  private async thingOf(mutation: string): Promise<string> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`;
    const { __type } = await this.registry.data(
      `{ __type(name: "${type}") { fields { name type { kind fields { name } } } } }`,
    );
    return __type.fields.find(({ type: of }: any) => of.fields?.some(({ name }: any) => name === 'id')).name;
  }

  private async call(
    mutation: string,
    selects: string,
    input: object,
    as = 'staff',
    language = 'ru',
  ): Promise<Payload> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const data = await this.registry.data(
      `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${selects} ${ERRORS} } }`,
      { ...(await this.asked(as)), language, variables: { input } },
    );
    return data.it;
  }

  /** Whoever it is: a role, or a city by the key of its portal. */
  private async asked(as = 'staff'): Promise<{ as: 'staff' | 'admin' | 'public' } | { key: string }> {
    if (as === 'staff' || as === 'admin' || as === 'public') return { as };
    const key = this.keys.get(as) ?? (await this.registry.keyFor(as));
    this.keys.set(as, key);
    return { key };
  }
}

const idIn = (payload: Payload): string | undefined =>
  Object.values(payload).flatMap((part) => (part as { id?: string } | null)?.id ?? [])[0];

export const lawsOf = (story: Story): Law[] => story.filter(isLaw);
