import { listRoute } from '#api/shared/crud.ts';
import { declareList } from '#api/shared/declare-list.ts';
import { presentRow } from '#api/shared/present.ts';
import { promptVersionRow } from '#contracts/api/thinker/prompts.ts';
import { AiPromptVersion } from '#entities/thinker/ai-prompt-version.ts';

/** Of all prompts, also of those that were reset. An earlier text comes back by saving it. */
export const listPromptVersions = listRoute(
  {
    entity: AiPromptVersion,
    path: 'system/prompts/versions/',
    tag: 'Thinker',
    noun: 'prompt version',
    throttle: 'system',
    row: promptVersionRow,
    readOnlyFields: [],
    present: (version) => ({
      ...presentRow(version),
      prompt_type: version.promptType,
      function_name: version.functionName ?? null,
      version: version.version,
      prompt_value: version.promptValue ?? null,
      is_default: version.promptValue === null,
      saved_by_id: version.savedById ?? null,
    }),
  },
  declareList({
    filters: {
      prompt_type: { property: 'promptType', kind: 'text' },
      function_name: { property: 'functionName', kind: 'text' },
    },
    ranges: { version: { property: 'version', kind: 'number' } },
    presence: { has_function_name: 'functionName' },
    ordering: { version: 'version' },
  }),
);
