import type { Client } from '@temporalio/client';

/** What a run left on the server. */
export interface HistorySizes {
  /** Executions: the run's own, each history it was continued as, and its children. */
  executions: number;
  mostEvents: number;
  /** Bytes of the largest history, as the server counts them. */
  mostBytes: number;
  /** Bytes of the largest payload in any event. */
  largestPayload: number;
}

/** Sizes of every history whose workflow id begins like this. */
export async function measureHistories(client: Client, workflowId: string): Promise<HistorySizes> {
  const sizes: HistorySizes = { executions: 0, mostEvents: 0, mostBytes: 0, largestPayload: 0 };
  const query = `WorkflowId STARTS_WITH "${workflowId}"`;
  for await (const { workflowId: id, runId, historySize } of client.workflow.list({ query })) {
    const { events } = await client.workflow.getHandle(id, runId).fetchHistory();
    sizes.executions += 1;
    sizes.mostEvents = Math.max(sizes.mostEvents, events?.length ?? 0);
    sizes.mostBytes = Math.max(sizes.mostBytes, historySize ?? 0);
    sizes.largestPayload = Math.max(sizes.largestPayload, largestPayloadIn(events));
  }
  return sizes;
}

/** Payloads stand at any depth of an event: inputs, results, markers, memos. */
function largestPayloadIn(value: unknown): number {
  if (value instanceof Uint8Array) return value.byteLength;
  if (value === null || typeof value !== 'object') return 0;
  return Object.values(value).reduce(
    (largest: number, member) => Math.max(largest, largestPayloadIn(member)),
    0,
  );
}
