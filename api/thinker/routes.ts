import type { Route } from '#api/shared/route-record.ts';
import { authorProfileRoutes } from './author-profiles/crud.ts';
import { promptByType } from './prompts/by-type.ts';
import { changePromptRoutes } from './prompts/change.ts';
import { listPrompts } from './prompts/list.ts';
import { previewPrompt } from './prompts/preview.ts';
import { resetPromptRoute, savePromptRoute } from './prompts/save.ts';
import { testPrompt } from './prompts/test.ts';
import { listPromptVersions } from './prompts/versions.ts';
import { strategyRoutes } from './strategies/crud.ts';

export const thinkerRoutes: readonly Route[] = [
  listPrompts,
  promptByType,
  savePromptRoute,
  previewPrompt,
  testPrompt,
  resetPromptRoute,
  listPromptVersions,
  ...changePromptRoutes,
  ...authorProfileRoutes,
  ...strategyRoutes,
];
