import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ContentIdeaKeyword } from '#entities/planner/content-idea-keyword.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { Content } from '#entities/writer/content.ts';
import { ideaPath, useIdeas } from './setup/ideas.ts';
import { placeOf } from './setup/keywords.ts';

const bench = useIdeas();
const linked = (ideaId: string) =>
  bench.insert(async (em) =>
    (await em.find(ContentIdeaKeyword, { ideaId })).map((link) => link.keywordId),
  );

describe('an idea made by hand', () => {
  it('answers everything that was sent, with evidence of the sector’s keywords', async () => {
    const [burr, cleaning] = [
      await bench.keyword('burr grinder', 900),
      await bench.keyword('cleaning', null),
    ];
    const fields = {
      description: 'What a reader learns',
      angle: 'Begins with what goes wrong',
      intent: 'commercial',
      content_type: 'blog_post',
      content_structure: 'how_to',
      cluster_id: bench.clusterId,
      estimated_word_count: 1400,
    };
    const { body } = await bench
      .create('  Clean a Burr Grinder ', {
        ...fields,
        keyword_ids: [cleaning],
        target_keywords: ['Burr  GRINDER', 'brush'],
      })
      .expect(201);
    expect(body.data).toEqual({
      id: expect.any(String),
      created_at: expect.any(String),
      updated_at: expect.any(String),
      row_version: 1,
      ...placeOf(bench.tenant),
      ...fields,
      idea_title: 'Clean a Burr Grinder',
      target_keywords: ['cleaning', 'burr grinder', 'brush'],
      evidence: [
        { keyword: 'burr grinder', volume: 900 },
        { keyword: 'cleaning', volume: null },
      ],
      duplicate_of_type: null,
      duplicate_of_id: null,
      duplicate_of_title: null,
      duplicate_score: null,
      status: 'new',
    });
    expect((await linked(body.data.id)).sort()).toEqual([burr, cleaning].sort());
  });

  it('needs no more than a title', async () => {
    expect(await bench.made('Cold Brew')).toMatchObject({
      cluster_id: null,
      content_type: 'article',
      content_structure: 'guide',
      target_keywords: [],
      evidence: [],
      estimated_word_count: 1000,
    });
  });

  it.each([
    [
      'cluster_id',
      () => ({ cluster_id: randomUUID() }),
      'Cluster must belong to the selected sector',
    ],
    [
      'keyword_ids',
      () => ({ keyword_ids: [randomUUID()] }),
      'Keywords must belong to the selected sector',
    ],
    ['sector_id', () => ({ sector_id: randomUUID() }), 'Sector must belong to the selected site'],
  ])('with a %s of elsewhere is 422', async (field, fields, message) => {
    const { body } = await bench.create('Cold Brew', fields()).expect(422);
    expect(body.errors).toEqual({ [field]: [message] });
  });

  it('has a structure its type can have: the usual one, or one that fits, else 422', async () => {
    const { id, ...made } = await bench.made('Grinder X', { content_type: 'product' });
    expect(made).toMatchObject({ content_structure: 'product_page' });
    const refusal = { content_structure: ['A product cannot be a how_to'] };
    const wrong = { content_type: 'product', content_structure: 'how_to' };
    expect((await bench.create('Grinder Y', wrong).expect(422)).body.errors).toEqual(refusal);
    const patch = (fields: object) => bench.tenant.patch(ideaPath(id), fields);
    const { body } = await patch({ content_structure: 'how_to' }).expect(422);
    expect(body.errors).toEqual(refusal);
    await patch({ content_structure: 'buying_guide' }).expect(200);
  });

  it('with wrong fields is 400, all of them told', async () => {
    const wrong = { content_type: 'poem', intent: 'x', estimated_word_count: 1, evidences: [] };
    const { body } = await bench.create(' ', wrong).expect(400);
    expect(Object.keys(body.errors).sort()).toEqual(
      ['content_type', 'estimated_word_count', 'evidences', 'idea_title', 'intent'].sort(),
    );
  });
});

describe('its title', () => {
  const content = (title: string) =>
    bench.insert((em, base) => {
      const text = { slug: randomUUID(), htmlContent: '<p>x</p>', wordCount: 1 };
      const id = randomUUID();
      return em.insert(Content, { ...base, id, title, ...text }).then(() => id);
    });

  it('that the site has in any spelling is 409: of an idea, a task or a content', async () => {
    await bench.made('Cold Brew at Home');
    await bench.tenant
      .post('writer/tasks/', { ...placeOf(bench.tenant), title: 'Pour Over' })
      .expect(201);
    await content('Dial In Espresso');
    for (const title of ['cold brew — at HOME!', 'Pour  over', 'Dial-in: espresso']) {
      const { body } = await bench.create(title).expect(409);
      expect(body.errors).toEqual({ idea_title: ['This title already exists on the site'] });
    }
  });

  it('that is near another is kept and marked with its twin', async () => {
    const contentId = await content('How to Clean a Burr Grinder');
    expect(await bench.made('Cleaning Burr Grinders')).toMatchObject({
      duplicate_of_type: 'content',
      duplicate_of_id: contentId,
      duplicate_of_title: 'How to Clean a Burr Grinder',
      duplicate_score: 1,
    });
    expect(await bench.made('Burr Grinders for Travel')).toMatchObject({ duplicate_of_type: null });
  });

  it('changed is looked at anew, but not against its own task and content', async () => {
    const { id: other } = await bench.made('Grinder Noise');
    const { id } = await bench.made('Clean a Burr Grinder');
    await bench.tenant.post('planner/ideas/bulk_queue_to_writer/', { ids: [id] }).expect(200);
    const renamed = await bench.tenant
      .patch(ideaPath(id), { idea_title: 'Cleaning Burr Grinders' })
      .expect(200);
    expect(renamed.body.data.duplicate_of_type).toBeNull();
    const near = await bench.tenant
      .patch(ideaPath(id), { idea_title: 'Grinder Noises' })
      .expect(200);
    expect(near.body.data).toMatchObject({ duplicate_of_type: 'idea', duplicate_of_id: other });
    await bench.tenant.patch(ideaPath(id), { idea_title: 'grinder noise' }).expect(409);
    const apart = await bench.tenant.patch(ideaPath(id), { idea_title: 'Espresso' }).expect(200);
    expect(apart.body.data).toMatchObject({ duplicate_of_id: null, duplicate_score: null });
  });

  it('taken by two at the same instant is given once', async () => {
    const titles = ['Cold Brew', 'cold brew', 'Cold-Brew', 'COLD BREW!'];
    const answers = await Promise.all(titles.map((title) => bench.create(title)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([201, 409, 409, 409]);
  });
});

describe('a change', () => {
  it('takes a body as GET gave it, and changes nothing', async () => {
    await bench.keyword('burr grinder', 900);
    const idea = await bench.made('Cold Brew', { target_keywords: ['burr grinder'] });
    await bench.insert((em) => em.nativeUpdate(Keyword, {}, { volume: 5 }));
    const { body } = await bench.tenant.put(ideaPath(idea.id), idea).expect(200);
    expect(body.data).toMatchObject({ ...idea, updated_at: body.data.updated_at });
    expect(await linked(idea.id)).toHaveLength(1);
  });

  it('of keywords brings new evidence and links', async () => {
    const [first, second] = [
      await bench.keyword('burr grinder', 900),
      await bench.keyword('brush', 10),
    ];
    const { id } = await bench.made('Cold Brew', { keyword_ids: [first] });
    const { body } = await bench.tenant.patch(ideaPath(id), { keyword_ids: [second] }).expect(200);
    expect(body.data).toMatchObject({
      target_keywords: ['brush'],
      evidence: [{ keyword: 'brush', volume: 10 }],
    });
    expect(await linked(id)).toEqual([second]);
  });

  it('of a row that was changed since it was read is 409', async () => {
    const { id } = await bench.made('Cold Brew');
    await bench.tenant.patch(ideaPath(id), { angle: 'Slow' }).expect(200);
    const { body } = await bench.tenant
      .patch(ideaPath(id), { angle: 'Fast', row_version: 1 })
      .expect(409);
    expect(body.data.angle).toBe('Slow');
  });

  it('of the status does what it says, and an impossible one is 409 with both states', async () => {
    const { id } = await bench.made('Cold Brew');
    const { body } = await bench.tenant.patch(ideaPath(id), { status: 'completed' }).expect(409);
    expect(body.errors).toEqual({ status: ['The idea is new and cannot become completed.'] });
    const fields = { status: 'queued', idea_title: 'Cold Brew at Home' };
    const queued = await bench.tenant.patch(ideaPath(id), fields).expect(200);
    expect(queued.body.data.status).toBe('queued');
    const tasks = await bench.tenant.get('writer/tasks/').expect(200);
    expect(tasks.body.results).toMatchObject([{ idea_id: id, title: 'Cold Brew at Home' }]);
    await bench.tenant.patch(ideaPath(id), { status: 'new' }).expect(200);
    expect((await bench.tenant.get('writer/tasks/').expect(200)).body.count).toBe(0);
  });
});

describe('the list', () => {
  it('is filtered by status, cluster, type, intent and twins, and searched by title', async () => {
    await bench.made('Clean a Burr Grinder', { cluster_id: bench.clusterId, intent: 'commercial' });
    await bench.made('Cleaning Burr Grinders', { content_type: 'page' });
    const titles = async (query: string) => {
      const { body } = await bench.tenant
        .get(`planner/ideas/?ordering=idea_title&${query}`)
        .expect(200);
      return body.results.map((idea: { idea_title: string }) => idea.idea_title);
    };
    const [first, second] = ['Clean a Burr Grinder', 'Cleaning Burr Grinders'];
    expect(await titles('status=new')).toEqual([first, second]);
    expect(await titles('status=queued')).toEqual([]);
    expect(await titles(`cluster_id=${bench.clusterId}`)).toEqual([first]);
    expect(await titles('content_type=page')).toEqual([second]);
    expect(await titles('intent=commercial')).toEqual([first]);
    expect(await titles('duplicate=true')).toEqual([second]);
    expect(await titles('duplicate=false')).toEqual([first]);
    expect(await titles('search=CLEANING')).toEqual([second]);
    await bench.tenant.get('planner/ideas/?duplicate=maybe').expect(400);
  });
});
