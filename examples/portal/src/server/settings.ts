const { env } = process;

/** What the portal is told by its environment: the key stands nowhere else. */
export const settings = {
  registryUrl: env.REGISTRY_URL || 'http://localhost:3000/graphql',
  registryKey: env.REGISTRY_KEY ?? '',
  /** Opens /office; without one there is no such page. */
  officePassword: env.OFFICE_PASSWORD ?? '',
  host: env.HOST || '127.0.0.1',
  port: Number(env.PORT || 8080),
  pollSeconds: Number(env.POLL_SECONDS || 60),
};

if (settings.registryKey === '') stop('Put the key that the registry issued to your city into REGISTRY_KEY.');
if (!(settings.pollSeconds >= 1)) stop('POLL_SECONDS must be a number from 1 on.');

function stop(sentence: string): void {
  console.error(sentence);
  process.exit(1);
}
