import type { z } from 'zod';
import { listOf } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { promptInForce, promptsQuery, promptTypes } from '#contracts/api/thinker/prompts.ts';
import { AiPrompt } from '#entities/thinker/ai-prompt.ts';
import type { DefaultPrompts } from '#entities/thinker/default-prompts.ts';
import { presentDefault, presentPrompt } from './present-prompt.ts';
import { promptResource } from './prompt-resource.ts';

type Prompt = z.input<typeof promptInForce>;
type Query = z.output<typeof promptsQuery>;

/** Every type once, as it is in force, and own prompts of single functions beside it. */
function allPrompts(own: readonly AiPrompt[], defaults: DefaultPrompts): Prompt[] {
  return promptTypes.flatMap((type) => {
    const ofType = own.filter(({ promptType }) => promptType === type).map(presentPrompt);
    const isCovered = ofType.some(({ function_name: name }) => name === null);
    return isCovered ? ofType : [presentDefault(type, defaults), ...ofType];
  });
}

function narrowed(prompts: Prompt[], query: Query): Prompt[] {
  const { prompt_type: type, function_name: name, is_default: isDefault, search } = query;
  const wanted = typeof search === 'string' ? search.toLowerCase() : '';
  return prompts.filter(
    (prompt) =>
      (type === undefined || prompt.prompt_type === type) &&
      (name === undefined || prompt.function_name === name) &&
      (isDefault === undefined || prompt.is_default === isDefault) &&
      `${prompt.prompt_type}\n${prompt.prompt_value}`.toLowerCase().includes(wanted),
  );
}

/** What has no time (a shipped prompt) is last; ties keep the order of the registry. */
function ordered(prompts: Prompt[], ordering: string): Prompt[] {
  const isDescending = ordering.startsWith('-');
  const field = ordering.replace('-', '') as 'prompt_type' | 'created_at' | 'updated_at';
  return prompts.toSorted((left, right) => {
    const [one, other] = [left[field], right[field]];
    if (one === other) return 0;
    if (one === null || other === null) return one === null ? 1 : -1;
    return one < other === isDescending ? 1 : -1;
  });
}

export const listPrompts = route(
  {
    method: 'get',
    path: promptResource.path,
    tag: promptResource.tag,
    throttle: promptResource.throttle,
    permission: 'view',
    summary: 'List prompts',
    description:
      "Every prompt type with the account's own prompt or the shipped one, and what it can name.",
    query: promptsQuery,
    answer: listOf(promptInForce),
  },
  async ({ em, query, dependencies }) => {
    const own = await em.find(AiPrompt, {}, { orderBy: { id: 'asc' } });
    const found = narrowed(allPrompts(own, dependencies.defaultPrompts), query);
    const { page = 1, page_size: pageSize, ordering } = query;
    const from = (page - 1) * pageSize;
    const rows = ordered(found, ordering).slice(from, from + pageSize);
    return { count: found.length, page, pageSize, rows };
  },
);
