import { availableParallelism, cpus } from 'node:os';

const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** The measurements, printed as they come and as a table at the end. */
export class Report {
  #rows = [];

  begin() {
    const cores = availableParallelism();
    console.log(
      `Node ${process.version}, ${cores} cores (${cpus()[0]?.model.trim()}), everything on this one machine.\n`,
    );
  }

  /**
   * @param ratio measured by turns: the median of the rounds, the minimum and the maximum
   * @param target the required value, if any
   */
  ratio(what, { median, least, most }, target) {
    this.#add(what, `${number(median)} (${number(least)}..${number(most)})`, median, target);
  }

  /** A value with its unit, which must not exceed the limit, if there is one. */
  value(what, value, unit, limit) {
    this.#add(
      what,
      `${number(value)} ${unit}`,
      limit === undefined ? 0 : -value,
      limit && { least: -limit, said: `at most ${limit}` },
    );
  }

  note(text) {
    console.log(`  ${text}`);
  }

  #add(what, found, value, target) {
    const wanted = typeof target === 'number' ? { least: target, said: `at least ${target}` } : target;
    const isMet = wanted === undefined || value >= wanted.least;
    const row = [what, found, wanted?.said ?? '', wanted === undefined ? '' : isMet ? 'met' : 'MISSED'];
    this.#rows.push(row);
    console.log(row.join('  '));
  }

  /** @returns whether every target was met */
  end() {
    const head = ['what', 'found', 'target', ''];
    const widths = head.map((_, i) => Math.max(...[head, ...this.#rows].map((row) => row[i].length)));
    const line = (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
    console.log(`\n${line(head)}\n| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
    for (const row of this.#rows) console.log(line(row));
    return this.#rows.every((row) => row[3] !== 'MISSED');
  }
}
