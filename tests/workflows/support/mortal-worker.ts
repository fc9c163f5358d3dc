import { Context } from '@temporalio/activity';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { allTaskQueues } from '#contracts/workflows/task-queues.ts';
import { testDataConverter } from '#tests/setup/test-data-converter.ts';
import { type AllActivities, type CallLog, fakeActivities } from './fake-activities.ts';
import { asksNobodyRemote, crashedScenarios } from './matrix.ts';
import type { MortalMessage } from './mortal-message.ts';
import type { Scenario } from './scenario.ts';

/**
 * A worker process that a test kills: node mortal-worker.ts ADDRESS NAMESPACE BUNDLE WORKFLOW [stuck]. It answers as
 * the happy path of one workflow and of what that starts, or, for `each`, of every workflow. With `stuck` none gets
 * past its first remote step, and one that has none not past its first local one.
 */
const [address = '', namespace = '', codePath = '', only, stuck] = process.argv.slice(2);

const tell = (message: MortalMessage) => process.send?.(message);

function callerId(): string {
  return Context.current().info.workflowExecution?.workflowId ?? '';
}

/** The answers of a workflow's happy path, told as they are given. */
function answersOf({ overrides }: Scenario): AllActivities {
  const calls: CallLog = [];
  calls.push = (...lines) => {
    for (const line of lines) tell({ kind: 'made', workflowId: callerId(), line });
    return Array.prototype.push.apply(calls, lines);
  };
  return fakeActivities(calls, overrides(calls));
}

const answers = new Map(crashedScenarios.map((scenario) => [scenario, answersOf(scenario)]));

/** One activity for all workflows, which answers as that of whoever calls it. */
function forWhomever(name: keyof AllActivities) {
  return async (...input: unknown[]): Promise<unknown> => {
    const { workflowType, isLocal } = Context.current().info;
    const answering = only === 'each' ? workflowType : only;
    const scenario = crashedScenarios.find(({ workflow }) => workflow === answering);
    const answer = scenario && answers.get(scenario)?.[name];
    if (!scenario || !answer) throw new Error(`Nobody answers ${name} of ${workflowType}`);
    if (stuck && (!isLocal || asksNobodyRemote.has(scenario.workflow))) {
      tell({ kind: 'stuck', workflowId: callerId(), line: name });
      await new Promise(() => undefined);
    }
    return Reflect.apply(answer, undefined, input);
  };
}

Runtime.install({ logger: new DefaultLogger('ERROR') });
const connection = await NativeConnection.connect({ address });
const names = Object.keys(fakeActivities([])) as (keyof AllActivities)[];
const activities = Object.fromEntries(names.map((name) => [name, forWhomever(name)]));
const workers = await Promise.all(
  allTaskQueues.map((taskQueue) =>
    Worker.create({
      ...{ connection, namespace, taskQueue, activities },
      dataConverter: testDataConverter,
      workflowBundle: { codePath },
      // All stand in the middle at once.
      maxConcurrentLocalActivityExecutions: 200,
    }),
  ),
);
tell({ kind: 'ready' });
await Promise.all(workers.map((worker) => worker.run()));
