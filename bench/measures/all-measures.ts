import type { Measure } from '../harness/measure.ts';
import { articleBytes, articleEvents } from './article-history.ts';
import { articleMemory } from './article-memory.ts';
import { articleThroughput } from './article-throughput.ts';
import { clusteringMemory } from './clustering-memory.ts';
import { clusteringQuality } from './clustering-quality.ts';
import { clusteringRun } from './clustering-run.ts';
import { clusteringSpeed } from './clustering-speed.ts';
import { csvExportMemory, csvImport, csvImportMemory } from './csv-import.ts';
import { eventFanOut, eventFanOutLimit, eventMemory } from './event-fan-out.ts';
import { fairness } from './fairness.ts';
import { keywordList } from './keyword-list.ts';
import { listLatency, listRequests } from './list-requests.ts';
import { loginsBeside } from './logins-beside.ts';
import { pipelineThroughput } from './pipeline-throughput.ts';
import { platformMemory } from './platform-memory.ts';
import { postToFirstActivity } from './post-to-first-activity.ts';
import { providerSaturation } from './provider-saturation.ts';
import { sanitiseAndAnalyse } from './sanitise-and-analyse.ts';
import { tenThousandTasksAnswer, tenThousandTasksHistory } from './ten-thousand-tasks.ts';

/** Every measure, in the order they run. */
export const allMeasures: readonly Measure[] = [
  platformMemory,
  listRequests,
  listLatency,
  loginsBeside,
  eventFanOut,
  eventFanOutLimit,
  eventMemory,
  csvImport,
  csvImportMemory,
  csvExportMemory,
  postToFirstActivity,
  pipelineThroughput,
  providerSaturation,
  fairness,
  articleThroughput,
  articleMemory,
  articleEvents,
  articleBytes,
  tenThousandTasksAnswer,
  tenThousandTasksHistory,
  ...sanitiseAndAnalyse,
  clusteringRun,
  ...clusteringQuality,
  ...clusteringSpeed,
  ...clusteringMemory,
  // Last: the million rows would be in the way of the others.
  ...keywordList,
];
