import { asyncLocalStorage, Context, type Info } from '@temporalio/activity';
import { noopMetricMeter } from '@temporalio/common';
import { DefaultLogger } from '@temporalio/worker';

/** A Temporal activity's surroundings as far as ours look at them: whose workflow it is. */
export function inActivity<Result>(
  workflowId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const info: Pick<Info, 'workflowExecution' | 'attempt'> = {
    workflowExecution: { workflowId, runId: 'run' },
    attempt: 1,
  };
  const context = new Context(
    info as Info,
    new Promise<never>(() => {}),
    new AbortController().signal,
    () => {},
    undefined,
    new DefaultLogger('ERROR'),
    noopMetricMeter,
    {},
  );
  return asyncLocalStorage.run(context, work);
}
