const { default: TestRunner } = require('jest-runner');

/**
 * Test files whose classes must not be seen by others: what decorators say of a GraphQL type or the log is kept once a
 * process. Each has a worker of its own, beside the others.
 */
const ALONE = /[\\/]test[\\/]platform[\\/]http[\\/]/;

module.exports = class extends TestRunner {
  async runTests(tests, watcher, options) {
    const alone = async () => {
      for (const test of tests.filter(({ path }) => ALONE.test(path)))
        await super.runTests([test], watcher, { ...options, serial: false });
    };
    const others = tests.filter(({ path }) => !ALONE.test(path));
    await Promise.all([others.length > 0 && super.runTests(others, watcher, options), alone()]);
  }
};
