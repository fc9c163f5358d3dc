import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { MissingTool } from '#tests/setup/missing-tool.ts';
import type { BenchContext, Measure, Sides } from './measure.ts';
import { type Outcome, type Round, summarise } from './statistics.ts';

/** What one measure gave: figures, or why there are none. */
export type Result = { measure: Measure } & (
  | { kind: 'measured'; rounds: Round[]; outcome: Outcome; seconds: number }
  | { kind: 'skipped' | 'failed'; reason: string; seconds: number }
);

/** Runs one measure within its time and gives back what it took, whatever happens. */
export async function runMeasure(
  measure: Measure,
  context: Omit<BenchContext, 'defer'>,
  wantedRounds: number | undefined,
): Promise<Result> {
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 1000);
  const stack = new AsyncDisposableStack();
  const own = { ...context, defer: (close: () => Promise<void>) => stack.defer(close) };
  try {
    const rounds = await withinTime(measure.timeoutSeconds, context.signal, async (signal) => {
      const sides = await measure.run({ ...own, signal });
      return takeRounds(sides, wantedRounds ?? measure.rounds, signal, (round) =>
        context.say(`  ${measure.name}: ${describeRound(round, measure.unit)}`),
      );
    });
    return {
      kind: 'measured',
      measure,
      rounds,
      outcome: summarise(rounds, measure.goal),
      seconds: seconds(),
    };
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof MissingTool) {
      return { kind: 'skipped', measure, reason: error.message, seconds: seconds() };
    }
    // With its causes: a workflow's failure says only there what failed.
    const reason = inspect(error);
    return { kind: 'failed', measure, reason, seconds: seconds() };
  } finally {
    await stack.disposeAsync();
  }
}

/** A B A B …: noise of the machine hits both sides alike. */
async function takeRounds(
  sides: Sides,
  count: number,
  signal: AbortSignal,
  onRound: (round: Round) => void,
): Promise<Round[]> {
  const rounds: Round[] = [];
  while (rounds.length < count) {
    signal.throwIfAborted();
    const round = { product: await sides.product(), baseline: await sides.baseline() };
    rounds.push(round);
    onRound(round);
  }
  return rounds;
}

/** @throws when the time is over or the signal aborts; the work is told by its signal */
async function withinTime<Value>(
  seconds: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const ended = new AbortController();
  const signal = AbortSignal.any([outer, AbortSignal.timeout(seconds * 1000)]);
  const over = async (): Promise<never> => {
    await wait(seconds * 1000, undefined, { signal: AbortSignal.any([outer, ended.signal]) });
    throw new Error(`Not done within ${seconds} s`);
  };
  try {
    return await Promise.race([work(signal), over()]);
  } finally {
    ended.abort();
  }
}

function describeRound({ product, baseline }: Round, unit: string): string {
  return `${product.toFixed(1)} to ${baseline.toFixed(1)} ${unit}`;
}
