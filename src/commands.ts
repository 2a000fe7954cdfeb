import { Command, Option } from 'commander';
import type { Work } from './command-work.js';
import { DomainError } from './kernel/domain-error.js';

type Works = typeof import('./command-work.js');

/**
 * The command line of the registry.
 * @param say is told what a command prints, once it has committed
 */
export function registryCommands(env: NodeJS.ProcessEnv, say: (text: string) => void): Command {
  /** The registry takes a second to load: help and mistakes in a command are answered without it. */
  const does =
    <Args extends unknown[]>(workOf: (works: Works, ...args: Args) => Work) =>
    async (...args: Args): Promise<void> => {
      const works = await import('./command-work.js');
      say(await works.inRegistry(env, workOf(works, ...args)));
    };

  const backup = () => import('./backup-commands.js');

  const registry = new Command('registry').description('Administers a registry of partner cities.');
  registry
    .command('migrate')
    .description('run pending database migrations')
    .action(does(({ migrate }) => migrate));
  registry
    .command('demo')
    .description('load the demonstration data into an empty registry')
    .action(does(({ demo }) => demo));
  registry
    .command('rebuild')
    .description('recompute all stored timelines from their acts')
    .action(does(({ rebuild }) => rebuild));
  registry
    .command('purge')
    .description('erase contacts past their day of deletion')
    .option('--clock-is-right', 'also after the registry has not run for more than a month')
    .action(does(({ purge }, options: { clockIsRight?: boolean }) => purge(options)));

  registry
    .command('backup')
    .description('write everything that is stored into a file, while the service runs')
    .argument('<file>', 'registry-2026-12-01.backup')
    .option('--prove', 'restore it into a scratch database and compare')
    .action(async (file: string, { prove }) => say(await (await backup()).backup(env, file, Boolean(prove))));
  registry
    .command('restore')
    .description('fill an empty registry from a backup')
    .argument('<file>')
    .action(async (file: string) => say(await (await backup()).restore(env, file)));
  registry
    .command('verify')
    .description('read a backup to its end and say whether it is whole')
    .argument('<file>')
    .action(async (file: string) => say(await (await backup()).verify(file)));

  registry
    .command('after-restore')
    .description('make up for a restore: revoke, erase and skip again what the log outside the database says')
    .option('--without-log', 'there is no AFTER_RESTORE_LOG any more')
    .action(does(({ madeUpFor }, options: { withoutLog?: boolean }) => madeUpFor(options)));

  const key = registry.command('key').description('access keys');
  key
    .command('issue')
    .description('issue a key; its secret is shown only once')
    .requiredOption('--label <text>', 'what the key is for')
    .addOption(
      new Option('--role <role>', 'the role of the key').choices(['PARTNER', 'STAFF', 'ADMIN']).default('STAFF'),
    )
    .option('--city <city>', 'the city that a partner acts for: its code or name')
    .option('--expires-on <day>', 'the last day on which it is valid: 2027-12-31')
    .action(does(({ issueKey }, { label, role, city, expiresOn }) => issueKey({ label, role, city, expiresOn })));
  key
    .command('revoke')
    .description('revoke a key by its id')
    .argument('<id>', 'key_…')
    .action(does(({ revokeKey }, id: string) => revokeKey(id)));
  key
    .command('list')
    .description('list all keys, without their secrets')
    .action(does(({ listKeys }) => listKeys));

  const session = registry.command('session').description('sign-in sessions');
  session
    .command('list')
    .description('list signed-in people with role, start and end of the session')
    .action(does(({ listSessions }) => listSessions));
  session
    .command('end')
    .description('end all sessions of a person immediately')
    .argument('<person>', 'member_…, or the subject of the person at the provider')
    .action(does(({ endSessions }, person: string) => endSessions(person)));

  registry
    .command('home')
    .description('the home city of the registry')
    .command('set')
    .description('set the home city')
    .argument('<city>', 'its code or name')
    .option('--time-zone <zone>', 'the time zone in which a day begins and ends: Asia/Sakhalin')
    .option('--language <tag>', 'the default language: ru')
    .addOption(new Option('--placement <policy>', 'the default placement policy').choices(['ISO', 'HOST_STATE']))
    .action(does(({ setHome }, city: string, options: Parameters<Works['setHome']>[1]) => setHome(city, options)));
  return registry;
}

/** What a person is told of the failure of a command: sentences alone. */
export const refusalOf = (error: Error): string =>
  error instanceof DomainError ? `${error.words.ru}\n${error.words.en}` : error.message;
