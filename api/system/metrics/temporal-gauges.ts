import { Gauge, type Registry } from 'prom-client';
import type { QueueBacklog } from '#api/system/temporal/task-queue-states.ts';

/** What Temporal says of its task queues. */
export interface QueueFigures {
  backlogs: readonly QueueBacklog[];
  /** Living workers by queue. */
  workers: Readonly<Record<string, number>>;
}

/** Gauges of the task queues; without Temporal's answer they are left out. */
export function createTemporalGauges(registry: Registry): (figures: QueueFigures | null) => void {
  const registers = [registry];
  const labelNames = ['queue', 'kind'];
  const known = new Gauge({
    name: 'igny8_temporal_known',
    help: '1 when Temporal told of its task queues, else 0',
    registers,
  });
  const backlog = new Gauge({
    name: 'igny8_task_queue_backlog',
    help: 'Tasks that no worker has taken yet, by task queue; approximate',
    labelNames,
    registers,
  });
  const oldest = new Gauge({
    name: 'igny8_task_queue_oldest_seconds',
    help: 'How long the oldest task of a queue has waited for a worker',
    labelNames,
    registers,
  });
  const workers = new Gauge({
    name: 'igny8_task_queue_workers',
    help: 'Living workers of a task queue',
    labelNames: ['queue'],
    registers,
  });
  return (figures) => {
    known.set(figures ? 1 : 0);
    for (const gauge of [backlog, oldest, workers]) gauge.reset();
    for (const { queue, kind, tasks, oldestSeconds } of figures?.backlogs ?? []) {
      backlog.set({ queue, kind }, tasks);
      oldest.set({ queue, kind }, oldestSeconds);
    }
    for (const [queue, count] of Object.entries(figures?.workers ?? {})) {
      workers.set({ queue }, count);
    }
  };
}
