import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { askTrial } from '#api/thinker/trials/ask-trial.ts';
import { promptPreview, trialBody } from '#contracts/api/thinker/prompt-trials.ts';
import { previewPromptContract } from '#contracts/workflows/thinker/preview-prompt.ts';
import { parseTemplate } from '#domain/thinker/parse-template.ts';
import { renderPrompt } from '#domain/thinker/render-prompt.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import type { DefaultPrompts } from '#entities/thinker/default-prompts.ts';
import { resolvePrompt } from '#entities/thinker/resolve-prompt.ts';
import { type AskedTrial, askedTrial } from './trial-request.ts';

/** With the sample nothing but the prompt is needed. */
async function previewOfSample(
  em: EntityManager,
  { contract, text }: AskedTrial,
  defaults: DefaultPrompts,
) {
  const { promptType, name: functionName, dataSchema, sampleData } = contract;
  const inForce = await resolvePrompt(em, defaults, { promptType, functionName });
  const messages = renderPrompt(parseTemplate(text ?? inForce.text), dataSchema, sampleData);
  return { prompt_version: text === null ? inForce.version : 'trial', messages };
}

export const previewPrompt = route(
  {
    method: 'post',
    path: 'system/prompts/preview/',
    tag: 'Thinker',
    throttle: 'system',
    permission: 'edit',
    summary: 'Show what a prompt would send',
    description:
      'With a task, content or cluster of yours, or with a sample. Nobody is asked and nothing is charged.',
    body: trialBody,
    answer: one(promptPreview),
    refusals: ['not_found', 'unprocessable', 'unavailable'],
  },
  async (call) => {
    const { em, body, dependencies } = call;
    const asked = await askedTrial(em, body);
    const { request, contract, text } = asked;
    const shown = { prompt_type: contract.promptType, function_name: contract.name };
    if (request.subject === null) {
      const preview = await previewOfSample(em, asked, dependencies.defaultPrompts);
      return { ...shown, is_sample: true, ...preview };
    }
    const id = uuidv7();
    const outcome = await askTrial(call, {
      id,
      request: { kind: 'preview', ...request },
      text,
      contract: previewPromptContract,
      input: { trialId: id },
      title: `Preview ${contract.name}`,
    });
    if (outcome.kind !== 'preview') throw new TypeError(`A preview became a ${outcome.kind}`);
    const { promptVersion, messages } = outcome;
    return { ...shown, is_sample: false, prompt_version: promptVersion, messages };
  },
);
