import type { Resource } from '#api/shared/crud.ts';
import { promptRow } from '#contracts/api/thinker/prompts.ts';
import { AiPrompt } from '#entities/thinker/ai-prompt.ts';
import { presentPrompt } from './present-prompt.ts';

const shown = ['is_default', 'version', 'operation', 'variables'];

/** An own prompt; the shipped ones are no rows. */
export const promptResource: Resource<AiPrompt, typeof promptRow> = {
  entity: AiPrompt,
  path: 'system/prompts/',
  tag: 'Thinker',
  noun: 'prompt',
  throttle: 'system',
  deletion: 'The shipped prompt is used from then on; the versions of this one stay readable.',
  row: promptRow,
  readOnlyFields: ['id', 'created_at', 'updated_at', 'row_version', ...shown],
  present: presentPrompt,
};

/** What it is for stays as it was made. */
export const changeablePrompt: Resource<AiPrompt, typeof promptRow> = {
  ...promptResource,
  readOnlyFields: [...promptResource.readOnlyFields, 'prompt_type', 'function_name'],
};
