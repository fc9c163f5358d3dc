import { NativeConnection, type WorkerOptions } from '@temporalio/worker';

/** Told when an activity's code begins to run. */
export type OnActivity = (workflowId: string) => void;

/**
 * A connection whose workers, the product's own and the bare one alike, tell when an activity begins, and
 * are not held back by the rates of vendors: instant vendors have none.
 */
export async function connectWorkers(
  address: string,
  onActivity: OnActivity = () => undefined,
): Promise<NativeConnection> {
  const configureWorker = ({
    maxTaskQueueActivitiesPerSecond: _vendorRate,
    interceptors,
    ...options
  }: WorkerOptions): WorkerOptions => ({
    ...options,
    interceptors: {
      ...interceptors,
      activity: [observer(onActivity), ...(interceptors?.activity ?? [])],
    },
  });
  // Workers take over the plugins of their connection.
  const plugins = [{ name: 'bench', configureWorker }];
  return NativeConnection.connect({ address, plugins });
}

type ActivityInterceptorsFactory = NonNullable<
  NonNullable<WorkerOptions['interceptors']>['activity']
>[number];

function observer(onActivity: OnActivity): ActivityInterceptorsFactory {
  return ({ info }) => ({
    inbound: {
      execute(input, next) {
        if (info.workflowExecution) onActivity(info.workflowExecution.workflowId);
        return next(input);
      },
    },
  });
}
