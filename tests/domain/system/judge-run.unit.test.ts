import { describe, expect, it } from 'vitest';
import {
  judgeRun,
  type RunFacts,
  type RunVerdict,
  type SeenWorkflow,
} from '#domain/system/judge-run.ts';

const started: RunFacts = {
  parent: 'none',
  isHandedOut: false,
  hasLivingParts: false,
  start: 'delivered',
  isCancelWanted: false,
  restarts: 0,
};
const part: RunFacts = { ...started, parent: 'works', isHandedOut: true, start: 'none' };

const cases: [what: string, seen: SeenWorkflow, facts: Partial<RunFacts>, verdict: RunVerdict][] = [
  ['works there', 'running', {}, 'fine'],
  ['has ended there', 'closed', {}, 'end_as_there'],
  ['has ended there before its parts', 'closed', { hasLivingParts: true }, 'fine'],
  ['is not there yet, the relay has its start', 'unknown', { start: 'undelivered' }, 'fine'],
  ['is lost', 'unknown', {}, 'start_anew'],
  ['is lost while it waits for its parts', 'unknown', { hasLivingParts: true }, 'start_anew'],
  ['is lost after its cancelling', 'unknown', { isCancelWanted: true }, 'end_as_cancelled'],
  ['is lost again and again', 'unknown', { restarts: 3 }, 'end_as_lost'],
  ['could never be started', 'unknown', { start: 'dead' }, 'end_as_unstarted'],
  ['has the id of a forgotten run', 'foreign', {}, 'start_elsewhere'],
  ['has it, and was cancelled', 'foreign', { isCancelWanted: true }, 'end_as_cancelled'],
  ['has it again and again', 'foreign', { restarts: 3 }, 'end_as_lost'],
];

const parts: typeof cases = [
  ['waits for its turn', 'unknown', { isHandedOut: false }, 'fine'],
  [
    'waits, and nobody will start it',
    'unknown',
    { isHandedOut: false, parent: 'gone' },
    'end_as_cancelled',
  ],
  ['is lost with its parent, which starts it again', 'unknown', { parent: 'lost' }, 'fine'],
  ['was handed out, and its parent has not started it yet', 'unknown', {}, 'start_anew'],
  ['is lost again and again while its parent works', 'unknown', { restarts: 3 }, 'end_as_lost'],
  ['is lost after its parent', 'unknown', { parent: 'gone' }, 'end_as_lost'],
  ['was cancelled and is lost', 'unknown', { isCancelWanted: true }, 'end_as_cancelled'],
  ['has a start of its own under way', 'unknown', { start: 'undelivered' }, 'fine'],
  ['has ended there', 'closed', {}, 'end_as_there'],
  ['has the id of a forgotten run', 'foreign', {}, 'start_elsewhere'],
];

describe('a living run', () => {
  it.each(cases)('that %s (%s)', (_what, seen, facts, verdict) => {
    expect(judgeRun(seen, { ...started, ...facts })).toBe(verdict);
  });
});

describe('a living part of a run', () => {
  it.each(parts)('that %s (%s)', (_what, seen, facts, verdict) => {
    expect(judgeRun(seen, { ...part, ...facts })).toBe(verdict);
  });
});
