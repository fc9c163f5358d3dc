import { beforeAll, describe, expect, it } from 'vitest';
import { Customer } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { expectOnceEach } from './support/once-each.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
const articles = 3;

interface Row {
  id: string;
  url?: string | null;
}

/** A customer and what was made for it while the other worked too. */
interface Worker {
  customer: Customer;
  taskIds: string[];
  runId: string;
}

const lists = [
  'runs/',
  'writer/tasks/',
  'writer/content/',
  'writer/images/',
  'publisher/publishing-records/',
  'integration/integrations/',
  'billing/credits/transactions/',
  'billing/credits/usage/',
];

let [first, second]: Worker[] = [];

beforeAll(async () => {
  const customers = [
    await Customer.register(test.platform),
    await Customer.register(test.platform),
  ];
  [first, second] = await Promise.all(
    customers.map(async (customer) => {
      const taskIds = await customer.createTasks(articles);
      const runId = await customer.startPipelines(taskIds);
      await customer.ended(runId);
      return { customer, taskIds, runId };
    }),
  );
});

function both(): [Worker, Worker] {
  if (!first || !second) throw new Error('The two have not worked yet');
  return [first, second];
}

async function rowsOf({ customer }: Worker, list: string): Promise<Row[]> {
  const { status, body } = await customer.ask('GET', `${list}?page_size=100`);
  expect(status).toBe(200);
  return body.results as Row[];
}

describe('two accounts that work at the same time', () => {
  it('both have everything once, each for its own credits', async () => {
    for (const { customer, taskIds, runId } of both()) {
      expect(await customer.run(runId)).toMatchObject({ status: 'completed' });
      await expectOnceEach(test.platform, test.sandbox, taskIds);
      const { settlements } = await expectLedgerToAddUp(test.platform, customer.accountId);
      expect(settlements).toBe(3 * articles);
    }
  });

  it.each(lists)('see nothing of each other in %s', async (list) => {
    const [mine, yours] = both();
    const [my, your] = [await rowsOf(mine, list), await rowsOf(yours, list)];
    expect(my.length).toBeGreaterThan(0);
    expect(your).toHaveLength(my.length);
    const yourIds = new Set(your.map(({ id }) => id));
    expect(my.filter(({ id }) => yourIds.has(id))).toEqual([]);
  });

  it('find nothing of each other by its id', async () => {
    const [mine, yours] = both();
    const [content] = await rowsOf(yours, 'writer/content/');
    const [image] = await rowsOf(yours, 'writer/images/');
    const paths = [
      `runs/${yours.runId}/`,
      `runs/${yours.runId}/events/`,
      `writer/tasks/${yours.taskIds[0]}/`,
      `writer/content/${content?.id}/`,
      `writer/images/${image?.id}/file/`,
    ];
    for (const path of paths) {
      const [owner, other] = [
        await yours.customer.ask('GET', path),
        await mine.customer.ask('GET', path),
      ];
      expect({ path, owner: owner.status, other: other.status }).toEqual({
        path,
        owner: 200,
        other: 404,
      });
    }
  });

  it('cannot start, steer or publish anything of each other', async () => {
    const [mine, yours] = both();
    const [content] = await rowsOf(yours, 'writer/content/');
    const orders: [path: string, body: object][] = [
      [`runs/${yours.runId}/cancel/`, {}],
      [`writer/content/${content?.id}/publish/`, {}],
      ['pipelines/content/', { task_ids: yours.taskIds }],
      ['writer/tasks/auto_generate_content/', { ids: yours.taskIds }],
    ];
    for (const [path, body] of orders) {
      const { status } = await mine.customer.ask('POST', path, body);
      expect({ path, status }).toEqual({ path, status: 404 });
    }
  });
});
