// Loaded before a program: says on being asked what it has in memory, its garbage collected.
process.on('message', (asked) => {
  if (asked !== 'memory') return;
  globalThis.gc();
  process.send(process.memoryUsage());
});
// The one who asks must not keep the program running.
process.channel?.unref();
