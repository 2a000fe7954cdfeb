/** A value that is known already, or will be. Of thousands of fields that are known already each promise is worth avoiding. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** Acts on a value: at once if it is known. */
export function whenKnown<Value, Result>(
  value: MaybePromise<Value>,
  act: (value: Value) => MaybePromise<Result>,
): MaybePromise<Result> {
  return value instanceof Promise ? value.then(act) : act(value);
}
