import type { RunStatus } from '#domain/system/run-states.ts';
import type { ReviewDecider, ReviewSettings, ReviewVerdict } from '#domain/writer/review.ts';
import type { ContentStatus } from '#domain/writer/states.ts';
import type { ProgressInput, RunReference } from './shared.ts';

interface ReviewedInput extends ProgressInput {
  contentId: string;
}

export interface OpenReviewInput extends ReviewedInput {
  settings: ReviewSettings;
}

/** Decided already, or it waits. */
export interface OpenedReview {
  verdict: ReviewVerdict | null;
  /** ISO 8601, UTC: since when it waits; null where it does not. */
  since: string | null;
}

export interface RecordVerdictInput extends ReviewedInput {
  verdict: ReviewVerdict;
  by: ReviewDecider;
  /** The person; null where nobody decided. */
  userId: string | null;
  /** Why it was rejected; null for an approval. */
  reason: string | null;
}

export interface RemindReviewersInput extends ReviewedInput {
  /** 1 for the first reminder. */
  number: number;
}

export interface NoteTimeOutInput extends ReviewedInput {
  /** Why what was to decide then could not, in words; absent: nothing was. */
  reason?: string;
}

/** The steps of waiting for a person's word on a content. */
export interface ReviewActivities {
  /**
   * Puts the content into review, shows that the run waits and tells those who may approve. One that needs no
   * review any more is told as decided. Asked again, it looks whether it was decided elsewhere.
   */
  openReview(input: OpenReviewInput): Promise<OpenedReview>;
  /** Writes the word down, on the content and on the run. Once: a repetition answers the same. */
  recordVerdict(input: RecordVerdictInput): Promise<{ status: RunStatus }>;
  remindReviewers(input: RemindReviewersInput): Promise<void>;
  /** The time is up and it goes on waiting: says so. */
  noteTimeOut(input: NoteTimeOutInput): Promise<void>;
  /**
   * Undo of opening: an undecided content stands where it stood before.
   *
   * @returns where that is; null where there was nothing to put back
   */
  closeReview(input: RunReference & { contentId: string }): Promise<ContentStatus | null>;
}
