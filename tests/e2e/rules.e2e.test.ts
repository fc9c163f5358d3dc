import { beforeEach, expect, it } from 'vitest';
import { Customer } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { until } from './support/until.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
let customer: Customer;

beforeEach(async () => {
  customer = await Customer.register(test.platform);
});

interface Execution {
  id: string;
  status: string;
  reason: string | null;
  error: string | null;
  run_id: string | null;
  credits_used: number;
  result: { actions: { type: string; status: string; run_ids: string[] }[] } | null;
}

async function addRule(trigger: string, actions: object[], fields: object = {}): Promise<string> {
  const rule = { site_id: customer.siteId, name: `On ${trigger}`, trigger, actions, ...fields };
  const { status, body } = await customer.ask('POST', 'automation/rules/', rule);
  expect({ status, errors: body.errors }).toEqual({ status: 201, errors: undefined });
  return (body.data as { id: string }).id;
}

async function executionsOf(ruleId: string, of = customer): Promise<Execution[]> {
  const path = `automation/scheduled-tasks/?rule_id=${ruleId}&ordering=scheduled_at`;
  const { body } = await of.ask('GET', path);
  return (body.results ?? []) as Execution[];
}

/** The executions of a rule once none of so many is under way. */
async function settled(ruleId: string, count: number): Promise<Execution[]> {
  let executions: Execution[] = [];
  await until(`${count} executions of the rule have ended`, async () => {
    executions = await executionsOf(ruleId);
    const isLiving = ({ status }: Execution) => status === 'pending' || status === 'running';
    return executions.length >= count && !executions.some(isLiving);
  });
  return executions;
}

const place = () => ({ site_id: customer.siteId, sector_id: customer.sectorId });

async function addKeyword(keyword: string): Promise<void> {
  const body = { ...place(), keyword, volume: 100 };
  expect((await customer.ask('POST', 'planner/keywords/', body)).status).toBe(201);
}

/** What a rule is to publish waits for a person's word. */
async function approveWhatWaits(): Promise<void> {
  const contents = async () => {
    const { body } = await customer.ask('GET', 'writer/content/?status=review');
    return (body.results ?? []) as { id: string }[];
  };
  await until('the text waits for approval', async () => (await contents()).length === 1);
  const [content] = await contents();
  const { status } = await customer.ask('POST', `writer/content/${content?.id}/approve/`);
  expect(status).toBe(200);
}

it('new keywords are clustered, as many as a day allows, and nobody else’s', async () => {
  const stranger = await Customer.register(test.platform);
  const conditions = { field: 'volume', operator: 'gte', value: 50 };
  const actions = [{ type: 'cluster_keywords' }];
  const ruleId = await addRule('keyword_added', actions, { conditions, max_executions_per_day: 2 });
  for (const keyword of ['cold brew', 'hot brew', 'nitro brew', 'slow brew']) {
    await addKeyword(keyword);
  }
  const executions = await settled(ruleId, 4);
  const by = (status: string) => executions.filter((execution) => execution.status === status);
  expect(by('completed')).toHaveLength(2);
  expect(by('skipped').map(({ reason }) => reason)).toEqual(['day_limit', 'day_limit']);
  for (const { run_id, result } of by('completed')) {
    const run = await customer.ended(String(run_id));
    expect(run).toMatchObject({ type: 'ruleEvaluation', status: 'completed' });
    expect(run.workflow_id).toMatch(new RegExp(`^rule/${ruleId}/`));
    const [action] = result?.actions ?? [];
    expect(action).toMatchObject({ type: 'cluster_keywords', status: 'completed' });
    const child = await customer.run(String(action?.run_ids[0]));
    expect(child).toMatchObject({ type: 'autoCluster', parent_run_id: run_id });
  }
  const { body } = await customer.ask('GET', `automation/rules/${ruleId}/`);
  expect(body.data).toMatchObject({ execution_count_today: 2 });
  expect(await executionsOf(ruleId, stranger)).toHaveLength(0);
  const theirs = await stranger.ask('POST', `automation/rules/${ruleId}/execute/`, {});
  expect(theirs.status).toBe(404);
  await expectLedgerToAddUp(test.platform, customer.accountId);
});

it('rules follow from one another three times, and not a fourth', async () => {
  const queue = await addRule('idea_created', [{ type: 'queue_ideas' }]);
  const write = await addRule('task_created', [{ type: 'generate_content' }]);
  const publish = await addRule('content_generated', [{ type: 'publish_content' }]);
  const text = { type: 'notify', params: { text: 'Published' } };
  const tell = await addRule('content_published', [text]);
  const idea = { ...place(), idea_title: 'How to brew cold coffee', estimated_word_count: 300 };
  expect((await customer.ask('POST', 'planner/ideas/', idea)).status).toBe(201);
  await approveWhatWaits();
  for (const ruleId of [queue, write, publish]) {
    expect(await settled(ruleId, 1)).toMatchObject([{ status: 'completed', error: null }]);
  }
  expect(await settled(tell, 1)).toMatchObject([
    { status: 'skipped', reason: 'own_effect', error: '3 rules led to this one after another.' },
  ]);
  const sums = await expectLedgerToAddUp(test.platform, customer.accountId);
  const [written] = await executionsOf(write);
  expect(written?.credits_used).toBe(sums.settled);
});

it('a balance that goes low is told, whatever is left', async () => {
  const { rows } = await test.platform.database.query<{ credits: number }>(
    'update igny8_accounts set low_credit_threshold = credits where id = $1 returning credits',
    [customer.accountId],
  );
  const text = 'Somebody buys credits, please';
  const ruleId = await addRule('credits_low', [{ type: 'notify', params: { text, to: 'owner' } }]);
  const { runId } = await customer.startArticle();
  await customer.ended(runId);
  expect(await settled(ruleId, 1)).toMatchObject([{ status: 'completed', credits_used: 0 }]);
  const { body } = await customer.ask('GET', 'system/notifications/');
  const notices = body.results as { kind: string; text: string }[];
  expect(notices.find(({ kind }) => kind === 'rule')?.text).toBe(text);
  expect(rows[0]?.credits).toBeGreaterThan(0);
});

it('what is planned is done at its time, once, also when nobody was there by then', async () => {
  const text = { type: 'notify', params: { text: 'It is time' } };
  const ruleId = await addRule('keyword_added', [text]);
  await test.platform.processes.relay.killNine();
  const planned = { rule_id: ruleId, scheduled_at: new Date(Date.now() + 1_500).toISOString() };
  const { status } = await customer.ask('POST', 'automation/scheduled-tasks/', planned);
  expect(status).toBe(201);
  await until('its time has come', async () => Date.parse(planned.scheduled_at) < Date.now());
  expect(await executionsOf(ruleId)).toMatchObject([{ status: 'pending', run_id: null }]);
  await test.platform.processes.relay.start();
  expect(await settled(ruleId, 1)).toMatchObject([{ status: 'completed' }]);
});
