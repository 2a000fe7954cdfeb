/** A state table: the states that may follow each state. */
export interface StateTable<State extends string> {
  readonly all: readonly State[];
  mayFollow(from: State, to: State): boolean;
  after(from: State): readonly State[];
}

export function stateTable<State extends string>(table: Record<State, readonly NoInfer<State>[]>): StateTable<State> {
  return {
    all: Object.keys(table) as State[],
    mayFollow: (from, to) => table[from].includes(to),
    after: (from) => table[from],
  };
}
