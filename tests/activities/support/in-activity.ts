import { asyncLocalStorage, Context, type Info } from '@temporalio/activity';
import { noopMetricMeter } from '@temporalio/common';
import { DefaultLogger } from '@temporalio/worker';

/** A Temporal activity's surroundings as far as ours look at them: whose workflow it is. */
export function inActivity<Result>(
  workflowId: string,
  work: () => Promise<Result>,
  { attempt = 1, signal = new AbortController().signal } = {},
): Promise<Result> {
  const info: Pick<Info, 'workflowExecution' | 'activityId' | 'attempt'> = {
    workflowExecution: { workflowId, runId: `run of ${workflowId}` },
    activityId: 'activity',
    attempt,
  };
  const context = new Context(
    info as Info,
    new Promise<never>(() => {}),
    signal,
    () => {},
    undefined,
    new DefaultLogger('ERROR'),
    noopMetricMeter,
    {},
  );
  return asyncLocalStorage.run(context, work);
}
