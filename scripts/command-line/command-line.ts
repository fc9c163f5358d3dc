import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** What a command of package.json takes, and what is told with `--help`. */
export interface CommandLine<Options extends ParseArgsOptionsConfig> {
  /** As it is typed: `npm start`. */
  command: string;
  summary: string;
  options: Options;
  /** Of each option: its name as it is typed, and what it does. */
  optionTexts: { [Name in keyof Options]: [typed: string, meaning: string] };
  /** Words beside the options; a command without them takes none. */
  words?: { name: string; known: readonly string[] };
  /** Environment variables that matter to the command, each with what it does. */
  variables: readonly (readonly [name: string, meaning: string])[];
}

type Understood<Options extends ParseArgsOptionsConfig> =
  | { kind: 'stop'; exitCode: 0 | 2; text: string }
  | {
      kind: 'go';
      values: ReturnType<typeof parseArgs<{ options: Options }>>['values'];
      words: string[];
    };

/** Reads what was typed: work to do, or a text to print and the exit code to end with. */
export function understand<Options extends ParseArgsOptionsConfig>(
  line: CommandLine<Options>,
  typed: readonly string[],
): Understood<Options> {
  if (typed.includes('--help') || typed.includes('-h')) {
    return { kind: 'stop', exitCode: 0, text: helpText(line) };
  }
  try {
    const { options, words } = line;
    const parsed = parseArgs({ args: [...typed], options, allowPositionals: words !== undefined });
    const unknown = parsed.positionals.filter((word) => !words?.known.includes(word));
    if (unknown.length === 0) {
      return { kind: 'go', values: parsed.values, words: parsed.positionals };
    }
    return refusal(line, `There is no ${words?.name} ${unknown.join(', ')}.`);
  } catch (error) {
    return refusal(line, error instanceof Error ? error.message : String(error));
  }
}

/** Gives what was typed; `--help` and what nobody understands end the process, with 0 and with 2. */
export function readCommandLine<Options extends ParseArgsOptionsConfig>(
  line: CommandLine<Options>,
): Extract<Understood<Options>, { kind: 'go' }> {
  const understood = understand(line, process.argv.slice(2));
  if (understood.kind === 'go') return understood;
  if (understood.exitCode === 0) console.log(understood.text);
  else console.error(understood.text);
  process.exit(understood.exitCode);
}

function refusal(line: CommandLine<ParseArgsOptionsConfig>, why: string) {
  return { kind: 'stop', exitCode: 2, text: `${why}\n\n${helpText(line)}` } as const;
}

function helpText(line: CommandLine<ParseArgsOptionsConfig>): string {
  const { command, summary, words, optionTexts, variables } = line;
  const options = [...Object.values(optionTexts), ['--help', 'Print this'] as const];
  const wordList = words ? [`${capitalised(words.name)}s: ${words.known.join(', ')}`, ''] : [];
  const environment = variables.length > 0 ? ['', 'Environment:', ...columns(variables)] : [];
  return [
    `Usage: ${command} -- ${words ? `[${words.name} …] ` : ''}[options]`,
    '',
    summary,
    '',
    ...wordList,
    'Options:',
    ...columns(options),
    ...environment,
    '',
    'All variables: README.md, "Environment".',
  ].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`);
}

function capitalised(word: string): string {
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
}
