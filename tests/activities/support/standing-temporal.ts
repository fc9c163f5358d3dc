import {
  type Client,
  TerminatedFailure,
  WorkflowFailedError,
  WorkflowNotFoundError,
} from '@temporalio/client';

/** What a workflow is at Temporal. */
export type Standing =
  | 'RUNNING'
  | { status: 'COMPLETED'; result: object }
  | { status: 'FAILED' | 'TERMINATED'; failure: Error }
  /** Nobody can open what it came to. */
  | { status: 'COMPLETED'; unreadable: Error };

/** Somebody ended it in the Web UI. */
export const terminatedByHand = (): Standing => ({
  status: 'TERMINATED',
  failure: new TerminatedFailure('by hand'),
});

/** A Temporal that stands in: what each workflow id is there, and what it was told. */
export class StandingTemporal {
  /** Every other id is unknown. */
  readonly standing = new Map<string, Standing>();
  readonly cancelled: string[] = [];
  /** When the workflows there began. */
  begun = new Date(Date.now() + 1000);
  /** Temporal's own id of their first executions. */
  firstRunId = 'first';
  readonly #accountId: string;

  /** @param accountId whose all its workflows are */
  constructor(accountId: string) {
    this.#accountId = accountId;
  }

  /** The part of a client that is asked for what exists. */
  client(): Client {
    const getHandle = (workflowId: string) => this.#handle(workflowId);
    return { workflow: { getHandle, list: () => this.#living() } } as unknown as Client;
  }

  #handle(workflowId: string) {
    const { begun, cancelled, firstRunId } = this;
    const there = this.standing.get(workflowId);
    const gone = () => new WorkflowNotFoundError('not found', workflowId, undefined);
    return {
      async describe() {
        if (!there) throw gone();
        const status = { name: there === 'RUNNING' ? there : there.status };
        const raw = { workflowExecutionInfo: { firstRunId } };
        return { status, startTime: begun, runId: 'newest', raw };
      },
      async result() {
        if (typeof there === 'object' && 'result' in there) return there.result;
        if (typeof there === 'object' && 'unreadable' in there) throw there.unreadable;
        const failure = typeof there === 'object' && 'failure' in there ? there.failure : gone();
        throw new WorkflowFailedError('failed', failure, 'NON_RETRYABLE_FAILURE' as never);
      },
      async cancel() {
        cancelled.push(workflowId);
      },
    };
  }

  async *#living() {
    for (const [workflowId, there] of this.standing) {
      if (there !== 'RUNNING') continue;
      yield { workflowId, typedSearchAttributes: { get: () => this.#accountId } };
    }
  }
}
