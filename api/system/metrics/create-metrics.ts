import type { Pool } from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Backlog } from './backlog.ts';
import { createFigureGauges } from './figure-gauges.ts';
import type { Figures } from './figures.ts';
import { createTemporalGauges, type QueueFigures } from './temporal-gauges.ts';

/** From a fast read to the 30 s a request may take; streams last longer. */
const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30];

export interface AnsweredRequest {
  method: string;
  /** As declared (`/api/v1/planner/keywords/{id}/`), never as asked: every value is kept for ever. */
  route: string;
  status: number;
  seconds: number;
}

/** What was asked of the database and of Temporal for one scrape; null where there was no answer. */
export interface Known {
  backlog: Backlog | null;
  figures: Figures | null;
  queues: QueueFigures | null;
  /** Open streams of events of this process. */
  listeners: number;
}

/** The numbers of this process, in the format of Prometheus. */
export interface Metrics {
  contentType: string;
  countRequest(request: AnsweredRequest): void;
  countThrottled(scope: string): void;
  /** Everything, with what waits as far as it is known. */
  render(known: Known): Promise<string>;
}

/** Gauges that hold what the database says of all processes; without its answer they are left out. */
function createBacklogGauges(registry: Registry) {
  const registers = [registry];
  const undelivered = new Gauge({
    name: 'igny8_outbox_undelivered',
    help: 'Outbox messages that have not reached Temporal yet',
    registers,
  });
  const oldest = new Gauge({
    name: 'igny8_outbox_oldest_seconds',
    help: 'Age of the oldest undelivered outbox message',
    registers,
  });
  const dead = new Gauge({
    name: 'igny8_outbox_dead',
    help: 'Outbox messages given up on, waiting for an operator',
    registers,
  });
  const runs = new Gauge({
    name: 'igny8_runs_live',
    help: 'Runs that have not ended, by status',
    labelNames: ['status'],
    registers,
  });
  const known = new Gauge({
    name: 'igny8_backlog_known',
    help: '1 when the database told what waits, else 0',
    registers,
  });
  return (backlog: Backlog | null) => {
    known.set(backlog ? 1 : 0);
    for (const gauge of [undelivered, oldest, dead]) gauge.remove();
    runs.reset();
    if (!backlog) return;
    undelivered.set(backlog.undelivered);
    oldest.set(backlog.oldestSeconds);
    dead.set(backlog.dead);
    for (const [status, count] of Object.entries(backlog.liveRuns)) runs.set({ status }, count);
  };
}

function createPoolGauge(registry: Registry, pools: Readonly<Record<string, Pool>>): void {
  new Gauge({
    name: 'igny8_database_connections',
    help: 'Connections of a pool, by state; waiting are requests without one',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect() {
      for (const [name, pool] of Object.entries(pools)) {
        this.set({ pool: name, state: 'idle' }, pool.idleCount);
        this.set({ pool: name, state: 'used' }, pool.totalCount - pool.idleCount);
        this.set({ pool: name, state: 'waiting' }, pool.waitingCount);
      }
    },
  });
}

/** @param pools by the name they are shown under */
export function createMetrics(pools: Readonly<Record<string, Pool>>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  createPoolGauge(registry, pools);
  const setBacklog = createBacklogGauges(registry);
  const setFigures = createFigureGauges(registry);
  const setQueues = createTemporalGauges(registry);
  const listeners = new Gauge({
    name: 'igny8_event_listeners',
    help: 'Open streams of events of this process',
    registers: [registry],
  });
  const requests = new Histogram({
    name: 'igny8_http_request_duration_seconds',
    help: 'Answered requests by declared route and status, with their duration',
    labelNames: ['method', 'route', 'status'],
    buckets: secondsBuckets,
    registers: [registry],
  });
  const throttled = new Counter({
    name: 'igny8_throttled_requests_total',
    help: 'Requests refused with 429 by a throttle, by scope',
    labelNames: ['scope'],
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    countRequest: ({ seconds, ...labels }) => requests.observe(labels, seconds),
    countThrottled: (scope) => throttled.inc({ scope }),
    render(known) {
      setBacklog(known.backlog);
      setFigures(known.figures);
      setQueues(known.queues);
      listeners.set(known.listeners);
      return registry.metrics();
    },
  };
}
