import {
  ApplicationFailure,
  allHandlersFinished,
  CancellationScope,
  condition,
  isCancellation,
  patched,
  proxyLocalActivities,
  rootCause,
  setHandler,
} from '@temporalio/workflow';
import type { RecordVerdictInput, ReviewActivities } from '#contracts/activities/review.ts';
import type { ReviewAnswer, ReviewWord } from '#contracts/workflows/progress.ts';
import {
  type ReviewMoment,
  type ReviewSettings,
  type ReviewVerdict,
  reviewMoments,
} from '#domain/writer/review.ts';
import { databaseWork } from './activity-options.ts';
import { approveUpdate, lookSignal, rejectUpdate } from './messages.ts';
import type { RunControl } from './run-control.ts';

// All of it is rows: the content, the run, notices to people.
const { openReview, recordVerdict, remindReviewers, noteTimeOut, closeReview } =
  proxyLocalActivities<ReviewActivities>(databaseWork);

type Decision = Pick<RecordVerdictInput, 'verdict' | 'by' | 'userId' | 'reason'>;

/**
 * Waits with a content until a person has approved or rejected it, or the time that was set has decided. Made
 * before the first await, so that no message finds no handler.
 */
export class ReviewGate {
  private readonly control: RunControl;
  private contentId: string | undefined;
  /** The word that is being written down or was; the first one counts. */
  private decision: Decision | undefined;
  private recording: Promise<ReviewAnswer> | undefined;
  private verdict: ReviewVerdict | undefined;
  private mustLook = false;
  /** The row may say already that it waits, and its answer is on its way here. */
  private isOpening = false;
  /** When it began to wait, in milliseconds since 1970. */
  private begun = 0;

  constructor(control: RunControl) {
    this.control = control;
    setHandler(approveUpdate, (word) => this.hear('approved', word), {
      validator: (word: ReviewWord) => this.assertPossible('approved', word),
      description: 'Approves the content that waits for review',
    });
    setHandler(rejectUpdate, (word) => this.hear('rejected', word), {
      validator: (word: ReviewWord) => this.assertPossible('rejected', word),
      description: 'Rejects the content that waits for review, with a reason',
    });
    setHandler(lookSignal, () => {
      this.mustLook = true;
    });
  }

  /** The stage `review`. Cancelled while it waits, it puts the content back to where it stood. */
  async pass(contentId: string, settings: ReviewSettings): Promise<ReviewVerdict> {
    const { control } = this;
    control.enter('review');
    await control.whilePaused();
    this.begun = Date.now();
    const { accountId, runId } = control.input;
    control.undoWith(async () => {
      const status = await closeReview.executeWithOptions({ summary: 'review called off' }, [
        { accountId, runId, contentId },
      ]);
      return status === null ? undefined : `The content is ${status} again.`;
    });
    try {
      await this.open(contentId, settings);
      control.note('Waits for approval');
      await control.whileWaitingFor('approval or rejection of the content by a person', () =>
        this.untilDecided(contentId, settings),
      );
    } finally {
      this.contentId = undefined;
      // Whoever has given their word is answered before the run goes on or ends.
      await CancellationScope.nonCancellable(() => condition(allHandlersFinished));
    }
    return this.decided();
  }

  /** A word that comes from its first moment on is heard. */
  private async open(contentId: string, settings: ReviewSettings): Promise<void> {
    this.contentId = contentId;
    this.isOpening = true;
    try {
      await this.look(contentId, settings);
    } catch (error) {
      this.contentId = undefined;
      throw error;
    } finally {
      this.isOpening = false;
    }
  }

  private decided(): ReviewVerdict {
    if (this.verdict) return this.verdict;
    throw ApplicationFailure.nonRetryable('A review has ended without a verdict', 'internal');
  }

  /** Opens the review, or sees whether the content was approved, rejected or published elsewhere meanwhile. */
  private async look(contentId: string, settings: ReviewSettings): Promise<void> {
    this.mustLook = false;
    const input = { ...this.control.at(0), contentId, settings };
    const { verdict, since } = await openReview.executeWithOptions({ summary: 'wait for a word' }, [
      input,
    ]);
    if (verdict) this.verdict ??= verdict;
    // Where this execution took over from one that was lost, the time did not begin anew.
    if (since) this.begun = Date.parse(since);
  }

  private async untilDecided(contentId: string, settings: ReviewSettings): Promise<void> {
    for (const moment of reviewMoments(settings)) {
      await this.until(contentId, settings, this.begun + moment.atSeconds * 1000, moment.kind);
      if (this.verdict) return;
      await this.act(contentId, moment);
    }
    if (!this.verdict) await this.until(contentId, settings);
  }

  /**
   * Until the verdict, or the time; while the run is paused the time may pass, and what is due then is done when
   * it is resumed.
   */
  private async until(
    contentId: string,
    settings: ReviewSettings,
    time?: number,
    summary = '',
  ): Promise<void> {
    const isTold = () => this.verdict !== undefined || this.mustLook;
    while (!this.verdict) {
      if (this.mustLook) {
        await this.look(contentId, settings);
      } else if (time === undefined) {
        await condition(isTold);
      } else if (Date.now() < time) {
        await condition(isTold, time - Date.now(), { summary: `review: ${summary}` });
      } else if (this.control.isPaused) {
        await condition(() => isTold() || !this.control.isPaused);
      } else {
        return;
      }
    }
  }

  private async act(contentId: string, moment: ReviewMoment): Promise<void> {
    const input = { ...this.control.at(0), contentId };
    if (moment.kind === 'remind') {
      const { number } = moment;
      const summary = `reminder ${number}`;
      await remindReviewers.executeWithOptions({ summary }, [{ ...input, number }]);
    } else if (moment.kind === 'time_out') {
      await noteTimeOut.executeWithOptions({ summary: 'time is up, waits on' }, [input]);
    } else {
      const reason = moment.verdict === 'rejected' ? 'Nobody approved it in time.' : null;
      try {
        await this.record({ verdict: moment.verdict, by: moment.by, userId: null, reason });
      } catch (error) {
        // Runs of before failed by it.
        if (isCancellation(error) || !patched('undecided-waits-on')) throw error;
        const refused = { ...input, reason: rootCause(error) ?? 'it was refused' };
        await noteTimeOut.executeWithOptions({ summary: 'cannot be decided, waits on' }, [refused]);
        // Somebody may have decided without a word to this run.
        this.mustLook = true;
      }
    }
  }

  private async hear(verdict: ReviewVerdict, word: ReviewWord): Promise<ReviewAnswer> {
    if (this.isOpening) {
      await condition(() => !this.isOpening);
      if (this.verdict) throw refusal(`The content is ${this.verdict} already.`);
    }
    // Of two words that arrive together, both are judged before the first is heard.
    this.assertTurn(verdict, word);
    const { userId, reason } = word;
    return this.record({ verdict, by: 'person', userId, reason: reason ?? null });
  }

  /** Written down once; whoever says the same again is answered the same. */
  private async record(decision: Decision): Promise<ReviewAnswer> {
    if (!this.recording) {
      this.decision = decision;
      this.recording = this.write(decision);
    }
    return this.recording;
  }

  /** A word that cannot be followed (the content is gone) is told to whoever gave it; the wait goes on, also where nobody did. */
  private async write(decision: Decision): Promise<ReviewAnswer> {
    try {
      const contentId = this.contentId ?? '';
      const input = { ...this.control.at(1), contentId, ...decision };
      const summary = `${decision.verdict} by ${decision.by}`;
      // A word that was given counts, also when the run is cancelled at the same moment.
      const answer = await CancellationScope.nonCancellable(() =>
        recordVerdict.executeWithOptions({ summary }, [input]),
      );
      this.verdict = decision.verdict;
      return answer;
    } catch (error) {
      this.decision = undefined;
      this.recording = undefined;
      throw error;
    }
  }

  /** Refused before anything is written into the history. */
  private assertPossible(verdict: ReviewVerdict, word: ReviewWord): void {
    if (!word.userId) throw refusal('A word needs a person.');
    if (verdict === 'rejected' && !word.reason?.trim()) {
      throw refusal('A rejection needs a reason.');
    }
    this.assertTurn(verdict, word);
  }

  /** It waits, and the first word counts; only whoever gave it is heard again. */
  private assertTurn(verdict: ReviewVerdict, { userId }: ReviewWord): void {
    const given = this.decision;
    if (given?.verdict === verdict && given.userId === userId) return;
    if (given) throw refusal(`The content is ${given.verdict} already and cannot be ${verdict}.`);
    if (this.contentId !== undefined) return;
    throw refusal(`The run is at the stage ${this.control.stage} and cannot be ${verdict}.`);
  }
}

function refusal(message: string): ApplicationFailure {
  return ApplicationFailure.nonRetryable(message, 'conflict');
}
