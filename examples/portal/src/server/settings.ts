const { env } = process;

/** Settings from environment variables; the key is stored nowhere else. */
export const settings = {
  registryUrl: env.REGISTRY_URL || 'http://localhost:3000/graphql',
  registryKey: env.REGISTRY_KEY ?? '',
  /** The password of /office; without it that page does not exist. */
  officePassword: env.OFFICE_PASSWORD ?? '',
  host: env.HOST || '127.0.0.1',
  port: Number(env.PORT || 8080),
  pollSeconds: Number(env.POLL_SECONDS || 60),
};

if (settings.registryKey === '') stop('Set REGISTRY_KEY to the key that the registry issued to your city.');
if (!(settings.pollSeconds >= 1)) stop('POLL_SECONDS must be a number of at least 1.');

function stop(sentence: string): void {
  console.error(sentence);
  process.exit(1);
}
