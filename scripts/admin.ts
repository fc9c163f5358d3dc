import { text } from 'node:stream/consumers';
import { type AdminCommand, UsageError } from './admin/command.ts';
import { explainFailure } from './admin/explain-failure.ts';
import { helpOf, helpText, usageOf } from './admin/help.ts';
import { commandNamed, readTyped } from './admin/read-command.ts';
import { withSystemOrm } from './admin/with-system-orm.ts';

/** Nobody is asked anything: what comes by standard input is piped in. */
async function readInput(): Promise<string> {
  if (process.stdin.isTTY) throw new UsageError('Pipe the password in: … --password-stdin < FILE');
  return text(process.stdin);
}

async function run(command: AdminCommand, words: readonly string[]): Promise<void> {
  const work = await command.prepare(readTyped(command, words, readInput));
  const print = (line: string) => console.log(line);
  const remark = (line: string) => console.error(line);
  await withSystemOrm(process.env, 'igny8-admin', (orm) => work({ orm, print, remark }));
}

function fail(error: unknown, command?: AdminCommand): void {
  const { shown, exitCode } = explainFailure(error);
  console.error(shown);
  if (exitCode === 2 && command) console.error(`\n${usageOf(command)}`);
  process.exitCode = exitCode;
}

const [name, ...words] = process.argv.slice(2);
const asksForHelp = [name, ...words].some((word) => word === '--help' || word === '-h');
if (name === undefined || name.startsWith('-')) {
  console.log(helpText());
  if (!asksForHelp) process.exitCode = 2;
} else {
  let command: AdminCommand | undefined;
  try {
    command = commandNamed(name);
    if (asksForHelp) console.log(helpOf(command));
    else await run(command, words);
  } catch (error) {
    fail(error, command);
  }
}
