import type { StateMachine } from '#domain/shared/transitions.ts';

export const runStatuses = [
  'queued',
  'running',
  'paused',
  'awaiting_approval',
  'completed',
  'failed',
  'cancelled',
  'timed_out',
] as const;

export type RunStatus = (typeof runStatuses)[number];

const ended = ['completed', 'failed', 'cancelled', 'timed_out'] as const;

/** Whether the run is over for good: a retry is a new run. */
export function isEnded(status: RunStatus): boolean {
  return ended.some((candidate) => candidate === status);
}

/** A run can end from every living state: the row is a projection and may have missed the ones between. */
export const runMachine: StateMachine<RunStatus> = {
  subject: 'run',
  moves: {
    queued: ['running', 'paused', 'awaiting_approval', ...ended],
    running: ['paused', 'awaiting_approval', ...ended],
    paused: ['running', 'awaiting_approval', ...ended],
    awaiting_approval: ['running', 'paused', ...ended],
    completed: [],
    failed: [],
    cancelled: [],
    timed_out: [],
  },
};
