import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import type { AiReply } from '#entities/system/ai-step.ts';

/** A step as its function sees it: whose it is and what it works on. */
export interface AiStepContext {
  accountId: string;
  runId: string;
  /** Workflow id and step: ids of rows the function makes are derived from it. */
  stepKey: string;
  /** Ids only, as the workflow gave them. */
  subject: Record<string, string | number>;
  now: Date;
}

/** What a function made, and what that costs. */
export interface AiSaved {
  /** Answered to the workflow: ids and figures, never texts. */
  result: Record<string, string | number>;
  /** For the timeline, in words for people. */
  message: string;
  counts: Record<string, number>;
  /** In the operation's unit; null when this step is charged elsewhere. */
  amount: number | null;
  /** Things made, where they are not what is charged: ideas are charged by cluster. */
  made?: number;
  /** Functions of the same run whose calls are part of what is charged here. */
  chargedWith?: readonly string[];
  relatedObjectType: string;
  relatedObjectId: string;
}

/**
 * One AI function (spec/ai.md): what it loads, what the model must answer, how the answer is saved.
 * Prompt, call, repair, credits, progress and logging are the engine's.
 */
export interface AiFunction<Data, Output> {
  name: string;
  /** Whose prompt it has; its own, by its name, unless told. */
  promptType?: string;
  /** What it is charged as; null when the workflow charges it in one of its own steps. */
  operation: string | null;
  /** What `load` reads; the engine checks it, and its paths are the variables of the prompt. */
  dataSchema: z.ZodType<Data>;
  outputSchema: z.ZodType<Output>;
  /** What is asked of the model where the account has chosen nothing. */
  defaults?: { temperature?: number; maxOutputTokens?: number };
  /** Reads the data of the prompt, and takes the states it needs; runs in the transaction of `prepare`. */
  load(em: EntityManager, step: AiStepContext): Promise<Data>;
  /** The amount to hold for the step, in the operation's unit. */
  estimate(data: Data): number;
  /**
   * Replies to this very request that an earlier run of the same work has paid for and could not use to its end;
   * with them nothing is asked again. Left out: every run asks anew.
   */
  earlierReplies?(em: EntityManager, step: AiStepContext, requestHash: string): Promise<AiReply[]>;
  /** Checks and writes the answer; runs in the transaction of `save`. */
  save(em: EntityManager, step: AiStepContext, output: Output): Promise<AiSaved>;
}

/** Functions of any data and output, as the registry holds them. */
export type AnyAiFunction = AiFunction<unknown, unknown>;

/** The prompts of a function. */
export function promptTypeOf({ name, promptType }: Pick<AnyAiFunction, 'name' | 'promptType'>) {
  return promptType ?? name;
}

/** Declares a function with its own types and hands it over as one of any. */
export function defineAiFunction<Data, Output>(
  definition: AiFunction<Data, Output>,
): AnyAiFunction {
  return definition as AnyAiFunction;
}
