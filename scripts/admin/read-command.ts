import { accessSync, constants, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type AdminCommand, type Typed, UsageError } from './command.ts';
import { adminCommands } from './commands.ts';
import { helpText } from './help.ts';

/** @throws UsageError */
export function commandNamed(name: string): AdminCommand {
  const command = adminCommands.find((one) => one.name === name);
  if (!command) throw new UsageError(`There is no command "${name}"\n\n${helpText()}`);
  return command;
}

function assertReadable(file: string): void {
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new UsageError(`There is no file "${file}" that can be read`);
  }
  if (!statSync(file).isFile()) throw new UsageError(`"${file}" is no file`);
}

/** The one positional of a command that reads a file; others have none. */
function fileOf(command: AdminCommand, positionals: readonly string[]): string {
  const [file = '', ...more] = positionals;
  const unexpected = command.readsFile ? more[0] : file || undefined;
  if (unexpected !== undefined) throw new UsageError(`"${unexpected}" is not expected here`);
  if (!command.readsFile) return '';
  if (file === '') throw new UsageError('FILE is required');
  assertReadable(file);
  return file;
}

/**
 * What was typed behind a command's name.
 *
 * @throws UsageError
 */
export function readTyped(
  command: AdminCommand,
  words: readonly string[],
  readInput: () => Promise<string>,
): Typed {
  let parsed: ReturnType<typeof parseWords>;
  try {
    parsed = parseWords(command, words);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  return { options: parsed.values, file: fileOf(command, parsed.positionals), readInput };
}

function parseWords({ options }: AdminCommand, words: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  const single = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.at(-1) : value,
  ]);
  return { positionals, values: Object.fromEntries(single) as Typed['options'] };
}
