import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashToken } from '#api/shared/tokens.ts';
import { ApiKey } from '#entities/identity/api-key.ts';
import { User } from '#entities/identity/user.ts';
import { failDeadStart } from '#entities/system/fail-dead-start.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { storeVersion } from '#entities/writer/store-version.ts';
import { Task } from '#entities/writer/task.ts';
import { addMember } from './setup/member.ts';
import { expectUnverified, openUnverified } from './setup/unverified.ts';

const customer = openUnverified();
const { inTenant, addTask, claimedRun, setVerified } = customer;
const write = (ids: string[]) =>
  customer.tenant.post('writer/tasks/auto_generate_content/', { ids });
const pipeline = (ids: string[]) =>
  customer.tenant.post('pipelines/content/', { task_ids: ids, stages: ['generate'] });

const verify = () => setVerified(new Date());

const end = (runId: string, status: 'failed' | 'cancelled' | 'completed') =>
  inTenant((outer) =>
    outer.transactional(async (em) => {
      await finishRun(em, { runId, status });
      await em.nativeUpdate(Task, { runId, status: 'queued' }, { status: 'pending', runId: null });
    }),
  );

/** What the save step of a run leaves behind. */
const saveArticle = (taskId: string, runId: string) =>
  inTenant(async (em) => {
    const { accountId, siteId, sectorId } = customer.tenant;
    const content = em.create(Content, {
      accountId,
      siteId,
      sectorId,
      taskId,
      title: 'Brewing',
      slug: 'brewing',
      htmlContent: '<p>Water first.</p>',
      wordCount: 2,
    });
    await em.persist(content).flush();
    await storeVersion(em, content, { runId, reason: 'generated' });
  });

describe.each([
  ['writer/tasks/auto_generate_content/', write],
  ['pipelines/content/', pipeline],
])('%s without a verified e-mail', (_path, start) => {
  it('makes one article, then answers 403 USER_NOT_VERIFIED', async () => {
    const [first, second] = [await addTask(), await addTask()];
    const { body } = await start([first]).expect(202);
    expect(await claimedRun()).toBe(body.data.run_id);
    expectUnverified(await start([second]));
    expect(await inTenant((em) => em.count(Run, {}))).toBe(1);
  });

  it('refuses a request of several, and takes none of them', async () => {
    const ids = [await addTask(), await addTask()];
    expectUnverified(await start(ids));
    expect(await claimedRun()).toBeNull();
    const tasks = await inTenant((em) => em.find(Task, {}));
    expect(tasks.map(({ status }) => status)).toEqual(['pending', 'pending']);
  });

  it('lets one of two starts at once win', async () => {
    const ids = [await addTask(), await addTask(), await addTask()];
    const answers = await Promise.all(ids.map((id) => start([id])));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 202)) expectUnverified(answer);
  });

  it('asks nothing more once the e-mail is verified', async () => {
    await verify();
    await start([await addTask(), await addTask()]).expect(202);
    await start([await addTask()]).expect(202);
    expect(await claimedRun()).toBeNull();
  });

  it('leaves the one article untouched by a start that is refused', async () => {
    await start([randomUUID()]).expect(404);
    expect(await claimedRun()).toBeNull();
    await start([await addTask()]).expect(202);
  });
});

describe('the one article', () => {
  const startOne = async () => {
    const taskId = await addTask();
    const { body } = await write([taskId]).expect(202);
    return {
      taskId,
      runId: body.data.run_id as string,
      workflowId: body.data.workflow_id as string,
    };
  };

  it.each(['failed', 'cancelled'] as const)('is given back by a run that %s', async (status) => {
    const { taskId, runId } = await startOne();
    await end(runId, status);
    expect(await claimedRun()).toBeNull();
    await write([taskId]).expect(202);
  });

  it('is given back by a run that could never be started', async () => {
    const { taskId, workflowId } = await startOne();
    await inTenant((outer) =>
      outer.transactional(async (em) => {
        const { type: workflowType, input } = await em.findOneOrFail(
          Run,
          { workflowId },
          { populate: ['input'] },
        );
        await failDeadStart(em, customer.tenant.accountId, workflowId, { workflowType, input });
      }),
    );
    expect(await claimedRun()).toBeNull();
    await write([taskId]).expect(202);
  });

  it('is used by a run that completed', async () => {
    const { taskId, runId } = await startOne();
    await saveArticle(taskId, runId);
    await end(runId, 'completed');
    expect(await claimedRun()).toBe(runId);
    expectUnverified(await write([await addTask()]));
  });

  it('is used by a pipeline that failed after its article was saved', async () => {
    const { taskId, runId } = await startOne();
    await saveArticle(taskId, runId);
    await end(runId, 'failed');
    expect(await claimedRun()).toBe(runId);
    expectUnverified(await write([await addTask()]));
  });

  it('is not given back by another run that fails', async () => {
    const { runId } = await startOne();
    await verify();
    const { body } = await write([await addTask()]).expect(202);
    await end(body.data.run_id, 'failed');
    expect(await claimedRun()).toBe(runId);
  });
});

describe('whose e-mail counts', () => {
  /** A key that a user has made, as an `Authorization`. */
  async function keyOf(userId: string): Promise<string> {
    const key = `igny8_${customer.tenant.accountId}.${randomUUID()}`;
    await inTenant((em) =>
      em.insert(ApiKey, {
        accountId: customer.tenant.accountId,
        userId,
        name: 'plugin',
        prefix: key.slice(0, 12),
        keyHash: hashToken(key),
        scopes: ['read', 'write'],
      }),
    );
    return `Api-Key ${key}`;
  }

  const writeBy = async (authorization: string) =>
    customer.api.http
      .post('/api/v1/writer/tasks/auto_generate_content/')
      .set('Authorization', authorization)
      .send({ ids: [await addTask()] });

  it('is that of the person whose API key asks', async () => {
    const key = await keyOf(customer.tenant.userId);
    expect((await writeBy(key)).status).toBe(202);
    expectUnverified(await writeBy(key));
    await verify();
    expect((await writeBy(key)).status).toBe(202);
  });

  it("is not the owner's when somebody else's key asks", async () => {
    await verify();
    const admin = await addMember(customer.api, customer.tenant, 'admin');
    const key = await keyOf(admin.userId);
    expect((await writeBy(key)).status).toBe(202);
    expectUnverified(await writeBy(key));
  });

  it("is nobody's when a developer asks", async () => {
    await inTenant((em) =>
      em.nativeUpdate(User, { id: customer.tenant.userId }, { role: 'developer' }),
    );
    await write([await addTask(), await addTask()]).expect(202);
    expect(await claimedRun()).toBeNull();
  });
});
