// Runs before every build and test: an old Node fails later with messages that do not say why.
const [major, minor] = process.versions.node.split('.').map(Number);
const serves = (major === 22 && minor >= 15) || (major === 24 && minor >= 11) || major > 24;
if (!serves) {
  console.error(
    `Node ${process.versions.node} is too old: the registry needs Node 24 (or 22.15 and newer 22.x).\n` +
      'npm ci brings Node 24 along for Linux (x64, arm64), macOS (x64) and Windows (x64), unless optional packages are ' +
      'omitted. On this machine there is none: install Node 24, e.g. with "nvm install" (see .nvmrc).',
  );
  process.exit(1);
}
