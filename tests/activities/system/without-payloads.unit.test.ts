import { Client, type ConnectionLike } from '@temporalio/client';
import protocol from '@temporalio/proto';
import { describe, expect, it } from 'vitest';
import { withoutPayloads } from '#activities/system/reconcile/without-payloads.ts';
import { createDataConverter } from '#temporal/codec/data-converter.ts';

const sealed = {
  metadata: {
    encoding: Buffer.from('binary/encrypted'),
    'encryption-key-id': Buffer.from('dropped'),
  },
  data: Buffer.alloc(64),
};
const execution = protocol.temporal.api.workflow.v1.WorkflowExecutionInfo.fromObject({
  execution: { workflowId: 'generate-content/1', runId: 'run' },
  ...{ type: { name: 'generateContent' }, taskQueue: 'core', status: 1, historyLength: 5 },
  startTime: { seconds: 1, nanos: 0 },
  memo: { fields: { title: sealed } },
});

/** A server whose only workflow has a memo of a key that nobody here has. */
const connection = {
  plugins: [],
  workflowService: {
    listWorkflowExecutions: async () => ({
      executions: [execution],
      nextPageToken: Buffer.alloc(0),
    }),
    describeWorkflowExecution: async () => ({ workflowExecutionInfo: execution }),
  },
} as unknown as ConnectionLike;

const client = new Client({
  connection,
  dataConverter: createDataConverter({
    keyId: 'ours',
    key: Buffer.alloc(32).toString('base64'),
  }),
});

async function list({ workflow }: Client): Promise<string[]> {
  const found: string[] = [];
  for await (const { workflowId } of workflow.list()) found.push(workflowId);
  return found;
}

describe('a workflow whose memo nobody can open', () => {
  it('ends the list of a client that opens it, and not of one that does not', async () => {
    await expect(list(client)).rejects.toThrow('key dropped');
    expect(await list(withoutPayloads(client))).toEqual(['generate-content/1']);
  });

  it('is described', async () => {
    const observer = withoutPayloads(client);
    const { status } = await observer.workflow.getHandle('generate-content/1').describe();
    expect(status.name).toBe('RUNNING');
  });
});
