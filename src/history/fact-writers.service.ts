import { Injectable, type Type } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { readInput } from '../platform/validation.js';

/** The names under which history knows the fields of an input that are stored under others. */
type StoredAs = Readonly<Record<string, readonly string[]>>;

interface Writer {
  write: (by: Viewer, input: object) => Promise<{ revision: number }>;
  storedAs: StoredAs;
}

/** How single facts of records are written: each feature lends its own update, so that all its rules hold. */
@Injectable()
export class FactWriters {
  private readonly writers = new Map<string, Writer>();

  /** @param kind the prefix of the ids of the records */
  register<Input extends object>(
    kind: string,
    input: Type<Input>,
    update: (by: Viewer, input: Input) => Promise<{ revision: number }>,
    storedAs: StoredAs = {},
  ): void {
    const write = async (by: Viewer, facts: object) => update(by, await readInput(input, facts));
    this.writers.set(kind, { write, storedAs });
  }

  /** @returns the record as it is then @throws InputInvalid, DomainError as the update does */
  async write(by: Viewer, kind: string, input: object): Promise<{ revision: number }> {
    return this.writers.get(kind)!.write(by, input);
  }

  /** The names under which history may tell of a change of a field. */
  namesInHistory(kind: string, field: string): string[] {
    return [field, `${field}Id`, ...(this.writers.get(kind)?.storedAs[field] ?? [])];
  }
}
