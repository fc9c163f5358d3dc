import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { placeOf } from '../setup/keywords.ts';
import { taskPath, useWriter } from '../setup/writer.ts';

const bench = useWriter();

describe('a task made by hand', () => {
  it('answers everything that was sent', async () => {
    const fields = {
      description: 'What a reader learns',
      cluster_id: await bench.cluster(),
      taxonomy_id: await bench.taxonomy(),
      author_profile_id: await bench.author(),
      content_type: 'blog_post',
      content_structure: 'how_to',
      keywords: ['burr grinder', 'cleaning'],
      outline: ['Why it clogs', 'What you need'],
      article_context: 'We sell brushes.',
      with_research: true,
      word_count: 1400,
    };
    const { body } = await bench.createTask('  Clean a Burr Grinder ', fields).expect(201);
    expect(body.data).toEqual({
      id: expect.any(String),
      created_at: expect.any(String),
      updated_at: expect.any(String),
      row_version: 1,
      ...placeOf(bench.tenant),
      ...fields,
      title: 'Clean a Burr Grinder',
      idea_id: null,
      status: 'pending',
      run_id: null,
    });
  });

  it('needs no more than a title', async () => {
    const { body } = await bench.createTask('Cold Brew').expect(201);
    expect(body.data).toMatchObject({
      content_type: 'article',
      content_structure: 'guide',
      keywords: [],
      outline: [],
      article_context: '',
      with_research: false,
      word_count: 1000,
      status: 'pending',
    });
  });

  it('has what it leaves out of its idea, which is queued by it', async () => {
    const clusterId = await bench.cluster();
    const ideaId = await bench.idea({
      clusterId,
      description: 'From the beans on',
      contentType: 'blog_post',
      contentStructure: 'listicle',
      targetKeywords: ['cold brew'],
      estimatedWordCount: 1700,
    });
    const { body } = await bench.createTask('Cold Brew', { idea_id: ideaId }).expect(201);
    expect(body.data).toMatchObject({
      idea_id: ideaId,
      cluster_id: clusterId,
      description: 'From the beans on',
      content_type: 'blog_post',
      content_structure: 'listicle',
      keywords: ['cold brew'],
      word_count: 1700,
    });
    const idea = await bench.insert((em) => em.findOneOrFail(ContentIdea, { id: ideaId }));
    expect(idea.status).toBe('queued');
    const second = await bench.createTask('Cold Brew Again', { idea_id: ideaId }).expect(409);
    expect(second.body.errors).toEqual({ idea_id: ['This idea already has a task'] });
  });

  it.each([
    ['cluster_id', 'Cluster must belong to the selected sector'],
    ['taxonomy_id', 'Taxonomy must belong to the selected site'],
    ['author_profile_id', 'Author must belong to your account'],
    ['idea_id', 'Idea must belong to the selected sector'],
    ['sector_id', 'Sector must belong to the selected site'],
  ])('with a %s of elsewhere is 422', async (field, message) => {
    const { body } = await bench.createTask('Cold Brew', { [field]: randomUUID() }).expect(422);
    expect(body.errors).toEqual({ [field]: [message] });
  });

  it('with references that are in the Trash is 422', async () => {
    const deletedAt = new Date();
    const gone = {
      cluster_id: await bench.cluster({ deletedAt }),
      author_profile_id: await bench.author({ deletedAt }),
      idea_id: await bench.idea({ deletedAt }),
    };
    for (const [field, id] of Object.entries(gone)) {
      const { body } = await bench.createTask('Cold Brew', { [field]: id }).expect(422);
      expect(Object.keys(body.errors)).toEqual([field]);
    }
  });

  it.each([
    ['product', 'how_to', 'A product cannot be a how_to'],
    ['article', 'about_page', 'An article cannot be an about_page'],
    ['service', 'guide', 'A service cannot be a guide'],
  ])('a %s is no %s: 422', async (content_type, content_structure, message) => {
    const fields = { content_type, content_structure };
    const { body } = await bench.createTask('Grinder', fields).expect(422);
    expect(body.errors).toEqual({ content_structure: [message] });
  });

  it('a type alone has its usual structure', async () => {
    const { body } = await bench.createTask('Grinder', { content_type: 'product' }).expect(201);
    expect(body.data.content_structure).toBe('product_page');
  });

  it('with wrong fields is 400, all of them told', async () => {
    const wrong = { content_type: 'poem', word_count: 1, article_context: 'x'.repeat(5001), a: 1 };
    const { body } = await bench.createTask(' ', wrong).expect(400);
    expect(Object.keys(body.errors).sort()).toEqual(
      ['a', 'article_context', 'content_type', 'title', 'word_count'].sort(),
    );
  });
});

describe('changing it', () => {
  it('takes a body as GET gave it, and answers what it is', async () => {
    const { body: made } = await bench.createTask('Cold Brew').expect(201);
    const path = taskPath(made.data.id);
    const put = await bench.tenant.put(path, { ...made.data, title: 'Cold Brew at Home' });
    expect([put.status, put.body.data.title, put.body.data.row_version]).toEqual([
      200,
      'Cold Brew at Home',
      2,
    ]);
    const patch = await bench.tenant.patch(path, { word_count: 2000, with_research: true });
    expect(patch.body.data).toMatchObject({ word_count: 2000, with_research: true });
    expect((await bench.tenant.get(path)).body.data).toEqual(patch.body.data);
  });

  it('of what was changed since it was read is 409, with the present row', async () => {
    const { body: made } = await bench.createTask('Cold Brew').expect(201);
    const path = taskPath(made.data.id);
    await bench.tenant.patch(path, { title: 'First' }).expect(200);
    const { body } = await bench.tenant
      .patch(path, { title: 'Second', row_version: 1 })
      .expect(409);
    expect(body.data).toMatchObject({ title: 'First', row_version: 2 });
    await bench.tenant.patch(path, { title: 'Third' }).set('If-Match', '"1"').expect(409);
    await bench.tenant.patch(path, { title: 'Third' }).set('If-Match', '"2"').expect(200);
  });

  it('type and structure are judged together, also when one of them stays', async () => {
    const { body: made } = await bench.createTask('Grinder').expect(201);
    const path = taskPath(made.data.id);
    const { body } = await bench.tenant.patch(path, { content_type: 'product' }).expect(422);
    expect(body.errors).toEqual({ content_structure: ['A product cannot be a guide'] });
    await bench.tenant
      .patch(path, { content_type: 'product', content_structure: 'buying_guide' })
      .expect(200);
    await bench.tenant.patch(path, { content_structure: 'guide' }).expect(422);
  });

  it.each(['queued', 'in_progress'] as const)(
    'is refused while it is %s, naming state and run',
    async (status) => {
      const runId = randomUUID();
      const id = await bench.task({ status, runId });
      const message = `The task is ${status.replace('_', ' ')}; cancel the run ${runId} first.`;
      const patch = await bench.tenant.patch(taskPath(id), { title: 'Other' }).expect(409);
      expect(patch.body.errors).toEqual({ status: [message] });
      const deletion = await bench.tenant.delete(taskPath(id)).expect(409);
      expect(deletion.body.errors).toEqual({ status: [message] });
    },
  );

  it('no person moves a task: 409 with both states named', async () => {
    const id = await bench.task();
    const { body } = await bench.tenant.patch(taskPath(id), { status: 'completed' }).expect(409);
    expect(body.errors.non_field_errors).toEqual([
      'The task is pending and cannot become completed: only runs move tasks.',
    ]);
    const wrong = await bench.tenant.patch(taskPath(id), { status: 'done' }).expect(400);
    expect(wrong.body.errors).toEqual({ status: ['Invalid status value'] });
  });

  it('gives it another idea, and the one before back', async () => {
    const [before, after] = [await bench.idea(), await bench.idea()];
    const { body: made } = await bench.createTask('Cold Brew', { idea_id: before }).expect(201);
    await bench.tenant.patch(taskPath(made.data.id), { idea_id: after }).expect(200);
    const ideas = await bench.insert((em) =>
      em.find(ContentIdea, { id: { $in: [before, after] } }),
    );
    const states = new Map(ideas.map(({ id, status }) => [id, status]));
    expect([states.get(before), states.get(after)]).toEqual(['new', 'queued']);
    const other = await bench.task();
    const { body } = await bench.tenant.patch(taskPath(other), { idea_id: after }).expect(409);
    expect(body.errors).toEqual({ idea_id: ['This idea already has a task'] });
  });
});

describe('the Trash', () => {
  it('takes a task and gives it back, its links to what is gone meanwhile empty', async () => {
    const [clusterId, ideaId, authorProfileId] = [
      await bench.cluster(),
      await bench.idea(),
      await bench.author(),
    ];
    const id = await bench.task({ clusterId, ideaId, authorProfileId });
    await bench.tenant.delete(taskPath(id)).expect(204);
    await bench.tenant.get(taskPath(id)).expect(404);
    expect((await bench.tenant.get('writer/tasks/?deleted=true').expect(200)).body.count).toBe(1);
    await bench.tenant.delete(`planner/clusters/${clusterId}/`).expect(204);
    const { body } = await bench.tenant.post(taskPath(id, 'restore/')).expect(200);
    expect(body.data).toMatchObject({
      id,
      cluster_id: null,
      idea_id: ideaId,
      author_profile_id: authorProfileId,
    });
    await bench.tenant.post(taskPath(id, 'restore/')).expect(409);
  });

  it('keeps one whose idea has another task by now', async () => {
    const ideaId = await bench.idea();
    const id = await bench.task({ ideaId });
    await bench.tenant.delete(taskPath(id)).expect(204);
    await bench.task({ ideaId });
    const { body } = await bench.tenant.post(taskPath(id, 'restore/')).expect(409);
    expect(body.errors).toEqual({ idea_id: ['This idea already has a task'] });
  });

  it('takes many, but none that a run has', async () => {
    const [free, held] = [await bench.task(), await bench.task({ status: 'queued' })];
    const path = 'writer/tasks/bulk_delete/';
    const { body } = await bench.tenant.post(path, { ids: [free, held] }).expect(200);
    expect(body.data).toEqual({
      deleted: 1,
      results: [
        { id: free, ok: true },
        { id: held, ok: false, error: 'The task is queued; cancel its run first.' },
      ],
    });
    const restored = await bench.tenant.post('writer/tasks/bulk_restore/', { ids: [free] });
    expect(restored.body.data.restored).toBe(1);
  });
});
