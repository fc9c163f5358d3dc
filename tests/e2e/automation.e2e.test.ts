import { beforeAll, expect, it } from 'vitest';
import { Customer, type RunDetail } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
/** Enough for some articles with their pictures, and less than all of them. */
const creditLimit = 120;
const keywords = [
  'pour over coffee ratio',
  'best pour over coffee ratio',
  'pour over coffee ratio chart',
  'clean a burr grinder',
  'how to clean a burr grinder',
  'burr grinder cleaning',
];

interface StageResult {
  stage: string;
  status: string;
  items: number;
  completed: number;
  failed: number;
  credits: number;
}

let customer: Customer;
let neighbour: Customer;
let run: RunDetail;

/** Lists of a customer, by what is counted in them. */
async function counts(of: Customer, list: string): Promise<number> {
  const query = list.includes('?') ? '&' : '?';
  const { body } = await of.ask('GET', `${list}${query}page_size=1`);
  return Number(body.count);
}

async function automation(): Promise<{
  total_credits_used: number;
  status: string;
  stages: StageResult[];
}> {
  const { body } = await customer.ask('GET', 'automation/runs/');
  const [first] = body.results as Awaited<ReturnType<typeof automation>>[];
  if (!first) throw new Error('There is no automation run');
  return first;
}

beforeAll(async () => {
  customer = await Customer.register(test.platform);
  neighbour = await Customer.register(test.platform);
  for (const each of [customer, neighbour]) {
    for (const keyword of keywords) {
      const place = { site_id: each.siteId, sector_id: each.sectorId };
      await each.ask('POST', 'planner/keywords/', { ...place, keyword });
    }
  }
  const path = `automation/configs/${customer.siteId}/`;
  const sizes = {
    content: { batch_size: 3 },
    image_prompts: { batch_size: 3 },
    images: { batch_size: 3 },
  };
  const body = {
    is_enabled: true,
    scheduled_time: '02:30',
    timezone: 'Europe/Berlin',
    stages: sizes,
    credit_limit: creditLimit,
  };
  await customer.ask('PUT', path, body);
  const started = await customer.ask('POST', `${path}run_now/`);
  run = await customer.ended(String((started.body.data as { run_id: string }).run_id), 240);
});

it('takes a site from its keywords to contents that wait for review, stage after stage', async () => {
  expect(run.status).toBe('completed');
  const { stages } = await automation();
  const result = new Map(stages.map((each) => [each.stage, each]));
  expect(result.get('cluster')).toMatchObject({ status: 'completed', items: keywords.length });
  expect(await counts(customer, 'planner/clusters/')).toBeGreaterThan(0);
  expect(result.get('ideas')?.completed).toBe(await counts(customer, 'planner/clusters/'));
  expect(result.get('tasks')?.items).toBe(await counts(customer, 'writer/tasks/'));
  expect(result.get('content')?.completed).toBe(await counts(customer, 'writer/content/'));
  expect(result.get('content')?.completed).toBeGreaterThan(0);
  expect(result.get('image_prompts')?.completed).toBeGreaterThan(0);
  expect(result.get('images')?.completed).toBeGreaterThan(0);
  expect(await counts(customer, 'writer/images/?status=generated')).toBeGreaterThan(0);
  expect(result.get('review')?.items).toBeGreaterThan(0);
  expect(result.get('publish')?.status).toBe('passed_over');
  expect(await counts(customer, 'writer/content/?status=review')).toBe(result.get('review')?.items);
  expect(await counts(customer, 'publisher/publishing-records/')).toBe(0);
});

it('uses no more credits than it may, and the ledger adds up', async () => {
  const { total_credits_used: used, stages } = await automation();
  expect(used).toBeLessThanOrEqual(creditLimit);
  expect(used).toBe(stages.reduce((sum, { credits }) => sum + credits, 0));
  const { settled } = await expectLedgerToAddUp(test.platform, customer.accountId);
  expect(settled).toBe(used);
});

it('starts its runs as children of its own', async () => {
  const { rows } = await test.platform.database.query<{ type: string; ended: boolean }>(
    `select distinct type, ended_at is not null as ended from igny8_runs
     where parent_run_id = $1 order by type`,
    [run.id],
  );
  expect(rows).toEqual([
    { type: 'autoCluster', ended: true },
    { type: 'generateContent', ended: true },
    { type: 'generateIdeas', ended: true },
    { type: 'generateImages', ended: true },
  ]);
});

it('leaves everybody else as they were', async () => {
  for (const list of ['planner/clusters/', 'writer/tasks/', 'writer/content/', 'runs/']) {
    expect(await counts(neighbour, list)).toBe(0);
  }
  const { settled } = await expectLedgerToAddUp(test.platform, neighbour.accountId);
  expect(settled).toBe(0);
});
