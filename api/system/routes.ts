import type { Route } from '#api/shared/route-record.ts';
import { ping } from './ping.ts';
import { cancelRun, pauseRun, resumeRun } from './runs/control.ts';
import { streamRunEvents } from './runs/events.ts';
import { listRuns } from './runs/list.ts';
import { retrieveRun } from './runs/retrieve.ts';

export const systemRoutes: readonly Route[] = [
  ping,
  listRuns,
  retrieveRun,
  streamRunEvents,
  pauseRun,
  resumeRun,
  cancelRun,
];
