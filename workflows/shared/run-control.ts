import { defineSearchAttributeKey } from '@temporalio/common';
import {
  CancellationScope,
  type ChildWorkflowHandle,
  ContinueAsNew,
  condition,
  isCancellation,
  log,
  patched,
  rootCause,
  type SignalDefinition,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  type Workflow,
} from '@temporalio/workflow';
import { type Progress, searchAttributeNames } from '#contracts/workflows/progress.ts';
import type { RunInput } from '#contracts/workflows/workflow-contract.ts';
import { asCancelled } from './as-cancelled.ts';
import { describeStanding } from './current-details.ts';
import { describeFailure, type FailedRun } from './describe-failure.ts';
import { finishRun } from './finishing.ts';
import { pauseSignal, progressQuery, resumeSignal } from './messages.ts';

/**
 * An undo of something a step did or may have done: it must tolerate that it never happened. A sentence it answers
 * is told to people: what it has put back.
 */
type Undo = (reason: FailedRun) => Promise<unknown>;

const stageKey = defineSearchAttributeKey(searchAttributeNames.stage, 'KEYWORD');

/**
 * What every workflow shares: the query, pause and resume, the position within the run, the undo list
 * and the one way to end. Handlers are set before the first await, so no message finds none.
 */
export class RunControl {
  readonly input: RunInput;
  private readonly stages: readonly string[];
  private readonly undos: Undo[] = [];
  private readonly undoNames = new Set<string>();
  private readonly kept: Record<string, unknown> = {};
  private readonly progress: Progress;
  private readonly children = new Set<ChildWorkflowHandle<Workflow>>();
  /** What each child is being told, until it has heard it. */
  private readonly telling = new Map<ChildWorkflowHandle<Workflow>, Promise<void>>();
  private paused: boolean;
  private readonly waitsFor = new Set<string>();

  /** @param stages in order; each is worth the same share of the 100 percent */
  constructor(input: RunInput, stages: readonly string[]) {
    this.input = input;
    this.paused = input.startPaused ?? false;
    this.stages = stages;
    this.progress = { stage: 'queued', percent: 0, counts: {}, message: 'Queued', credits: 0 };
    setHandler(progressQuery, () => this.progress);
    setHandler(pauseSignal, () => {
      this.paused = true;
      this.show();
      this.tellChildren(pauseSignal);
    });
    setHandler(resumeSignal, () => {
      this.paused = false;
      this.show();
      this.tellChildren(resumeSignal);
    });
    this.show();
  }

  /** What operators see in the Web UI. It is kept in the workflow's memory: no event, no command. */
  private show(): void {
    const { progress, paused, waitsFor, children } = this;
    const standing = {
      progress,
      isPaused: paused,
      waitsFor: [...waitsFor],
      children: children.size,
    };
    setCurrentDetails(describeStanding(standing));
  }

  /** Account and run alone: the rest of a workflow's input is nobody else's. */
  private get reference(): RunInput {
    const { accountId, runId } = this.input;
    return { accountId, runId };
  }

  /** Whether it takes no new step now. */
  get isPaused(): boolean {
    return this.paused;
  }

  /** The stage it is in. */
  get stage(): string {
    return this.progress.stage;
  }

  /** Waits while the run is paused; every step starts with it, none is interrupted by it. */
  async whilePaused(): Promise<void> {
    await condition(() => !this.paused);
  }

  /** Does `wait` while operators are told what it waits for. */
  async whileWaitingFor<Result>(what: string, wait: () => Promise<Result>): Promise<Result> {
    this.waitsFor.add(what);
    this.show();
    try {
      return await wait();
    } finally {
      this.waitsFor.delete(what);
      this.show();
    }
  }

  /** Waits for a child that does a part of this run: it pauses and resumes with it. */
  async withChild<Child extends Workflow>(child: ChildWorkflowHandle<Child>): Promise<void> {
    this.children.add(child);
    this.show();
    // A pause that came while the child was being started has not reached it yet.
    if (this.paused) this.tellChildren(pauseSignal);
    try {
      await child.result();
    } finally {
      this.children.delete(child);
      this.show();
    }
  }

  private tellChildren(signal: SignalDefinition): void {
    for (const child of this.children) {
      const before = this.telling.get(child);
      // Two words under way arrive in either order; runs of before did not wait for the first.
      const inTurn = before && patched('one-word-at-a-time');
      const told = inTurn ? before.then(() => child.signal(signal)) : child.signal(signal);
      // One that has just ended cannot be told, and need not be.
      const settled = told.catch(() => undefined);
      this.telling.set(child, settled);
      void settled.then(() => {
        if (this.telling.get(child) === settled) this.telling.delete(child);
      });
    }
  }

  /** Enters a stage: shown to operators as a search attribute. */
  enter(stage: string): void {
    this.progress.stage = stage;
    this.progress.percent = this.percentOf(0);
    upsertSearchAttributes([{ key: stageKey, value: stage }]);
    this.show();
  }

  /**
   * Where a step stands, for the row and the stream.
   *
   * @param fraction of the stage that is done when the step's work is saved, 0–1
   */
  at(fraction: number): { accountId: string; runId: string; stage: string; percent: number } {
    // Steps beside each other end in any order; what was reached stays reached.
    const percent = Math.max(this.progress.percent, this.percentOf(fraction));
    this.progress.percent = percent;
    this.show();
    const { accountId, runId } = this.input;
    return { accountId, runId, stage: this.progress.stage, percent };
  }

  /** Adds to what the query shows. */
  note(message: string, counts: Record<string, number> = {}, credits = 0): void {
    this.progress.message = message;
    Object.assign(this.progress.counts, counts);
    this.progress.credits += credits;
    this.show();
  }

  /** What is there for good, whatever becomes of the run: told where it does not complete. */
  keep(made: Record<string, unknown>): void {
    Object.assign(this.kept, made);
  }

  /** Registers an undo before the effect runs; undos run in reverse order when the run fails or is cancelled. */
  undoWith(undo: Undo): void {
    this.undos.push(undo);
  }

  /** The same for what is done again and again: one undo, of this name, puts all of it back. */
  undoOnceWith(name: string, undo: Undo): void {
    if (this.undoNames.has(name)) return;
    this.undoNames.add(name);
    this.undoWith(undo);
  }

  /** Tells the story and ends the run, whatever happens: completed, failed or cancelled. */
  async toTheEnd<Output extends object>(story: () => Promise<Output>): Promise<Output> {
    try {
      const output = await story();
      const result = Object.fromEntries(Object.entries(output));
      await finishRun({ ...this.reference, status: 'completed', result });
      return output;
    } catch (thrown) {
      // A history that starts anew is not an end.
      if (thrown instanceof ContinueAsNew) throw thrown;
      const error = asCancelled(thrown);
      const failure = describeFailure(error, this.progress.stage);
      await CancellationScope.nonCancellable(() => this.putBack(failure));
      throw error;
    }
  }

  private async putBack(failure: FailedRun): Promise<void> {
    const putBack: string[] = [];
    for (const undo of this.undos.reverse()) {
      try {
        const told = await undo(failure);
        if (typeof told === 'string') putBack.push(told);
      } catch (error) {
        // One undo that fails must not keep the others, nor the credits, from being put back.
        if (!isCancellation(error)) log.error('An undo failed', { error: rootCause(error) });
      }
    }
    const { status, error } = failure;
    const { kept } = this;
    const isTold = Object.keys(kept).length + putBack.length > 0;
    await finishRun({
      ...this.reference,
      status,
      ...(isTold ? { result: { kept, putBack } } : {}),
      ...(status === 'failed' ? { error } : {}),
    });
  }

  private percentOf(fraction: number): number {
    const index = Math.max(0, this.stages.indexOf(this.progress.stage));
    return Math.min(99, Math.round((100 * (index + fraction)) / this.stages.length));
  }
}
