import type { ParseArgsOptionsConfig } from 'node:util';
import type { MikroORM } from '@mikro-orm/postgresql';

/** What was typed behind the name of a command. */
export interface Typed {
  options: Readonly<Record<string, string | boolean | undefined>>;
  /** The file a command reads, where it reads one. */
  file: string;
  /** Everything that comes in by standard input. */
  readInput: () => Promise<string>;
}

/** What a command works with once what was typed makes sense. */
export interface AdminTools {
  /** Connected as the system role: every account. */
  orm: MikroORM;
  print: (line: string) => void;
  /** For the person only, beside what a script reads. */
  remark: (line: string) => void;
}

export type AdminWork = (tools: AdminTools) => Promise<void>;

/** One command of `npm run admin -- <name> …`. */
export interface AdminCommand {
  name: string;
  /** What stands behind the name: `--email ADDRESS [--name NAME]`. */
  usage: string;
  summary: string;
  /** Further lines of its help. */
  details?: string;
  options: ParseArgsOptionsConfig;
  readsFile?: true;
  /**
   * Checks what was typed, without the database.
   *
   * @throws UsageError
   */
  prepare: (typed: Typed) => AdminWork | Promise<AdminWork>;
}

/** A mistake of whoever typed the command, told without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What keeps a command that was typed rightly from doing its work, told without a stack. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/**
 * An option that must be there.
 *
 * @throws UsageError
 */
export function requiredOption(typed: Typed, name: string): string {
  const value = textOption(typed, name)?.trim();
  if (value) return value;
  throw new UsageError(`--${name} is required`);
}

/** An option that may be missing. */
export function textOption({ options }: Typed, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Options that are followed by a text, as `parseArgs` wants them. */
export function textOptions(names: readonly string[]): ParseArgsOptionsConfig {
  return Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
}
