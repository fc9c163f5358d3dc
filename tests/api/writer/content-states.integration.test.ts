import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AuditLog } from '#entities/system/audit-log.ts';
import { addMember } from '../setup/member.ts';
import { contentPath, taskPath, useWriter } from '../setup/writer.ts';

const bench = useWriter();

const act = (id: string, name: string, body: object = {}) =>
  bench.tenant.post(contentPath(id, `${name}/`), body);

describe('approving', () => {
  it.each(['draft', 'linked', 'optimized', 'review'] as const)(
    'a content that is %s counts as its review',
    async (status) => {
      const id = await bench.content({ status, rejectReason: 'Too dry' });
      const { body } = await act(id, 'approve').expect(200);
      expect(body.data).toMatchObject({
        status: 'approved',
        approved_by_id: bench.tenant.userId,
        approved_at: expect.any(String),
        reject_reason: null,
      });
    },
  );

  it('is not possible, nor is publishing, without a text', async () => {
    const id = await bench.content({ htmlContent: '', wordCount: 0 });
    const refusal = { html_content: ['There is no text yet'] };
    expect((await act(id, 'approve').expect(422)).body.errors).toEqual(refusal);
    const patched = await bench.tenant.patch(contentPath(id), { status: 'published' }).expect(422);
    expect(patched.body.errors).toEqual(refusal);
  });

  it('is not possible, nor is publishing, while a run writes the text anew', async () => {
    const runId = randomUUID();
    const taskId = await bench.task({ status: 'queued', runId });
    const id = await bench.content({ taskId, rejectReason: 'Too dull' });
    const refusal = { status: [`The task is queued; cancel the run ${runId} first.`] };
    expect((await act(id, 'approve').expect(409)).body.errors).toEqual(refusal);
    const patched = await bench.tenant.patch(contentPath(id), { status: 'published' }).expect(409);
    expect(patched.body.errors).toEqual(refusal);
  });

  it.each(['approved', 'published', 'archived'] as const)(
    'one that is %s is 409, both states named',
    async (status) => {
      const id = await bench.content({ status });
      const { body } = await act(id, 'approve').expect(409);
      expect(body.errors.non_field_errors).toEqual([
        `The content is ${status} and cannot become approved.`,
      ]);
    },
  );

  it('is on record', async () => {
    const id = await bench.content({ status: 'review' });
    await act(id, 'approve').expect(200);
    const lines = await bench.insert((em) => em.find(AuditLog, { objectId: id }));
    expect(lines).toMatchObject([
      { action: 'update', objectType: 'content', userId: bench.tenant.userId },
    ]);
  });

  it('takes no body', async () => {
    const id = await bench.content();
    await act(id, 'approve', { comment: 'Nice' }).expect(400);
  });
});

describe('rejecting', () => {
  it.each(['draft', 'linked', 'optimized', 'review', 'approved'] as const)(
    'a content that is %s makes it a draft with the reason',
    async (status) => {
      const id = await bench.content({ status, approvedAt: new Date() });
      const { body } = await act(id, 'reject', { reason: ' Too dry ' }).expect(200);
      expect(body.data).toMatchObject({
        status: 'draft',
        reject_reason: 'Too dry',
        approved_by_id: null,
      });
    },
  );

  it.each(['published', 'archived'] as const)('one that is %s is 409', async (status) => {
    const id = await bench.content({ status });
    const { body } = await act(id, 'reject', { reason: 'Too dry' }).expect(409);
    expect(body.errors.non_field_errors[0]).toContain(
      `The content is ${status} and cannot become draft`,
    );
  });

  it('needs a reason', async () => {
    const id = await bench.content();
    const { body } = await act(id, 'reject', { reason: ' ' }).expect(400);
    expect(body.errors).toEqual({ reason: ['This field is required'] });
  });

  it('lets its task be queued again, which is 409 before', async () => {
    const taskId = await bench.task({ status: 'completed' });
    const id = await bench.content({ taskId, status: 'review' });
    const write = () => bench.tenant.post('writer/tasks/auto_generate_content/', { ids: [taskId] });
    const early = await write().expect(409);
    expect(early.body.errors.ids).toEqual(['The task is already completed']);
    await act(id, 'reject', { reason: 'Too dry' }).expect(200);
    await write().expect(202);
    const task = await bench.tenant.get(taskPath(taskId)).expect(200);
    expect(task.body.data).toMatchObject({ status: 'queued', run_id: expect.any(String) });
  });
});

describe('a task that failed, or whose run was cancelled', () => {
  it.each(['failed', 'pending'] as const)('and is %s can be queued again', async (status) => {
    const taskId = await bench.task({ status });
    const path = 'writer/tasks/auto_generate_content/';
    await bench.tenant.post(path, { ids: [taskId] }).expect(202);
  });
});

describe('moving it by hand', () => {
  const move = (id: string, status: string) => bench.tenant.patch(contentPath(id), { status });

  it('archives and brings back', async () => {
    const id = await bench.content({ status: 'review' });
    expect((await move(id, 'archived').expect(200)).body.data.status).toBe('archived');
    expect((await move(id, 'draft').expect(200)).body.data.status).toBe('draft');
  });

  it('to where it cannot go is 409, both states named', async () => {
    const id = await bench.content({ status: 'published', publishedVersion: 1 });
    const { body } = await move(id, 'draft').expect(409);
    expect(body.errors.non_field_errors).toEqual([
      'The content is published and cannot become draft.',
    ]);
    await move(id, 'nonsense').expect(400);
  });

  it('to published counts as approval; taken down it is approved and was never changed since', async () => {
    const id = await bench.content();
    const out = await move(id, 'published').expect(200);
    expect(out.body.data).toMatchObject({
      status: 'published',
      published_version: 1,
      approved_by_id: bench.tenant.userId,
    });
    const down = await move(id, 'approved').expect(200);
    expect(down.body.data).toMatchObject({ status: 'approved', published_version: null });
  });

  it('staying where it is is no move', async () => {
    const id = await bench.content({ status: 'review' });
    await move(id, 'review').expect(200);
  });
});

describe('who may', () => {
  it('editors of the site approve and reject, viewers do neither', async () => {
    const id = await bench.content();
    const [editor, viewer, stranger] = [
      await addMember(bench.api, bench.tenant, 'editor'),
      await addMember(bench.api, bench.tenant, 'viewer'),
      await addMember(bench.api, bench.tenant, 'editor'),
    ];
    for (const { userId } of [editor, viewer]) {
      await bench.tenant
        .post(`auth/users/${userId}/grant-site/`, { site_id: bench.tenant.siteId })
        .expect(200);
    }
    await viewer.post(contentPath(id, 'approve/')).expect(403);
    const refused = await stranger.post(contentPath(id, 'approve/')).expect(403);
    expect(refused.body.errors).toEqual({ site_id: ['No access to this site'] });
    await stranger.get(contentPath(id, 'versions/')).expect(403);
    await viewer.get(contentPath(id, 'versions/')).expect(200);
    const { body } = await editor.post(contentPath(id, 'approve/')).expect(200);
    expect(body.data.approved_by_id).toBe(editor.userId);
  });
});
