import type { AdminCommand } from './command.ts';
import { adminCommands } from './commands.ts';

const ending = `The database is that of DATABASE_SYSTEM_URL, else of DATABASE_URL, else the project's own.
Exit codes: 0 done, 1 refused or failed, 2 typed wrongly.`;

/** What is printed without a command and with --help. */
export function helpText(): string {
  const longest = Math.max(...adminCommands.map(({ name }) => name.length));
  const lines = adminCommands.map(({ name, summary }) => `  ${name.padEnd(longest)}  ${summary}`);
  return [
    'Usage: npm run admin -- <command> [options]',
    '',
    ...lines,
    '',
    'Of one command: npm run admin -- <command> --help',
    ending,
  ].join('\n');
}

export function usageOf({ name, usage }: AdminCommand): string {
  return `Usage: npm run admin -- ${name} ${usage}`;
}

/** What is printed with `<command> --help`. */
export function helpOf(command: AdminCommand): string {
  const texts = [usageOf(command), command.summary, command.details];
  return texts.filter((text) => text !== undefined).join('\n\n');
}
