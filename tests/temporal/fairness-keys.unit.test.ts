import { globSync, readFileSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#scripts/platform/project-root.ts';
import { deliver } from '#temporal/deliver.ts';

const folders = ['api', 'workers', 'temporal', 'activities', 'entities', 'providers', 'scripts'];
const starts =
  /\bworkflow\.(?:start|execute|signalWithStart|startUpdateWithStart|executeUpdateWithStart)\b|\bschedules?\.create\(/;

function filesWith(pattern: RegExp, ...within: string[]): string[] {
  const paths = within.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: projectRoot }));
  return paths
    .filter((path) => pattern.test(readFileSync(`${projectRoot}/${path}`, 'utf8')))
    .sort();
}

/** What Temporal is given for a start. */
async function startOptions(fairnessWeight?: number): Promise<Record<string, unknown>> {
  let given: Record<string, unknown> = {};
  const start = async (_type: string, options: Record<string, unknown>) => {
    given = options;
    return { firstExecutionRunId: 'run' };
  };
  await deliver({ workflow: { start } } as unknown as Client, {
    id: 'message',
    kind: 'start',
    accountId: 'account',
    workflowId: 'workflow',
    ...(fairnessWeight !== undefined && { fairnessWeight }),
    payload: {
      ...{ workflowType: 'contentPipeline', taskQueue: 'core', runType: 'contentPipeline' },
      ...{ input: { accountId: 'account' }, siteId: null, title: 'Make an article' },
      ...{ startedBy: 'user', requestId: null },
    },
  });
  return given;
}

describe('who waits in turns', () => {
  it('is the account, with the weight of its plan', async () => {
    expect(await startOptions()).toMatchObject({ priority: { fairnessKey: 'account' } });
    expect(await startOptions(2.5)).toMatchObject({
      priority: { fairnessKey: 'account', fairnessWeight: 2.5 },
    });
  });

  it('is said wherever a workflow is started or scheduled, which is in two places', () => {
    expect(filesWith(starts, ...folders)).toEqual([
      'temporal/deliver.ts',
      'temporal/schedules/reconcile-schedule.ts',
    ]);
    expect(filesWith(/priority: \{ fairnessKey: accountId/, 'temporal')).toEqual([
      'temporal/deliver.ts',
      'temporal/schedules/schedule-options.ts',
    ]);
  });

  it('is inherited by children and activities: no workflow says otherwise', () => {
    expect(filesWith(/\bpriority\b|fairnessKey/, 'workflows')).toEqual([]);
  });
});
