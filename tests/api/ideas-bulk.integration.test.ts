import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { ideaPath, useIdeas } from './setup/ideas.ts';

const bench = useIdeas();

describe('the Trash', () => {
  it('takes an idea and gives it back', async () => {
    const { id } = await bench.made('Cold Brew');
    await bench.tenant.delete(ideaPath(id)).expect(204);
    await bench.tenant.get(ideaPath(id)).expect(404);
    expect((await bench.tenant.get('planner/ideas/?deleted=true').expect(200)).body.count).toBe(1);
    const { body } = await bench.tenant.post(ideaPath(id, 'restore/')).expect(200);
    expect(body.data).toMatchObject({ id, idea_title: 'Cold Brew' });
    await bench.tenant.post(ideaPath(id, 'restore/')).expect(409);
  });

  it('keeps one whose title another has by now, in any spelling', async () => {
    const { id } = await bench.made('Cold Brew');
    await bench.tenant.delete(ideaPath(id)).expect(204);
    await bench.made('cold-brew');
    const { body } = await bench.tenant.post(ideaPath(id, 'restore/')).expect(409);
    expect(body.errors).toEqual({ idea_title: ['This title already exists on the site'] });
    const ids = [id];
    const bulk = await bench.tenant.post('planner/ideas/bulk_restore/', { ids }).expect(200);
    expect(bulk.body.data).toMatchObject({ restored: 0, results: [{ id, ok: false }] });
  });

  it('takes and gives back many', async () => {
    const ids = [(await bench.made('Cold Brew')).id, (await bench.made('Pour Over')).id];
    const deleted = await bench.tenant.post('planner/ideas/bulk_delete/', { ids }).expect(200);
    expect(deleted.body.data.deleted).toBe(2);
    const restored = await bench.tenant.post('planner/ideas/bulk_restore/', { ids }).expect(200);
    expect(restored.body.data.restored).toBe(2);
    await bench.tenant
      .post('planner/ideas/bulk_delete/', { ids: [...ids, randomUUID()] })
      .expect(404);
  });
});

describe('many at once', () => {
  it('change their status with a verdict by id', async () => {
    const [fresh, queued] = [
      (await bench.made('Cold Brew')).id,
      (await bench.made('Pour Over')).id,
    ];
    const update = (ids: string[], status: string) =>
      bench.tenant.post('planner/ideas/bulk_update_status/', { ids, status });
    await update([queued], 'queued').expect(200);
    const { body } = await update([fresh, queued], 'completed').expect(200);
    expect(body.data).toEqual({
      updated: 0,
      results: [
        { id: fresh, ok: false, error: 'The idea is new and cannot become completed.' },
        {
          id: queued,
          ok: false,
          error: 'The idea is queued and cannot become completed: its content does not exist yet.',
        },
      ],
    });
    expect((await update([fresh, queued], 'new').expect(200)).body.data.updated).toBe(2);
    const refused = await update([fresh], 'lost').expect(400);
    expect(refused.body.errors).toEqual({ status: ['Invalid status value'] });
  });

  it('are queued once and can be taken back while pending', async () => {
    const [one, other] = [(await bench.made('Cold Brew')).id, (await bench.made('Pour Over')).id];
    const act = async (name: string, ids: string[]) =>
      (await bench.tenant.post(`planner/ideas/${name}/`, { ids }).expect(200)).body.data;
    expect(await act('bulk_queue_to_writer', [one])).toMatchObject({ created: 1 });
    expect(await act('bulk_queue_to_writer', [one, other])).toMatchObject({
      created: 1,
      results: [
        { id: one, ok: false, error: 'The idea is already queued.' },
        { id: other, ok: true },
      ],
    });
    expect(await act('bulk_unqueue', [one, other])).toEqual({
      updated: 2,
      results: [
        { id: one, ok: true },
        { id: other, ok: true },
      ],
    });
    expect(await act('bulk_unqueue', [one])).toMatchObject({
      updated: 0,
      results: [{ id: one, ok: false, error: 'The idea is new, not queued.' }],
    });
    expect(await act('bulk_queue_to_writer', [one])).toMatchObject({ created: 1 });
    await bench.tenant
      .post('planner/ideas/bulk_unqueue/', { ids: [one, randomUUID()] })
      .expect(404);
  });
});

describe('taking an idea back while its task is being changed', () => {
  const ways = {
    bulk_unqueue: (id: string) => bench.tenant.post('planner/ideas/bulk_unqueue/', { ids: [id] }),
    bulk_update_status: (id: string) =>
      bench.tenant.post('planner/ideas/bulk_update_status/', { ids: [id], status: 'new' }),
    PATCH: (id: string) => bench.tenant.patch(ideaPath(id), { status: 'new' }),
  };

  it.each(Object.entries(ways))(
    'by %s waits for the task and holds no idea',
    async (_name, take) => {
      const { id } = await bench.made('Cold Brew');
      await bench.tenant.post('planner/ideas/bulk_queue_to_writer/', { ids: [id] }).expect(200);
      const waiting = await bench.insert((outer) =>
        outer.transactional(async (em) => {
          await em.execute('select 1 from igny8_tasks where idea_id = ? for update', [id]);
          const answer = take(id).then((response) => response);
          await vi.waitFor(
            async () => {
              const locks = await em.execute<unknown[]>(
                'select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))',
              );
              expect(locks).not.toEqual([]);
            },
            { timeout: 10_000, interval: 20 },
          );
          // What changes a task comes for its idea next.
          await em.execute('select 1 from igny8_content_ideas where id = ? for update nowait', [
            id,
          ]);
          return { answer };
        }),
      );
      expect((await waiting.answer).status).toBe(200);
      const { body } = await bench.tenant.get(ideaPath(id)).expect(200);
      expect(body.data.status).toBe('new');
    },
  );
});

describe('generating ideas', () => {
  const generate = (ids: string[]) =>
    bench.tenant.post('planner/clusters/auto_generate_ideas/', { ids });

  it('for clusters that are disabled or have no keywords in use is 422 with their names', async () => {
    const [off, unused] = [randomUUID(), randomUUID()];
    await bench.insert(async (em, base) => {
      await em.insert(Cluster, { ...base, id: off, name: 'Kettles', disabled: true });
      await em.insert(Cluster, { ...base, id: unused, name: 'Filters' });
      const text = { keyword: 'filter', originalKeyword: 'filter', clusterId: unused };
      await em.insert(Keyword, {
        ...base,
        id: randomUUID(),
        ...text,
        disabled: true,
        status: 'mapped',
      });
    });
    const { body } = await generate([bench.clusterId, off, unused]).expect(422);
    expect(body.errors).toEqual({
      ids: ['"Grinders" has no keywords', '"Kettles" is disabled', '"Filters" has no keywords'],
    });
    expect((await bench.tenant.get('runs/').expect(200)).body.count).toBe(0);
  });

  it('starts a run for a cluster with keywords, and asks for at most 20', async () => {
    const id = await bench.keyword('burr grinder', 900);
    await bench.insert((em) => em.nativeUpdate(Keyword, { id }, { clusterId: bench.clusterId }));
    const ids = [bench.clusterId];
    await bench.tenant
      .post('planner/clusters/auto_generate_ideas/', { ids, count: 21 })
      .expect(400);
    const { body } = await generate(ids).expect(202);
    const run = await bench.tenant.get(`runs/${body.data.run_id}/`).expect(200);
    expect(run.body.data).toMatchObject({ type: 'generateIdeas', title: 'Ideas for Grinders' });
  });
});
