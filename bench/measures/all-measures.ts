import type { Measure } from '../harness/measure.ts';
import { pipelineThroughput } from './pipeline-throughput.ts';

/** Every measure, in the order they run. */
export const allMeasures: readonly Measure[] = [pipelineThroughput];
