import { randomUUID } from 'node:crypto';
import type { TrialRequest } from '#contracts/activities/trials.ts';
import { tryImageContract } from '#contracts/workflows/thinker/try-image.ts';
import { tryPromptContract } from '#contracts/workflows/thinker/try-prompt.ts';
import type { RunInput, WorkflowContract } from '#contracts/workflows/workflow-contract.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { startRun } from '#entities/system/start-run.ts';
import { Trial } from '#entities/thinker/trial.ts';
import type { useWriter } from './writer.ts';

type Bench = ReturnType<typeof useWriter>;

/** Asks for a run by a route; answers its id. */
export async function startBy(bench: Bench, path: string, body: object = {}): Promise<string> {
  const answer = await bench.tenant.post(path, body).expect(202);
  return answer.body.data.run_id;
}

const addKeyword = (bench: Bench, clusterId?: string): Promise<unknown> =>
  bench.insert((em, base) => {
    const text = `keyword ${randomUUID()}`;
    const member = clusterId ? { clusterId, status: 'mapped' as const } : {};
    return em.insert(Keyword, { ...base, ...member, keyword: text, originalKeyword: text });
  });

/** A content that a model wrote, with its stored reply. */
async function writtenContent(bench: Bench): Promise<string> {
  const taskId = await bench.task();
  const first = await startBy(bench, 'writer/tasks/auto_generate_content/', { ids: [taskId] });
  await bench.insert((em, { accountId }) =>
    em.insert(AiStep, {
      ...{ accountId, runId: first, functionName: 'generate_content', subject: { taskId } },
      ...{ promptVersion: '1', model: 'test', messages: [], reservedCredits: 3, status: 'saved' },
    }),
  );
  return bench.content({ taskId, writtenByRunId: first });
}

async function addDestination(bench: Bench): Promise<void> {
  const credentials = { application_password: 'abcd efgh ijkl mnop' };
  const config = { site_url: 'https://blog.example', username: 'mara' };
  const site_id = bench.tenant.siteId;
  await bench.tenant
    .post('integration/integrations/', { site_id, platform: 'wordpress', config, credentials })
    .expect(201);
}

/** A trial at 2 credits, without the worker that its route waits for. */
async function startTrial<Input extends RunInput & { trialId: string }>(
  bench: Bench,
  contract: WorkflowContract<Input, unknown>,
  input: object,
  request: TrialRequest,
): Promise<string> {
  const { accountId, userId } = bench.tenant;
  const id = randomUUID();
  const started = await bench.insert((em) =>
    em.transactional((inner) =>
      startRun(
        inner,
        { accountId, userId, kind: 'user', requestId: null },
        {
          contract,
          input: { ...input, trialId: id } as unknown as Input,
          title: 'Try it',
          ...{ siteId: null, sectorId: null, estimate: 2, estimateDetails: {} },
          take: async (own, runId) => {
            await own.insert(Trial, { id, accountId, runId, request, text: 'A glass' });
          },
        },
      ),
    ),
  );
  return started.runId;
}

interface RetryCase {
  /** In which it is to fail. */
  stage: string;
  /** That it holds. */
  credits: number;
  /** Asks for a run, with everything that it needs; answers its id. */
  begin: () => Promise<string>;
}

type Cases = Record<string, RetryCase>;

/** Of keywords and clusters. */
function plannerCases(bench: Bench): Cases {
  return {
    autoCluster: {
      stage: 'cluster',
      credits: 10,
      async begin() {
        await addKeyword(bench);
        return startBy(bench, 'planner/keywords/auto_cluster/', {
          sector_id: bench.tenant.sectorId,
        });
      },
    },
    generateIdeas: {
      stage: 'ideas',
      credits: 15,
      async begin() {
        const clusterId = await bench.cluster();
        await addKeyword(bench, clusterId);
        return startBy(bench, 'planner/clusters/auto_generate_ideas/', {
          ids: [clusterId],
          count: 3,
        });
      },
    },
    suggestTitles: {
      stage: 'titles',
      credits: 1,
      begin: () =>
        startBy(bench, 'growth/titles/suggest/', {
          site_id: bench.tenant.siteId,
          keyword: 'cold brew',
        }),
    },
  };
}

/** Of a content. */
function contentCases(bench: Bench): Cases {
  return {
    generateImages: {
      stage: 'image_prompts',
      credits: 7,
      async begin() {
        const ids = [await bench.task({ status: 'completed' })];
        await bench.content({ taskId: String(ids[0]) });
        return startBy(bench, 'writer/tasks/generate_images/', { ids });
      },
    },
    publishContent: {
      stage: 'publish',
      credits: 0,
      async begin() {
        await addDestination(bench);
        const content_id = await bench.content({ status: 'approved' });
        return startBy(bench, 'publisher/publish/', { content_id });
      },
    },
    optimizeContent: {
      stage: 'optimize',
      credits: 1,
      begin: async () =>
        startBy(bench, 'optimizer/optimize/', { content_id: await bench.content() }),
    },
    linkContent: {
      stage: 'link',
      credits: 8,
      begin: async () => startBy(bench, 'linker/process/', { content_id: await bench.content() }),
    },
    reparseContent: {
      stage: 'reparse',
      credits: 1,
      begin: async () => startBy(bench, `writer/content/${await writtenContent(bench)}/reparse/`),
    },
  };
}

/** Of a site and of a rule. */
function otherCases(bench: Bench): Cases {
  return {
    automationRun: {
      stage: 'cluster',
      credits: 0,
      async begin() {
        const path = `automation/configs/${bench.tenant.siteId}/`;
        await bench.tenant.put(path, { is_enabled: true }).expect(200);
        return startBy(bench, `${path}run_now/`);
      },
    },
    ruleEvaluation: {
      stage: 'evaluate',
      credits: 0,
      async begin() {
        const { siteId: site_id } = bench.tenant;
        const rule = { site_id, name: 'Tell', trigger: 'task_created' };
        const actions = [{ type: 'notify', params: { text: 'A task is there' } }];
        const { body } = await bench.tenant.post('automation/rules/', { ...rule, actions });
        const object_id = await bench.task();
        return startBy(bench, `automation/rules/${body.data.id}/execute/`, { object_id });
      },
    },
  };
}

/** Of nothing but a trial. */
function trialCases(bench: Bench): Cases {
  return {
    tryPrompt: {
      stage: 'ask',
      credits: 2,
      begin: () =>
        startTrial(
          bench,
          tryPromptContract,
          {},
          {
            kind: 'prompt',
            functionName: 'generate_content',
            subject: null,
            siteId: null,
            sectorId: null,
          },
        ),
    },
    tryImage: {
      stage: 'draw',
      credits: 2,
      begin: () =>
        startTrial(
          bench,
          tryImageContract,
          { vendor: 'openai' },
          { kind: 'image', vendor: 'openai', model: null, width: 1024, height: 1024 },
        ),
    },
  };
}

/** A run of each type that is retried as one run. */
export function retryCases(bench: Bench): Cases {
  return {
    ...plannerCases(bench),
    ...contentCases(bench),
    ...otherCases(bench),
    ...trialCases(bench),
  };
}
