import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { MikroORM } from '@mikro-orm/postgresql';
import { UsageError } from './command.ts';
import { adminCommands } from './commands.ts';

/**
 * Runs one command of the operator.
 *
 * @param typed what stands behind `npm run admin --`
 * @throws UsageError for what was typed wrongly
 */
export async function runAdminCommand(
  orm: MikroORM,
  typed: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const [name, ...rest] = typed;
  const command = adminCommands.find((one) => one.name === name);
  if (!command) throw new UsageError(`There is no command "${name}"`);
  const { values, positionals } = parse(rest, command.options);
  await command.run({ orm, options: values, positionals, print });
}

function parse(typed: string[], options: ParseArgsOptionsConfig) {
  try {
    const parsed = parseArgs({ args: typed, options, allowPositionals: true });
    return {
      positionals: parsed.positionals,
      values: parsed.values as Record<string, string | boolean | undefined>,
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
