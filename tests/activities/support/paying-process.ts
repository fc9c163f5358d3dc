import { once } from 'node:events';
import { ApplicationFailure } from '@temporalio/common';
import { pino } from 'pino';
import { withPaidCall } from '#activities/shared/paid-call.ts';
import { createOrm } from '#entities/orm.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { inActivity } from './in-activity.ts';
import type { PaidOrder, PaidReport } from './paying-worker.ts';

/**
 * A process that makes paid calls and can be killed in the middle of them: node paying-process.ts URL ACCOUNT. The
 * vendor answers a call once the same order comes again.
 */
const [url = '', accountId = ''] = process.argv.slice(2);
const orm = await createOrm({ url, poolSize: 4, applicationName: 'paying' });
const logger = pino({ level: 'silent' });
const answers = new Map<string, () => void>();

const tell = (report: PaidReport) => process.send?.(report);

async function pay({ call, attempt }: PaidOrder): Promise<void> {
  const vendor = () =>
    new Promise<void>((resolve) => {
      answers.set(call, resolve);
      tell({ call, state: 'calling' });
    });
  try {
    const work = () => withPaidCall({ orm, logger }, accountId, vendor);
    await inActivity(call, () => runInTenant(orm, accountId, work), { attempt });
    tell({ call, state: 'answered' });
  } catch (error) {
    tell({ call, state: error instanceof ApplicationFailure ? String(error.type) : String(error) });
  }
}

process.on('message', (order: PaidOrder) => {
  const answer = answers.get(order.call);
  if (!answer) return void pay(order);
  answers.delete(order.call);
  answer();
});
tell({ call: '', state: 'ready' });
await once(process, 'disconnect');
await orm.close();
