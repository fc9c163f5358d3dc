import type { ProgressInput, TenantInput } from './shared.ts';
import type { AiSubject } from './thinker.ts';

/** What a prompt is rendered with: a row of the customer's, or the function's sample. */
interface PromptRequest {
  functionName: string;
  /** Ids only; null: the sample. */
  subject: AiSubject | null;
  siteId: string | null;
  sectorId: string | null;
}

/** What is tried. Texts and keys stand in the trial's own columns. */
export type TrialRequest =
  | ({ kind: 'preview' | 'prompt' } & PromptRequest)
  | { kind: 'key'; vendor: TriedVendor }
  | {
      kind: 'image';
      vendor: TriedVendor;
      /** Null: the usual one of the vendor. */
      model: string | null;
      width: number;
      height: number;
    };

export type TriedVendor = 'openai' | 'runware';

/** One of the keys, in the order they are stored. */
export interface KeyVerdict {
  ok: boolean;
  /** In words for the person whose key it is. */
  message: string;
  milliseconds: number;
}

/** How the answer to a prompt fits what its function needs. */
export type AnswerVerdict = 'fits' | 'does_not_fit' | 'truncated' | 'refused';

/** What came of a trial. */
export type TrialOutcome =
  | {
      kind: 'preview';
      promptVersion: string;
      messages: { role: string; content: string }[];
    }
  | { kind: 'prompt'; verdict: AnswerVerdict; errors: string | null; credits: number }
  | { kind: 'key'; keys: KeyVerdict[] }
  | {
      kind: 'image';
      provider: string;
      model: string;
      mime: string;
      width: number;
      height: number;
      milliseconds: number;
      costUsdMicros: number | null;
    }
  /** Of a trial without a run, which has no other place to say so. */
  | { kind: 'failed'; message: string };

export interface TrialInput extends TenantInput {
  trialId: string;
}

export interface RunTrialInput extends ProgressInput {
  trialId: string;
}

export interface FailTrialInput extends TrialInput {
  reason: string;
}

/** What is done to try something. */
export interface TrialActivities {
  /** Renders a prompt with rows of the customer; asks nobody. */
  renderTrial(input: TrialInput): Promise<void>;
  /** Asks a vendor whether it knows each of the keys; makes nothing and costs nothing. */
  tryKeys(input: TrialInput): Promise<void>;
  /** Says why a trial without a run came to nothing. */
  failTrial(input: FailTrialInput): Promise<void>;
  /** Renders the prompt and stores it as a step that `callModel` asks. */
  prepareTrial(input: RunTrialInput): Promise<{ stepId: string }>;
  /** Judges the reply and charges what it made. */
  saveTrial(input: RunTrialInput & { stepId: string }): Promise<{ credits: number }>;
  /** The paid call for a picture; what an earlier attempt was sent is not asked for again. */
  drawTrial(input: RunTrialInput): Promise<void>;
  /** Charges the picture. */
  savePicture(input: RunTrialInput): Promise<{ credits: number }>;
}
