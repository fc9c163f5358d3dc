import type { ContentStatus } from './states.ts';

/** What becomes of a review that nobody has decided when its time is up. */
export const reviewOutcomes = ['approve', 'reject', 'wait'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** Who decided: a person, the time that was up, or what approves by itself. */
export type ReviewDecider = 'person' | 'time_out' | 'rule' | 'automation';

export type ReviewVerdict = 'approved' | 'rejected';

/** What a run keeps of its review, for whoever looks at it. */
export interface RunReview {
  contentId: string;
  /** Where the content stood before, to be put back there. */
  statusBefore: ContentStatus;
  /** ISO 8601, UTC: when it is decided without a person's word, and how; null: never. */
  decidesAt: string | null;
  decidesTo: ReviewVerdict | null;
  /** Null until it is decided. */
  verdict: ReviewVerdict | null;
  decidedBy: ReviewDecider | null;
  userId: string | null;
  decidedAt: string | null;
  reason: string | null;
}

/** How long a review waits, in seconds from its beginning. */
export interface ReviewSettings {
  /** When those who may approve are reminded. */
  remindAfterSeconds: readonly number[];
  /** When it ends by itself; null: never. */
  timeOutSeconds: number | null;
  timeOutOutcome: ReviewOutcome;
  /** What may approve without a person, and how long a person can reject before it does; null: nothing. */
  hold: { seconds: number; by: Extract<ReviewDecider, 'rule' | 'automation'> } | null;
}

/** A day and three days: over a weekend nobody is reminded twice. Nothing is approved by silence. */
export const defaultReviewSettings: ReviewSettings = {
  remindAfterSeconds: [86_400, 259_200],
  timeOutSeconds: null,
  timeOutOutcome: 'wait',
  hold: null,
};

/** The same for a text that somebody has turned down before: it is approved by no silence. */
export function decidedByPeople({ remindAfterSeconds }: ReviewSettings): ReviewSettings {
  return { ...defaultReviewSettings, remindAfterSeconds };
}

/** Something a review does by itself when a time has passed. */
export type ReviewMoment =
  | { atSeconds: number; kind: 'remind'; number: number }
  | { atSeconds: number; kind: 'time_out' }
  | { atSeconds: number; kind: 'decide'; verdict: ReviewVerdict; by: ReviewDecider };

/** What a review does by itself, in the order of time, up to and with the moment that ends it. */
export function reviewMoments(settings: ReviewSettings): ReviewMoment[] {
  const reminders = [...settings.remindAfterSeconds]
    .sort((left, right) => left - right)
    .map((atSeconds, index) => ({ atSeconds, kind: 'remind' as const, number: index + 1 }));
  const endings = [...approvalAfterHold(settings), ...endOfTime(settings)];
  const end = Math.min(
    ...endings.filter(({ kind }) => kind === 'decide').map(({ atSeconds }) => atSeconds),
  );
  // Ending before reminding: nobody is asked for a word at the moment that needs none any more.
  const moments = [...endings, ...reminders].sort(
    (left, right) => left.atSeconds - right.atSeconds,
  );
  const ending = moments.findIndex(({ kind, atSeconds }) => kind === 'decide' && atSeconds === end);
  return ending === -1 ? moments : moments.slice(0, ending + 1);
}

/**
 * What the review comes to without a person's word, and after how many seconds.
 *
 * @returns nothing where it waits for a person for ever
 */
export function reviewEnding(
  settings: ReviewSettings,
): { atSeconds: number; verdict: ReviewVerdict; by: ReviewDecider } | undefined {
  return reviewMoments(settings).find((moment) => moment.kind === 'decide');
}

function approvalAfterHold({ hold }: ReviewSettings): ReviewMoment[] {
  if (hold === null) return [];
  return [{ atSeconds: hold.seconds, kind: 'decide', verdict: 'approved', by: hold.by }];
}

function endOfTime({ timeOutSeconds: atSeconds, timeOutOutcome }: ReviewSettings): ReviewMoment[] {
  if (atSeconds === null) return [];
  if (timeOutOutcome === 'wait') return [{ atSeconds, kind: 'time_out' }];
  const verdict = timeOutOutcome === 'approve' ? 'approved' : 'rejected';
  return [{ atSeconds, kind: 'decide', verdict, by: 'time_out' }];
}
