import { describe, expect, it } from 'vitest';
import type { TrialRequest } from '#contracts/activities/trials.ts';
import { tryPromptContract } from '#contracts/workflows/thinker/try-prompt.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { startRun } from '#entities/system/start-run.ts';
import { Trial } from '#entities/thinker/trial.ts';
import { chatPath, imagePath } from '#tests/e2e/support/sandbox.ts';
import { starterOf } from '#tests/entities/support/runs.ts';
import { useActivityBench } from '../support/activity-bench.ts';

const bench = useActivityBench();

/** A trial with its run, which holds 15 credits; what its activities are given. */
async function begun(request: TrialRequest, text: string) {
  const { tenant } = bench;
  const { accountId } = tenant;
  const trialId = uuidv7();
  const { runId, workflowId } = await tenant.transaction((em) =>
    startRun(em, starterOf(tenant), {
      // Activities do not ask which workflow they are of.
      contract: tryPromptContract,
      input: { trialId },
      title: 'Try',
      siteId: null,
      sectorId: null,
      estimate: 15,
      estimateDetails: {},
      take: async (inner, id) => {
        await inner.insert(Trial, { id: trialId, accountId, runId: id, request, text });
      },
    }),
  );
  return { workflowId, input: { accountId, runId, trialId, stage: 'trial', percent: 50 } };
}

async function settled(runId: string): Promise<number[]> {
  const rows = await bench.tenant
    .fork()
    .transactional((em) =>
      em.execute<{ amount: number }[]>(
        `select amount from igny8_credit_transactions where run_id = ? and type = 'settlement'`,
        [runId],
      ),
    );
  return rows.map(({ amount }) => amount);
}

describe('a worker that dies in the middle of a trial', () => {
  it('asks the model once and charges once', async () => {
    const functionName = 'generate_ideas';
    const place = { subject: null, siteId: null, sectorId: null };
    const request = { kind: 'prompt', functionName, ...place } as const;
    const { workflowId, input } = await begun(request, 'Propose {{ data.count }} ideas.');
    const { accountId, runId } = input;
    const [first, second] = await bench.twice(workflowId, async (activities) => {
      const { stepId } = await activities.prepareTrial(input);
      await activities.callModel({ accountId, stepId, turn: 0 });
      return activities.saveTrial({ ...input, stepId });
    });
    expect([first, second]).toEqual([{ credits: 15 }, { credits: 15 }]);
    expect(await bench.sandbox.requests(chatPath)).toHaveLength(1);
    expect(await settled(runId)).toEqual([-15]);
  });

  it('draws once and charges once', async () => {
    const size = { width: 512, height: 512 };
    const request = { kind: 'image', vendor: 'openai', model: null, ...size } as const;
    const { workflowId, input } = await begun(request, 'A kettle');
    await bench.twice(workflowId, async (activities) => {
      await activities.drawTrial(input);
      return activities.savePicture(input);
    });
    expect(await bench.sandbox.requests(imagePath)).toHaveLength(1);
    expect(await settled(input.runId)).toEqual([-5]);
  });
});
