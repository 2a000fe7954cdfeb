const { TestEnvironment } = require('jest-environment-node');

/** Runs test files on the globals of the process, as `runtime.cjs` loads them. */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global = globalThis;
    this.moduleMocker = new this.moduleMocker.constructor(globalThis);
    // Jest puts its own in their place for the time of the file.
    this.own = { console: globalThis.console, exit: process.exit };
  }

  async teardown() {
    globalThis.console = this.own.console;
    process.exit = this.own.exit;
    await super.teardown();
  }
};
