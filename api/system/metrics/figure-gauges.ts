import { Gauge, type Registry } from 'prom-client';
import type { Figures } from './figures.ts';

/** Gauges of what the database says of all accounts together; without its answer they are left out. */
export function createFigureGauges(registry: Registry): (figures: Figures | null) => void {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const held = gauge('igny8_credits_held', 'Credits reserved by runs, not settled or given back');
  const silent = gauge(
    'igny8_runs_silent',
    'Runs queued or running that have said nothing for an hour',
  );
  const unrepaired = gauge(
    'igny8_runs_unrepaired',
    'Runs the reconciler could not repair, waiting for an operator',
  );
  const ledgers = gauge(
    'igny8_ledgers_wrong',
    'Accounts whose balance is not the sum of their ledger',
  );
  const calls = new Gauge({
    name: 'igny8_model_calls_recent',
    help: 'Calls of models in the last five minutes, by vendor and outcome',
    labelNames: ['provider', 'status'],
    registers: [registry],
  });
  return (figures) => {
    for (const each of [held, silent, unrepaired, ledgers]) each.remove();
    calls.reset();
    if (!figures) return;
    held.set(figures.creditsHeld);
    silent.set(figures.silentRuns);
    unrepaired.set(figures.unrepairedRuns);
    ledgers.set(figures.wrongLedgers);
    for (const { provider, status, calls: count } of figures.recentCalls) {
      calls.set({ provider, status }, count);
    }
  };
}
