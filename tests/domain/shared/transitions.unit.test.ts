import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterMachine, ideaMachine, keywordMachine } from '#domain/planner/states.ts';
import { publishingMachine } from '#domain/publisher/states.ts';
import {
  assertTransition,
  canTransition,
  ImpossibleTransition,
  moveTo,
  refusedMove,
  type StateMachine,
} from '#domain/shared/transitions.ts';
import { isEnded, runMachine, runStatuses } from '#domain/system/run-states.ts';
import {
  contentMachine,
  contentStatusAfter,
  contentStatuses,
  imageMachine,
  taskMachine,
} from '#domain/writer/states.ts';

const machines: StateMachine<string>[] = [
  keywordMachine,
  clusterMachine,
  ideaMachine,
  taskMachine,
  contentMachine,
  imageMachine,
  publishingMachine,
  runMachine,
];

describe('every state machine', () => {
  it.each(machines)(
    '$subject: leads only to states it knows, and each can be reached',
    (machine) => {
      const states = Object.keys(machine.moves);
      const targets = Object.values(machine.moves).flat();
      for (const target of targets) expect(states).toContain(target);
      const first = states[0];
      expect(states.filter((state) => state !== first && !targets.includes(state))).toEqual([]);
    },
  );

  it('refuses exactly the moves it does not list, naming both states', () => {
    const move = fc.constantFrom(...machines).chain((machine) => {
      const state = fc.constantFrom(...Object.keys(machine.moves));
      return fc.record({ machine: fc.constant(machine), from: state, to: state });
    });
    fc.assert(
      fc.property(move, ({ machine, from, to }) => {
        if (canTransition(machine, from, to)) {
          assertTransition(machine, from, to);
          return;
        }
        expect(() => assertTransition(machine, from, to)).toThrow(ImpossibleTransition);
        expect(() => assertTransition(machine, from, to)).toThrow(
          `is ${from.replaceAll('_', ' ')} and cannot become ${to.replaceAll('_', ' ')}`,
        );
      }),
    );
  });
});

describe('states of the writer', () => {
  it('a content passes over stages that are switched off', () => {
    const work = contentStatuses.filter((status) => status !== 'archived');
    work.forEach((from, place) => {
      for (const to of work.slice(place + 1))
        expect(canTransition(contentMachine, from, to)).toBe(true);
    });
  });

  it('a rejected content goes back to draft; a published one is not put back by a rejection', () => {
    expect(canTransition(contentMachine, 'review', 'draft')).toBe(true);
    expect(canTransition(contentMachine, 'published', 'draft')).toBe(false);
  });

  it('a stage done late never puts a content back', () => {
    expect(contentStatusAfter('draft', 'linked')).toBe('linked');
    expect(contentStatusAfter('approved', 'linked')).toBe('approved');
    expect(contentStatusAfter('published', 'optimized')).toBe('published');
  });

  it('a task is queued again after it failed or its content was rejected, never while it is written', () => {
    expect(canTransition(taskMachine, 'failed', 'queued')).toBe(true);
    expect(canTransition(taskMachine, 'completed', 'queued')).toBe(true);
    expect(canTransition(taskMachine, 'pending', 'completed')).toBe(false);
    expect(canTransition(taskMachine, 'completed', 'in_progress')).toBe(false);
  });
});

describe('states of a run', () => {
  it('an ended run stays ended, a living one can end in every way', () => {
    const ended = runStatuses.filter(isEnded);
    expect(ended).toEqual(['completed', 'failed', 'cancelled', 'timed_out']);
    for (const status of runStatuses) {
      expect(runMachine.moves[status].filter(isEnded)).toEqual(isEnded(status) ? [] : ended);
    }
  });
});

describe('a wish for a state', () => {
  it('for where it is already is granted, also where staying is no move', () => {
    expect(canTransition(ideaMachine, 'completed', 'completed')).toBe(false);
    expect(moveTo(ideaMachine, 'completed', 'completed')).toBe('completed');
    expect(moveTo(ideaMachine, 'new', 'queued')).toBe('queued');
    expect(() => moveTo(ideaMachine, 'completed', 'new')).toThrow(ImpossibleTransition);
  });

  it('for one row of many answers why it is impossible, and lets every other failure through', () => {
    expect(refusedMove(() => moveTo(ideaMachine, 'new', 'queued'))).toBeUndefined();
    expect(refusedMove(() => moveTo(ideaMachine, 'completed', 'new'))).toBe(
      'The idea is completed and cannot become new.',
    );
    const broken = () => {
      throw new TypeError('broken');
    };
    expect(() => refusedMove(broken)).toThrow(TypeError);
  });
});
