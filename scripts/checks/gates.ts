import { barrelsGate } from './barrels.ts';
import { clientGate } from './client.ts';
import { deadCodeGate } from './dead-code.ts';
import { environmentTableGate } from './environment-table.ts';
import { fileBudgetGate } from './file-budget.ts';
import { forbiddenTextGate } from './forbidden-text.ts';
import { formatGate } from './format.ts';
import type { Gate } from './gate.ts';
import { importRulesGate } from './import-rules.ts';
import { lintGate } from './lint.ts';
import { lockFileGate } from './lock-file.ts';
import { openApiGate } from './openapi.ts';
import { roleMatrixGate } from './role-matrix.ts';
import { tierGate } from './tier-gate.ts';
import { typesGate } from './types.ts';
import { workflowBundleGate } from './workflow-bundle.ts';

/** What reads the source only: part of `npm run check` and of `npm test`. Longest first, to end together. */
export const sourceGates: readonly Gate[] = [
  workflowBundleGate,
  lintGate,
  typesGate('types', 'tsconfig.json'),
  typesGate('workflow-types', 'workflows/tsconfig.json'),
  deadCodeGate,
  importRulesGate,
  openApiGate,
  clientGate,
  formatGate,
  fileBudgetGate,
  barrelsGate,
  forbiddenTextGate,
  lockFileGate,
  environmentTableGate,
  roleMatrixGate,
];

/** The fast check: the source gates and the tests that need no server. */
export const fastGates: readonly Gate[] = [tierGate('unit'), tierGate('replay'), ...sourceGates];
