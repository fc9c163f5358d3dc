import { setTimeout as wait } from 'node:timers/promises';
import { ApiError } from '#client/api-error.ts';
import { createClient } from '#client/create-client.ts';
import { Customer } from '#tests/e2e/support/customer.ts';
import type { DurablePlatform } from './durable-platform.ts';
import type { Order, Verdict } from './plan.ts';

/** Asks until it is answered: a part of the platform may be away for minutes. */
const patience = { attempts: 200, longestWaitSeconds: 30, attemptMilliseconds: 15_000 };

/** An order as the platform has taken it. */
export interface PlacedOrder extends Order {
  accountId: string;
  runId: string;
  taskIds: string[];
}

/** Registers somebody who asks again, for as long as it takes. */
export function registerPatient(platform: DurablePlatform): Promise<Customer> {
  const { apiUrl, sandboxUrl, parts } = platform;
  const client = createClient({ baseUrl: apiUrl, retries: patience });
  return Customer.register({ apiUrl, sandboxUrl, processes: parts }, {}, client);
}

/** Places an order at its time and does to its run what is planned, every click twice. */
export async function placeOrder(
  customer: Customer,
  order: Order,
  name: string,
): Promise<PlacedOrder> {
  await wait(order.at);
  const taskIds = await customer.createTasks(order.articles, name);
  const runId = await customer.startPipelines(taskIds, undefined, verdictOf(order) !== null);
  if (order.fate === 'cancelled' || order.fate === 'paused and resumed') {
    await wait(order.fateAfter);
  }
  if (order.fate === 'cancelled') await clickTwice(customer, runId, 'cancel');
  if (order.fate === 'paused and resumed') {
    await clickTwice(customer, runId, 'pause');
    await wait(order.pausedFor);
    await clickTwice(customer, runId, 'resume');
  }
  return { ...order, accountId: customer.accountId, runId, taskIds };
}

/** What the articles of an order wait to hear; null: nothing. */
export function verdictOf({ fate }: Order): Verdict | null {
  return fate === 'approved' || fate === 'rejected' ? fate : null;
}

/** Gives a run the same word twice at the same time, as a double click does. */
export async function clickTwice(
  customer: Customer,
  runId: string,
  action: 'pause' | 'resume' | 'cancel' | 'approve' | 'reject',
): Promise<void> {
  const params = { path: { id: runId } };
  const click = () =>
    action === 'reject'
      ? customer.api.post('/api/v1/runs/{id}/reject/', { params, body: { reason: 'No figures' } })
      : customer.api.post(`/api/v1/runs/{id}/${action}/`, { params });
  for (const { status, reason } of (await Promise.allSettled([click(), click()])).map(outcomeOf)) {
    // A run that has ended meanwhile says so.
    if (status !== null && status !== 409) throw reason;
  }
}

function outcomeOf(outcome: PromiseSettledResult<unknown>) {
  if (outcome.status === 'fulfilled') return { status: null, reason: null };
  const { reason } = outcome;
  return { status: reason instanceof ApiError ? reason.status : 0, reason };
}
