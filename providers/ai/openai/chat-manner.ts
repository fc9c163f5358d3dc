import { APIError } from 'openai';
import type { TextRequest } from '#providers/ai/text-model.ts';

/** How a model at an endpoint has to be asked; not every one takes what OpenAI's newest take. */
export interface ChatManner {
  /** `json_object`: any JSON, so the schema stands in the prompt; `text`: not even that. */
  format: 'json_schema' | 'json_object' | 'text';
  tokenLimit: 'max_completion_tokens' | 'max_tokens' | 'none';
  /** False where the model refuses any but its own, as reasoning models do. */
  temperature: boolean;
}

/** `auto`: structured outputs until an endpoint refuses them. */
export type StructuredOutputs = 'auto' | 'json_schema' | 'json_object';

/** Most models whose manner is remembered: customers may name models of their own. */
const rememberedModels = 1000;

/** What was learnt of the models of one endpoint, for as long as the process lives. */
export class LearntManners {
  readonly #structuredOutputs: StructuredOutputs;
  readonly #learnt = new Map<string, ChatManner>();

  constructor(structuredOutputs: StructuredOutputs) {
    this.#structuredOutputs = structuredOutputs;
  }

  of(model: string): ChatManner {
    const format = this.#structuredOutputs === 'json_object' ? 'json_object' : 'json_schema';
    const usual: ChatManner = { format, tokenLimit: 'max_completion_tokens', temperature: true };
    return this.#learnt.get(model) ?? usual;
  }

  /** To be called when the model has answered a request of this manner. */
  remember(model: string, manner: ChatManner): void {
    this.#learnt.delete(model);
    this.#learnt.set(model, manner);
    const [oldest] = this.#learnt.keys();
    if (this.#learnt.size > rememberedModels && oldest !== undefined) this.#learnt.delete(oldest);
  }

  /**
   * How to ask again after this refusal, where it names what it does not take; undefined for every other.
   * A manner never returns to what was refused, so asking again comes to an end.
   */
  adapted(
    manner: ChatManner,
    { temperature, maxOutputTokens }: TextRequest,
    error: unknown,
  ): ChatManner | undefined {
    const words = refusedWords(error);
    if (temperature !== undefined && manner.temperature && /\btemperature\b/.test(words)) {
      return { ...manner, temperature: false };
    }
    const limited = maxOutputTokens !== undefined && manner.tokenLimit !== 'none';
    if (limited && /\bmax_(?:completion_)?tokens\b/.test(words) && !tooMuch.test(words)) {
      const isFirst = manner.tokenLimit === 'max_completion_tokens';
      return { ...manner, tokenLimit: isFirst ? 'max_tokens' : 'none' };
    }
    const isFixed = this.#structuredOutputs !== 'auto';
    if (isFixed || manner.format === 'text' || !formatWords.test(words)) return undefined;
    return { ...manner, format: manner.format === 'json_schema' ? 'json_object' : 'text' };
  }
}

/** The limit is known and too high for the model: that is for who set it. */
const tooMuch = /too (?:large|many|long)|context|exceed/;

const formatWords = /response_format|json_schema|json_object|structured[ _]outputs?/;

/** A schema this model cannot take says nothing of the next schema. */
export function isOneSchemasFault(error: unknown): boolean {
  return /invalid schema/.test(refusedWords(error));
}

/** Parameter and message of a refused request, in lower case; empty for every other fault. */
function refusedWords(error: unknown): string {
  if (!(error instanceof APIError) || (error.status !== 400 && error.status !== 422)) return '';
  return `${error.param ?? ''} ${error.message}`.toLowerCase();
}
