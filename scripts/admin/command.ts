import type { ParseArgsOptionsConfig } from 'node:util';
import type { MikroORM } from '@mikro-orm/postgresql';

/** What a command of the operator may use. */
export interface AdminTools {
  /** Connected as the system role: every account. */
  orm: MikroORM;
  /** Options by name, as they were typed. */
  options: Readonly<Record<string, string | boolean | undefined>>;
  positionals: readonly string[];
  print(line: string): void;
}

/** One command of `npm run admin -- <name> …`. */
export interface AdminCommand {
  name: string;
  /** What stands behind the name: `--email ADDRESS [--name NAME]`. */
  usage: string;
  summary: string;
  options: ParseArgsOptionsConfig;
  run(tools: AdminTools): Promise<void>;
}

/** A mistake of whoever typed the command, told without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * An option that must be there.
 *
 * @throws UsageError
 */
export function requiredOption({ options }: AdminTools, name: string): string {
  const value = options[name];
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new UsageError(`--${name} is required`);
}

/** An option that may be missing. */
export function textOption({ options }: AdminTools, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * A whole number, or undefined where the option is missing.
 *
 * @throws UsageError
 */
export function numberOption(tools: AdminTools, name: string): number | undefined {
  const text = textOption(tools, name);
  if (text === undefined) return undefined;
  if (/^-?\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--${name} must be a whole number, not "${text}"`);
}
