import type { EntityManager } from '@mikro-orm/postgresql';
import { createStepPrompt } from '#activities/thinker/ai-step-prompt.ts';
import { aiFunctionNamed } from '#activities/thinker/function-registry.ts';
import type { TrialRequest } from '#contracts/activities/trials.ts';
import { aiFunctionContracts } from '#contracts/ai/functions.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { parseTemplate } from '#domain/thinker/parse-template.ts';
import { type PromptMessage, renderPrompt } from '#domain/thinker/render-prompt.ts';
import { TemplateError } from '#domain/thinker/template-error.ts';
import type { DefaultPrompts } from '#entities/thinker/default-prompts.ts';
import type { Trial } from '#entities/thinker/trial.ts';
import { rehearse } from './rehearse.ts';

type PromptRequest = Extract<TrialRequest, { functionName: string }>;

/** How a given prompt is called in the log: it is no version of any. */
const givenVersion = 'trial';

/** What a trial asks its function for. @throws RangeError for a trial of something else */
export function promptRequest({ request }: Pick<Trial, 'request'>): PromptRequest {
  if ('functionName' in request) return request;
  throw new RangeError(`A trial of kind ${request.kind} has no prompt`);
}

/** Renders prompts that are tried, the given ones and those in force. */
export function createTrialPrompt(defaults: DefaultPrompts) {
  const renderInForce = createStepPrompt(defaults);
  return async function render(
    em: EntityManager,
    trial: Trial,
  ): Promise<{ version: string; messages: PromptMessage[] }> {
    const request = promptRequest(trial);
    const definition = aiFunctionNamed(request.functionName);
    const { accountId } = trial;
    const { subject } = request;
    const data = subject
      ? await rehearse(em, definition, { ...request, accountId, subject })
      : sampleOf(request.functionName);
    if (trial.text == null) return renderInForce(em, definition, data);
    try {
      const messages = renderPrompt(parseTemplate(trial.text), definition.dataSchema, data);
      return { version: givenVersion, messages };
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      throw new AppError('validation_failed', { errors: { prompt_value: [error.message] } });
    }
  };
}

function sampleOf(functionName: string): unknown {
  const contract = aiFunctionContracts.find(({ name }) => name === functionName);
  if (!contract) throw new RangeError(`${functionName} has no sample`);
  return contract.sampleData;
}
