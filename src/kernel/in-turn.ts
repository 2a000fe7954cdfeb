const waiting: (() => void)[] = [];

/**
 * Does the acts that it is given one in each turn of the event loop, in the order in which they came: many requests that come or
 * end in one moment then hold up nobody else.
 */
export function inTurn(act: () => void): void {
  waiting.push(act);
  if (waiting.length === 1) setImmediate(doNext);
}

function doNext(): void {
  const act = waiting[0]!;
  try {
    act();
  } finally {
    waiting.shift();
    if (waiting.length > 0) setImmediate(doNext);
  }
}
