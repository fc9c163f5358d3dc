import type { AdminCommand } from './command.ts';
import { createDeveloperCommand } from './create-developer.ts';
import { createPlanCommand } from './create-plan.ts';
import { grantCreditsCommand } from './grant-credits.ts';
import { importIndustriesCommand } from './import-industries.ts';
import { importSeedKeywordsCommand } from './import-seed-keywords.ts';

export const adminCommands: readonly AdminCommand[] = [
  createDeveloperCommand,
  createPlanCommand,
  importIndustriesCommand,
  importSeedKeywordsCommand,
  grantCreditsCommand,
];

/** What is printed without a command, with an unknown one, and with --help. */
export function helpText(): string {
  const lines = adminCommands.flatMap(({ name, usage, summary }) => [
    `  ${name} ${usage}`,
    `      ${summary}`,
  ]);
  return ['Usage: npm run admin -- <command> [options]', '', ...lines].join('\n');
}
