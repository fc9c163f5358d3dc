import {
  type Client,
  isGrpcServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { Delivered, WorkflowDelivery } from '#contracts/system/outbox.ts';
import { describeStart } from '#contracts/workflows/start-details.ts';
import { searchAttributeKeys } from './search-attributes.ts';

/** gRPC status of a signal or cancel whose workflow is unknown or has ended. */
const grpcNotFound = 5;

type StartDelivery = Extract<WorkflowDelivery, { kind: 'start' }>;

/**
 * Delivers one committed message to Temporal. The workflow id is the idempotency key: delivering twice
 * starts once. A signal may find nobody: the workflow has ended, or its parent has not started it yet.
 *
 * @throws whatever keeps the server from taking it: the caller tries again later
 */
export async function deliver(client: Client, message: WorkflowDelivery): Promise<Delivered> {
  if (message.kind === 'start') return { temporalRunId: await start(client, message) };
  const handle = client.workflow.getHandle(message.workflowId);
  try {
    if (message.kind === 'signal') await handle.signal(message.payload.signal);
    else await handle.cancel();
  } catch (error) {
    if (!isGone(error)) throw error;
    return 'to nobody';
  }
  return { temporalRunId: null };
}

async function start(
  client: Client,
  { workflowId, accountId, payload, fairnessWeight }: StartDelivery,
): Promise<string | null> {
  const { workflowType, taskQueue, input, title, startedBy, requestId, runType, siteId } = payload;
  try {
    const handle = await client.workflow.start(workflowType, {
      workflowId,
      taskQueue,
      args: [input],
      staticSummary: title,
      staticDetails: describeStart({ runType, startedBy, requestId }),
      memo: { title, startedBy, requestId },
      typedSearchAttributes: [
        { key: searchAttributeKeys.account, value: accountId },
        { key: searchAttributeKeys.runType, value: runType },
        { key: searchAttributeKeys.stage, value: 'queued' },
        ...(siteId ? [{ key: searchAttributeKeys.site, value: siteId }] : []),
      ],
      // One tenant's thousand runs must not keep another's single one waiting. Children and activities inherit it.
      priority: { fairnessKey: accountId, ...(fairnessWeight && { fairnessWeight }) },
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    });
    return handle.firstExecutionRunId;
  } catch (error) {
    // It ran and ended before its delivery was noted: the effect is there.
    if (error instanceof WorkflowExecutionAlreadyStartedError) return null;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  if (error instanceof WorkflowNotFoundError) return true;
  return isGrpcServiceError(error) && error.code === grpcNotFound;
}
