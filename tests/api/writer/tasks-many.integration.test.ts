import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Task } from '#entities/writer/task.ts';
import { placeOf } from '../setup/keywords.ts';
import { taskPath, useWriter } from '../setup/writer.ts';

const bench = useWriter();

describe('many at once', () => {
  it('are made with a verdict by row', async () => {
    const [ideaId, place] = [await bench.idea(), placeOf(bench.tenant)];
    const tasks = [
      { ...place, title: 'One', idea_id: ideaId },
      { ...place, title: 'Two', idea_id: ideaId },
      { ...place, title: 'Three', cluster_id: randomUUID() },
      { ...place, title: 'Four', content_type: 'product', content_structure: 'guide' },
      { ...place, title: 'Five', site_id: randomUUID() },
      { ...place, title: 'Six' },
    ];
    const { body } = await bench.tenant.post('writer/tasks/bulk_create/', { tasks }).expect(201);
    expect(body.data).toEqual({
      created: 2,
      results: [
        { row: 0, ok: true, id: expect.any(String) },
        { row: 1, ok: false, error: 'This idea already has a task' },
        { row: 2, ok: false, error: 'Cluster must belong to the selected sector' },
        { row: 3, ok: false, error: 'A product cannot be a guide' },
        { row: 4, ok: false, error: 'Site must belong to your account' },
        { row: 5, ok: true, id: expect.any(String) },
      ],
    });
    const titles = await bench.insert(async (em) =>
      (await em.find(Task, {}, { orderBy: { title: 'asc' } })).map(({ title }) => title),
    );
    expect(titles).toEqual(['One', 'Six']);
  });

  it('with a row that is wrong by itself make nothing: 400', async () => {
    const place = placeOf(bench.tenant);
    const tasks = [{ ...place, title: 'One' }, { ...place }];
    await bench.tenant.post('writer/tasks/bulk_create/', { tasks }).expect(400);
    expect((await bench.tenant.get('writer/tasks/')).body.count).toBe(0);
    const hundredAndOne = Array.from({ length: 101 }, (_, n) => ({ ...place, title: `T ${n}` }));
    await bench.tenant.post('writer/tasks/bulk_create/', { tasks: hundredAndOne }).expect(400);
    const hundred = await bench.tenant
      .post('writer/tasks/bulk_create/', { tasks: hundredAndOne.slice(1) })
      .expect(201);
    expect(hundred.body.data.created).toBe(100);
  });

  it('change, but none that a run has or that the fields do not fit', async () => {
    const authorProfileId = await bench.author();
    const product = { contentType: 'product', contentStructure: 'product_page' } as const;
    const [free, held, other] = [
      await bench.task(),
      await bench.task({ status: 'in_progress' }),
      await bench.task(product),
    ];
    const fields = { author_profile_id: authorProfileId, content_structure: 'how_to' };
    const path = 'writer/tasks/bulk_update/';
    const { body } = await bench.tenant.post(path, { ids: [free, held, other], ...fields });
    expect(body.data).toEqual({
      updated: 1,
      results: [
        { id: free, ok: true },
        { id: held, ok: false, error: 'The task is in progress; cancel its run first.' },
        { id: other, ok: false, error: 'A product cannot be a how_to' },
      ],
    });
    expect((await bench.tenant.get(taskPath(free))).body.data).toMatchObject(fields);
    expect((await bench.tenant.get(taskPath(other))).body.data).toMatchObject({
      author_profile_id: null,
      content_structure: 'product_page',
    });
    await bench.tenant.post(path, { ids: [free] }).expect(400);
    await bench.tenant.post(path, { ids: [free, randomUUID()], word_count: 500 }).expect(404);
    await bench.tenant.post(path, { ids: [free], cluster_id: randomUUID() }).expect(422);
  });
});

describe('its list', () => {
  const titles = async (query: string) =>
    (await bench.tenant.get(`writer/tasks/?${query}`).expect(200)).body.results
      .map(({ title }: { title: string }) => title)
      .sort();

  it('is searched by title and keywords', async () => {
    await bench.task({ title: 'Cold Brew' });
    await bench.task({ title: 'Grinders', keywords: ['burr grinder', 'COLD steel'] });
    expect(await titles('search=cold')).toEqual(['Cold Brew', 'Grinders']);
    expect(await titles('search=burr')).toEqual(['Grinders']);
    expect(await titles('search=%25')).toEqual([]);
  });

  it('is filtered by everything a task points at', async () => {
    const [clusterId, taxonomyId, authorProfileId, ideaId] = [
      await bench.cluster(),
      await bench.taxonomy(),
      await bench.author(),
      await bench.idea(),
    ];
    await bench.task({ title: 'A', clusterId, taxonomyId, authorProfileId, ideaId });
    await bench.task({ title: 'B', contentType: 'product', contentStructure: 'buying_guide' });
    await bench.task({ title: 'C', status: 'failed', wordCount: 3000, withResearch: true });
    expect(await titles(`cluster_id=${clusterId}`)).toEqual(['A']);
    expect(await titles(`taxonomy_id=${taxonomyId}`)).toEqual(['A']);
    expect(await titles(`author_profile_id=${authorProfileId}`)).toEqual(['A']);
    expect(await titles(`idea_id=${ideaId}`)).toEqual(['A']);
    expect(await titles('content_type=product&content_structure=buying_guide')).toEqual(['B']);
    expect(await titles('status=failed&with_research=true&word_count_min=2000')).toEqual(['C']);
    expect(await titles('status=nonexistent')).toEqual([]);
    await bench.tenant.get('writer/tasks/?word_count_min=x').expect(400);
    await bench.tenant.get('writer/tasks/?wordcount=1').expect(400);
  });

  it.each(['title', 'word_count', 'status', 'created_at', 'updated_at'])(
    'is ordered by %s in both directions',
    async (name) => {
      for (const [title, wordCount] of [
        ['B', 300],
        ['A', 500],
        ['C', 400],
      ] as const) {
        await bench.task({ title, wordCount });
      }
      const order = async (ordering: string) =>
        (await bench.tenant.get(`writer/tasks/?ordering=${ordering}`).expect(200)).body.results.map(
          ({ id }: { id: string }) => id,
        );
      const up = await order(name);
      expect(new Set(up).size).toBe(3);
      expect(await order(`-${name}`)).toEqual(up.toReversed());
    },
  );
});
