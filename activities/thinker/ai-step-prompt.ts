import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';
import { type PromptTemplate, parseTemplate } from '#domain/thinker/parse-template.ts';
import { type PromptMessage, renderPrompt } from '#domain/thinker/render-prompt.ts';
import { TemplateError } from '#domain/thinker/template-error.ts';
import type { DefaultPrompts } from '#entities/thinker/default-prompts.ts';
import { type ResolvedPrompt, resolvePrompt } from '#entities/thinker/resolve-prompt.ts';
import { type AnyAiFunction, promptTypeOf } from './ai-function.ts';

type RenderStep = (
  em: EntityManager,
  definition: AnyAiFunction,
  data: unknown,
) => Promise<{ version: string; messages: PromptMessage[] }>;

/**
 * Renders the prompt in force for a function. Shipped prompts are read here, once a process; one that cannot
 * be used stops it at its start.
 */
export function createStepPrompt(defaults: DefaultPrompts): RenderStep {
  const shipped = new Map([...defaults.values()].map(({ text }) => [text, parseTemplate(text)]));
  return async (em, definition, data) => {
    const prompt = await resolvePrompt(em, defaults, {
      promptType: promptTypeOf(definition),
      functionName: definition.name,
    });
    const template = shipped.get(prompt.text) ?? ownTemplate(prompt, definition.name);
    return { version: prompt.version, messages: render(template, prompt, definition, data) };
  };
}

function ownTemplate(prompt: ResolvedPrompt, functionName: string): PromptTemplate {
  try {
    return parseTemplate(prompt.text);
  } catch (error) {
    throw explained(error, prompt, functionName);
  }
}

function render(
  template: PromptTemplate,
  prompt: ResolvedPrompt,
  { name, dataSchema }: AnyAiFunction,
  data: unknown,
): PromptMessage[] {
  try {
    return renderPrompt(template, dataSchema, data);
  } catch (error) {
    throw explained(error, prompt, name);
  }
}

/** An own prompt that was fine when it was saved may not fit a later version of the platform; a shipped one is our mistake. */
function explained(error: unknown, { isDefault }: ResolvedPrompt, functionName: string): unknown {
  if (!(error instanceof TemplateError)) return error;
  if (isDefault) return new RangeError(`The prompt of ${functionName}: ${error.message}`);
  const advice = `Your own prompt of ${functionName} cannot be used. ${error.message} Change it or reset it to the default.`;
  return new AppError('validation_failed', { errors: { prompt_value: [advice] } });
}
