// Preloaded into a program: on request reports its memory after garbage collection.
process.on('message', (asked) => {
  if (asked !== 'memory') return;
  globalThis.gc();
  process.send(process.memoryUsage());
});
// The channel must not keep the program running.
process.channel?.unref();
