import type { Measure } from '../harness/measure.ts';
import { startPipeline } from '../product/start-pipeline.ts';
import { throughputSides } from '../product/throughput-sides.ts';

/** Enough to keep every queue busy for some seconds. */
const pipelines = 150;

/** Articles from task to published post with vendors that answer at once: what the platform itself takes. */
export const pipelineThroughput: Measure = {
  name: 'pipeline-throughput',
  what: 'contentPipeline of a task, all seven stages, vendors instant and a review that approves at once',
  baseline: 'a bare workflow of as many steps, each a plain activity with one insert',
  unit: 'pipelines/s',
  goal: { direction: 'at least', ratio: 1.3 },
  rounds: 3,
  timeoutSeconds: 600,
  run: (context) =>
    throughputSides(context, { what: 'a pipeline', tasks: pipelines, start: startPipeline }),
};
