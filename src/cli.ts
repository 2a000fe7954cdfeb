import { refusalOf, registryCommands } from './commands.js';

// The answer of a command is all that it prints.
process.env.LOG_LEVEL = 'silent';

registryCommands(process.env, (text) => console.log(text))
  .parseAsync()
  .catch((error: Error) => {
    console.error(refusalOf(error));
    process.exitCode = 1;
  });
