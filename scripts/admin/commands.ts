import { accessTokenCommand } from './access-token.ts';
import { activateUserCommand, deactivateUserCommand } from './activate-user.ts';
import type { AdminCommand } from './command.ts';
import { createDeveloperCommand } from './create-developer.ts';
import { createPlanCommand } from './create-plan.ts';
import { grantCreditsCommand } from './grant-credits.ts';
import { importIndustriesCommand } from './import-industries.ts';
import { importSeedKeywordsCommand } from './import-seed-keywords.ts';
import { setPasswordCommand } from './set-password.ts';

export const adminCommands: readonly AdminCommand[] = [
  createDeveloperCommand,
  createPlanCommand,
  importIndustriesCommand,
  importSeedKeywordsCommand,
  grantCreditsCommand,
  setPasswordCommand,
  deactivateUserCommand,
  activateUserCommand,
  accessTokenCommand,
];
