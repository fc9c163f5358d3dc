import type { ProgressInput, TenantInput } from './shared.ts';

/** What an AI step works on; ids and small figures only. */
export type AiSubject = Record<string, string | number>;

export interface PrepareAiStepInput extends ProgressInput {
  functionName: string;
  /** Unique within the workflow. */
  step: string;
  subject: AiSubject;
}

export interface CallModelInput extends TenantInput {
  stepId: string;
  /** 0 the question, 1 the repair. */
  turn: number;
}

export interface SaveAiStepInput extends ProgressInput {
  stepId: string;
  turn: number;
}

/** Saved, with what it made and cost; or the reply did not fit and one repair is to be asked for. */
export type SaveAiStepOutput =
  | { outcome: 'saved'; result: AiSubject; message: string; credits: number }
  | { outcome: 'repair' };

/** The AI engine's three activities. */
export interface ThinkerActivities {
  prepareAiStep(input: PrepareAiStepInput): Promise<{ stepId: string }>;
  callModel(input: CallModelInput): Promise<void>;
  saveAiStep(input: SaveAiStepInput): Promise<SaveAiStepOutput>;
}
