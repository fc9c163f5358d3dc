import type { WorkflowHandle } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fakeActivities } from './support/fake-activities.ts';
import { createHarness, type Harness } from './support/harness.ts';
import { workflowInputs } from './support/workflow-inputs.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness(inject('temporalAddress'));
});
afterAll(() => harness.close());

/** What the Web UI asks for. */
async function detailsOf(handle: WorkflowHandle): Promise<string> {
  const metadata = await handle.query<{ currentDetails?: string }>('__temporal_workflow_metadata');
  return metadata.currentDetails ?? '';
}

describe('current details of a running workflow', () => {
  it('say that it is paused, and then what it waits for', async () => {
    const model = Promise.withResolvers<void>();
    const seen: string[] = [];
    await harness.run({
      workflowType: 'generateContent',
      input: workflowInputs.generateContent,
      signalAtStart: 'pause',
      activities: fakeActivities([], { callModel: () => model.promise }),
      async drive(handle) {
        seen.push(await detailsOf(handle));
        await handle.signal('resume');
        await expect.poll(() => detailsOf(handle), { timeout: 20_000 }).toContain('Waits for');
        seen.push(await detailsOf(handle));
        model.resolve();
        await handle.result();
        seen.push(await detailsOf(handle));
      },
    });
    const [paused, waiting, ended] = seen;
    expect(paused).toContain('**Paused:**');
    expect(waiting).toMatch(/\*\*Stage:\*\* generate · \*\*\d+ %\*\*/);
    expect(waiting).toContain('**Waits for:** the model (');
    expect(waiting).not.toContain('Paused');
    expect(ended).not.toContain('Waits for');
  });
});
