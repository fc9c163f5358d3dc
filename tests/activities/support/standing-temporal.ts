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
  | { status: 'FAILED' | 'TERMINATED'; failure: Error };

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
    const { begun, cancelled } = this;
    const there = this.standing.get(workflowId);
    const gone = () => new WorkflowNotFoundError('not found', workflowId, undefined);
    return {
      async describe() {
        if (!there) throw gone();
        return { status: { name: there === 'RUNNING' ? there : there.status }, startTime: begun };
      },
      async result() {
        if (typeof there === 'object' && 'result' in there) return there.result;
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
