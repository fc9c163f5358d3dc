import { type Client, ServiceError } from '@temporalio/client';
import { describe, expect, it } from 'vitest';
import type { SentWord } from '#contracts/workflows/progress.ts';
import { sendWord } from '#temporal/send-word.ts';

const approval: SentWord = {
  workflowId: 'pipeline/1',
  verdict: 'approved',
  word: { userId: 'user-ana' },
  updateId: 'approved:1',
};

/** Of Temporal only what an update asks of it, which is refused with this gRPC status. */
function refusing(code: number): Client {
  const status = { code, details: 'refused', metadata: {} };
  const cause = Object.assign(new Error(`${code} refused`), status);
  const executeUpdate = async () => {
    throw new ServiceError('Workflow Update failed', { cause });
  };
  return {
    workflow: { getHandle: () => ({ executeUpdate }) },
    connection: { withDeadline: (_deadline: number, work: () => unknown) => work() },
  } as unknown as Client;
}

describe('an update that Temporal did not take', () => {
  // The chaos suite met 9: the task that brought the update had failed with its worker.
  it.each([8, 9, 10])('for a passing reason (gRPC %i) can be sent again', async (code) => {
    await expect(sendWord(refusing(code), approval)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('for a lasting one is a fault of ours', async () => {
    await expect(sendWord(refusing(3), approval)).rejects.toBeInstanceOf(ServiceError);
  });
});
