import { ApplicationFailure } from '@temporalio/common';
import type { ReviewSettings } from '#domain/writer/review.ts';
import { until } from './harness.ts';
import type { Scenario } from './scenario.ts';

const workflow = 'contentPipeline';

/** Waits for ever and reminds nobody. */
const patient: ReviewSettings = {
  remindAfterSeconds: [],
  timeOutSeconds: null,
  timeOutOutcome: 'wait',
  hold: null,
};

/** A written article waits, and is published when it is approved. */
const fromReview = {
  subject: { contentId: 'content-1' },
  stages: ['review', 'publish'],
  review: patient,
};

const ana = 'user-ana';

/** The run has shown that it waits. */
const waits = (calls: string[]) => until(() => calls.includes('openReview'));

/** Longer than a step takes that nothing holds. */
const longEnough = () => new Promise((resolve) => setTimeout(resolve, 300));

function reviewed(
  scenario: Pick<Scenario, 'path' | 'ends' | 'expects'> & Partial<Scenario>,
): Scenario {
  return { workflow, inputMembers: fromReview, overrides: () => ({}), ...scenario };
}

/** Paths of the review gate. */
export const reviewScenarios: Scenario[] = [
  reviewed({
    path: 'approved',
    ends: 'COMPLETED',
    async drive(handle, calls) {
      await waits(calls);
      await longEnough();
      if (calls.includes('publishPost')) throw new Error('Published unasked');
      const word = { args: [{ userId: ana }] as [{ userId: string }], updateId: 'click-1' };
      const answers = await Promise.all([
        handle.executeUpdate('approve', word),
        handle.executeUpdate('approve', word),
      ]);
      if (answers.some((answer) => Reflect.get(Object(answer), 'status') !== 'running')) {
        throw new Error('A double click was answered otherwise');
      }
    },
    expects: ['openReview', 'recordVerdict:approved:person', 'publishPost', 'finishRun:completed'],
  }),
  reviewed({
    path: 'rejected',
    // Rejected is not failed: the person has had their way.
    ends: 'COMPLETED',
    overrides: () => ({
      publishPost: async () => {
        throw ApplicationFailure.nonRetryable('A rejected content was published', 'internal');
      },
    }),
    async drive(handle, calls) {
      await waits(calls);
      await handle.executeUpdate('reject', { args: [{ userId: ana, reason: 'Too long' }] });
    },
    expects: ['openReview', 'recordVerdict:rejected:person', 'finishRun:completed'],
  }),
  reviewed({
    path: 'timed-out',
    ends: 'COMPLETED',
    inputMembers: {
      ...fromReview,
      review: {
        ...patient,
        remindAfterSeconds: [0.2],
        timeOutSeconds: 0.5,
        timeOutOutcome: 'reject',
      },
    },
    expects: [
      'openReview',
      'remindReviewers:1',
      'recordVerdict:rejected:time_out',
      'finishRun:completed',
    ],
  }),
  reviewed({
    path: 'waits-on',
    ends: 'COMPLETED',
    inputMembers: { ...fromReview, review: { ...patient, timeOutSeconds: 0.2 } },
    async drive(handle, calls) {
      await until(() => calls.includes('noteTimeOut'));
      await longEnough();
      await handle.executeUpdate('approve', { args: [{ userId: ana }] });
    },
    expects: [
      'openReview',
      'noteTimeOut',
      'recordVerdict:approved:person',
      'publishPost',
      'finishRun:completed',
    ],
  }),
  reviewed({
    path: 'held',
    ends: 'COMPLETED',
    inputMembers: { ...fromReview, review: { ...patient, hold: { seconds: 0.3, by: 'rule' } } },
    expects: ['openReview', 'recordVerdict:approved:rule', 'publishPost', 'finishRun:completed'],
  }),
  reviewed({
    path: 'rejected-while-held',
    ends: 'COMPLETED',
    inputMembers: {
      ...fromReview,
      review: { ...patient, hold: { seconds: 30, by: 'automation' } },
    },
    async drive(handle, calls) {
      await waits(calls);
      await handle.executeUpdate('reject', { args: [{ userId: ana, reason: 'Not ours' }] });
    },
    expects: ['openReview', 'recordVerdict:rejected:person', 'finishRun:completed'],
  }),
  reviewed({
    path: 'cancelled-while-waiting',
    ends: 'CANCELLED',
    async drive(handle, calls) {
      await waits(calls);
      await handle.cancel();
    },
    expects: ['openReview', 'closeReview', 'finishRun:cancelled'],
  }),
  reviewed({
    path: 'paused-while-waiting',
    ends: 'COMPLETED',
    inputMembers: { ...fromReview, review: { ...patient, remindAfterSeconds: [0.5] } },
    async drive(handle, calls) {
      await waits(calls);
      await handle.signal('pause');
      await new Promise((resolve) => setTimeout(resolve, 900));
      if (calls.includes('remindReviewers:1')) throw new Error('Reminded while paused');
      await handle.executeUpdate('approve', { args: [{ userId: ana }] });
      await longEnough();
      if (calls.includes('publishPost')) throw new Error('Published while paused');
      await handle.signal('resume');
    },
    expects: ['openReview', 'recordVerdict:approved:person', 'publishPost', 'finishRun:completed'],
  }),
  reviewed({
    path: 'told-at-once',
    ends: 'COMPLETED',
    overrides: (calls) => ({
      async openReview() {
        const isFirst = !calls.includes('openReview');
        calls.push('openReview');
        if (!isFirst) return { verdict: null, since: null };
        // The row says that it waits, but the answer was lost; longer than a local activity holds its task open.
        const message = 'The connection broke behind the commit';
        throw ApplicationFailure.create({ message, nextRetryDelay: '6s' });
      },
    }),
    async drive(handle, calls) {
      await waits(calls);
      await handle.executeUpdate('approve', { args: [{ userId: ana }] });
    },
    expects: ['openReview', 'recordVerdict:approved:person', 'publishPost', 'finishRun:completed'],
  }),
  reviewed({
    path: 'undecidable',
    ends: 'COMPLETED',
    inputMembers: { ...fromReview, review: { ...patient, hold: { seconds: 0.2, by: 'rule' } } },
    overrides: (calls) => ({
      async recordVerdict({ verdict, by }) {
        calls.push(`recordVerdict:${verdict}:${by}`);
        if (by === 'person') return { status: 'running' };
        throw ApplicationFailure.nonRetryable('The content is in the Trash', 'conflict');
      },
    }),
    async drive(handle, calls) {
      // It looks whether somebody has decided without a word to it.
      await until(() => calls.filter((call) => call === 'openReview').length === 2);
      await handle.executeUpdate('approve', { args: [{ userId: ana }] });
    },
    expects: [
      'recordVerdict:approved:rule',
      'noteTimeOut',
      'openReview',
      'recordVerdict:approved:person',
      'publishPost',
      'finishRun:completed',
    ],
  }),
  reviewed({
    path: 'decided-elsewhere',
    ends: 'COMPLETED',
    overrides: (calls) => ({
      async openReview() {
        const isFirst = !calls.includes('openReview');
        calls.push('openReview');
        return { verdict: isFirst ? null : ('approved' as const), since: null };
      },
    }),
    async drive(handle, calls) {
      await waits(calls);
      await handle.signal('look');
    },
    expects: ['openReview', 'publishPost', 'finishRun:completed'],
  }),
  reviewed({
    path: 'all-stages',
    ends: 'COMPLETED',
    inputMembers: {
      stages: ['generate', 'image_prompts', 'images', 'link', 'optimize', 'review', 'publish'],
      review: { ...patient, hold: { seconds: 0.2, by: 'automation' } },
    },
    expects: [
      'planArticle',
      'saveAiStep:generate_content',
      'saveAiStep:generate_image_prompts',
      'saveImage:image-2',
      'linkText',
      'saveAiStep:optimize_content',
      'openReview',
      'recordVerdict:approved:automation',
      'publishPost',
      'finishRun:completed',
    ],
  }),
  reviewed({
    path: 'existing-content',
    ends: 'COMPLETED',
    inputMembers: {
      subject: { contentId: 'content-1' },
      stages: ['link', 'optimize', 'review'],
      review: { ...patient, timeOutSeconds: 0.2, timeOutOutcome: 'approve' },
    },
    expects: [
      'linkText',
      'saveAiStep:optimize_content',
      'openReview',
      'recordVerdict:approved:time_out',
      'finishRun:completed',
    ],
  }),
  reviewed({
    path: 'entered-late',
    ends: 'COMPLETED',
    inputMembers: { subject: { taskId: 'task-1' }, stages: ['images', 'publish'] },
    expects: ['findArticle', 'saveImage:image-2', 'publishPost', 'finishRun:completed'],
  }),
];
