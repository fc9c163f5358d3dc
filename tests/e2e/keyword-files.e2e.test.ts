import { describe, expect, it } from 'vitest';
import { uploadKeywords } from '#scripts/demo/plan.ts';
import { Customer } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();

const brews = ['pour over coffee', 'pour over coffee maker', 'pour over coffee kettle'];
const mills = ['coffee grinder', 'manual coffee grinder', 'electric coffee grinder'];

const importFile = (customer: Customer, text: string) =>
  uploadKeywords(customer.api, customer, text);

const order = (customer: Customer) =>
  customer.ask('POST', 'planner/keywords/auto_cluster/', { sector_id: customer.sectorId });

describe('a keyword file with bad rows', () => {
  it('names them by line, and the good rows are clustered', async () => {
    const customer = await Customer.register(test.platform);
    const good = [...brews, ...mills].map((keyword, index) => `${keyword},${100 * (index + 1)}`);
    const rows = ['keyword,volume', 'broken,many', ...good, ',50'];
    const report = await importFile(customer, rows.join('\n'));
    expect(report).toMatchObject({ imported: 6, duplicates: 0, errors_count: 2 });
    expect(report.errors.map(({ row, field }) => [row, field])).toEqual([
      [2, 'volume'],
      [9, 'keyword'],
    ]);
    const { body } = await order(customer);
    const { run_id: runId } = body.data as { run_id: string };
    const run = await customer.ended(runId);
    expect(run.status).toBe('completed');
    expect(run.result).toMatchObject({ keywords: 6, left_out: 0 });
    const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
    expect(ledger).toMatchObject({ settlements: 1, settled: 10 });
  });

  it('of which nothing is good leaves nothing to cluster, which is said before anything is charged', async () => {
    const customer = await Customer.register(test.platform);
    const report = await importFile(customer, 'keyword,volume\n,10\nbroken,many\n');
    expect(report).toMatchObject({ imported: 0, errors_count: 2 });
    const { status, body } = await order(customer);
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toMatch(/no keyword/i);
    const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
    expect(ledger.balance).toBe(ledger.granted);
  });
});
