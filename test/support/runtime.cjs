const { existsSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join, sep } = require('node:path');
const { compileFunction, constants } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const SRC = join(__dirname, '../../src') + sep;
const DIST = join(__dirname, '../../dist') + sep;

/**
 * Jest loads test files and what is in test/. Everything else, the service as it was built and the packages, is loaded
 * by Node itself, once in a worker: to load it anew for every file took half of the time. So test files run in the
 * process' own context too, for a class or an array of another context is another class.
 */
module.exports = class extends Runtime {
  constructor(...args) {
    super(...args);
    this.executor.compile = (source, filename) =>
      compileFunction(source, this.executor.injectedModuleParameters, {
        filename,
        importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      });
  }

  requireModule(from, name, options, isRequireActual) {
    const isJestsOwn = name === undefined || options?.isInternalModule;
    const native = isJestsOwn ? undefined : nativeModule(from, name);
    return native === undefined
      ? super.requireModule(from, name, options, isRequireActual)
      : createRequire(from)(native);
  }
};

/** What Node is to load; undefined where Jest is. */
function nativeModule(from, name) {
  if (!name.startsWith('.')) return name;
  const path = join(dirname(from), name);
  const built = path.startsWith(SRC) ? DIST + path.slice(SRC.length) : undefined;
  return built && existsSync(built) ? built : undefined;
}
