import type { FinishRunInput } from '#contracts/activities/system.ts';
import type { AllActivities, CallLog } from './fake-activities.ts';
import { batchItems } from './workflow-inputs.ts';

/** Rows of the children of a batch, as the database would keep them. */
export interface FakeItems {
  activities: Partial<AllActivities>;
  /** How each child ended, by its run. */
  ends: Map<string, FinishRunInput['status']>;
  /** How many were at work after each handing out. */
  working: number[];
  /** Run ids in the order in which they were handed out, again where they were handed out again. */
  handedOut: string[];
}

interface Choice {
  /** Keeps workflow ids apart between tests. */
  prefix: string;
  count: number;
  /** Children at work at once; absent: as many as are asked for. */
  window?: number;
  /** What becomes of children at work when they are cancelled by the outbox; absent: their own window tells them. */
  tellCancelled?: (workflowId: string) => Promise<void>;
}

/** Activities that hand out `count` articles and remember how each ended. */
export function fakeItems(
  calls: CallLog,
  { prefix, count, window: narrow, tellCancelled = async () => {} }: Choice,
): FakeItems {
  const items = batchItems(`${prefix}-${Date.now()}`, count);
  const ends: FakeItems['ends'] = new Map();
  const handedOut: string[] = [];
  const working: number[] = [];
  const atWork = () => new Set(handedOut.filter((runId) => !ends.has(runId)));
  const activities: Partial<AllActivities> = {
    async handOutItems({ after, window }) {
      const busy = [...atWork()].filter((runId) => after !== null && runId <= after).length;
      const room = Math.max(0, Math.min(window, narrow ?? window) - busy);
      const next = items
        .filter(({ runId }) => !ends.has(runId) && (after === null || runId > after))
        .slice(0, room);
      handedOut.push(...next.map(({ runId }) => runId));
      if (window > 0) working.push(busy + next.length);
      return { items: next, working: busy + next.length, isAnyLiving: ends.size < items.length };
    },
    async cancelItems() {
      calls.push('cancelItems');
      for (const { runId } of items) {
        if (!handedOut.includes(runId)) ends.set(runId, 'cancelled');
      }
      const told = items.filter(({ runId }) => atWork().has(runId));
      await Promise.all(told.map(({ workflowId }) => tellCancelled(workflowId)));
    },
    async finishRun({ runId, status }) {
      const isItem = items.some((item) => item.runId === runId);
      if (isItem && !ends.has(runId)) ends.set(runId, status);
      calls.push(`finishRun:${isItem ? 'item:' : ''}${status}`);
    },
    async countItems() {
      const count = (status: string) => [...ends.values()].filter((end) => end === status).length;
      const [completed, failed, cancelled] = [
        count('completed'),
        count('failed'),
        count('cancelled'),
      ];
      return { completed, failed, cancelled, firstFailure: failed > 0 ? firstFailure : null };
    },
  };
  return { activities, ends, working, handedOut };
}

const firstFailure = {
  category: 'authentication',
  stage: 'generate',
  message: 'The key is not valid.',
  retryable: true,
};
