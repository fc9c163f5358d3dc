import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Run } from '#entities/system/run.ts';
import { placeOf } from '../setup/keywords.ts';
import { contentPath, useWriter } from '../setup/writer.ts';

const bench = useWriter();

const create = (fields: object = {}) =>
  bench.tenant.post('writer/content/', { ...placeOf(bench.tenant), title: 'Cold Brew', ...fields });
const made = async (fields: object = {}) => (await create(fields).expect(201)).body.data;
const patch = (id: string, fields: object) => bench.tenant.patch(contentPath(id), fields);

const plainFields = {
  entity_type: 'blog_post',
  content_structure: 'how_to',
  meta_title: 'Cold brew at home',
  meta_description: 'Twelve hours and a filter.',
  primary_keyword: 'cold brew',
  secondary_keywords: ['iced coffee'],
  json_blocks: [{ type: 'paragraph' }],
  structure_data: { steps: 3 },
};

describe('a content written by hand', () => {
  it('answers everything that was sent, its text cleaned and counted', async () => {
    const [category, tag] = [
      await bench.taxonomy({ name: 'Brewing', slug: 'brewing' }),
      await bench.taxonomy({ name: 'Cold', slug: 'cold', taxonomyType: 'tag' }),
    ];
    const [clusterId, authorId] = [
      await bench.cluster({ name: 'Cold brew' }),
      await bench.author({ name: 'Mara' }),
    ];
    const fields = { ...plainFields, cluster_id: clusterId, author_profile_id: authorId };
    const data = await made({
      ...fields,
      html_content:
        '<h1>Cold</h1><p onclick="x()">Steep <b>twelve</b> hours.</p><script>1</script>',
      taxonomy_ids: [tag, category],
      cluster_maps: [{ cluster_id: clusterId, role: 'hub' }],
    });
    expect(data).toMatchObject({
      ...placeOf(bench.tenant),
      ...fields,
      slug: 'cold-brew',
      word_count: 3,
      status: 'draft',
      source: 'igny8',
      sync_status: 'native',
      version: 1,
      published_version: null,
      changed_since_publishing: false,
      cluster: { id: clusterId, name: 'Cold brew' },
      author_profile: { id: authorId, name: 'Mara' },
      taxonomies: [
        { id: category, name: 'Brewing', slug: 'brewing', taxonomy_type: 'category' },
        { id: tag, name: 'Cold', slug: 'cold', taxonomy_type: 'tag' },
      ],
      taxonomy_ids: [category, tag],
      cluster_maps: [{ cluster_id: clusterId, role: 'hub', source: 'manual' }],
      attributes: [],
      sources: [],
      findings: [],
    });
    expect(data.html_content).not.toMatch(/script|onclick|<h1/);
    const read = await bench.tenant.get(contentPath(data.id)).expect(200);
    expect(read.body.data).toEqual(data);
    const term = await bench.tenant.get(`writer/content/?taxonomy_id=${tag}`).expect(200);
    expect(term.body.count).toBe(1);
  });

  it('needs no more than a title, and has a version from the first', async () => {
    const data = await made();
    expect(data).toMatchObject({
      html_content: '',
      word_count: 0,
      entity_type: 'article',
      content_structure: 'guide',
    });
    const { body } = await bench.tenant.get(contentPath(data.id, 'versions/')).expect(200);
    expect(body.results).toMatchObject([
      { version: 1, reason: 'written', made_by_user_id: bench.tenant.userId, made_by_run_id: null },
    ]);
  });

  it('has a slug of its own in its site: derived, or given and free', async () => {
    expect((await made()).slug).toBe('cold-brew');
    expect((await made()).slug).toBe('cold-brew-2');
    expect((await made({ slug: 'iced' })).slug).toBe('iced');
    const { body } = await create({ slug: 'iced' }).expect(409);
    expect(body.errors).toEqual({ slug: ['This slug is taken'] });
    await create({ slug: 'Not A Slug' }).expect(400);
  });

  it('that was pulled keeps a slug nobody could choose, sent back as it was answered', async () => {
    const id = await bench.content({ slug: 'kaffee_%C3%BCber-filter', title: 'Filter' });
    const change = (slug: string) =>
      bench.tenant.patch(`writer/content/${id}/`, { slug, title: 'Filter coffee' });
    expect((await change('kaffee_%C3%BCber-filter').expect(200)).body.data).toMatchObject({
      slug: 'kaffee_%C3%BCber-filter',
      title: 'Filter coffee',
    });
    const { body } = await change('kaffee_%C3%BCber').expect(422);
    expect(body.errors).toEqual({ slug: ['Lower-case letters, digits and single hyphens only'] });
  });

  it('made by many at once with one title or one slug: one address each', async () => {
    const derived = await Promise.all(Array.from({ length: 6 }, () => create()));
    expect(new Set(derived.map(({ body }) => body.data.slug)).size).toBe(6);
    const given = await Promise.all(Array.from({ length: 4 }, () => create({ slug: 'one' })));
    const statuses = given.map(({ status }) => status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([201, 409, 409, 409]);
  });

  it.each([
    ['cluster_id', () => randomUUID(), 'Cluster must belong to the selected sector'],
    ['author_profile_id', () => randomUUID(), 'Author must belong to your account'],
    ['taxonomy_ids', () => [randomUUID()], 'Taxonomies must belong to the selected site'],
    [
      'cluster_maps',
      () => [{ cluster_id: randomUUID(), role: 'hub' }],
      'Clusters must belong to the selected sector',
    ],
    ['content_structure', () => 'about_page', 'An article cannot be an about_page'],
  ])('with a %s that does not fit is 422', async (field, value, message) => {
    const { body } = await create({ [field]: value() }).expect(422);
    expect(body.errors).toEqual({ [field]: [message] });
  });
});

describe('its text', () => {
  it('is no longer than ten long articles', async () => {
    const { body } = await create({ html_content: 'x'.repeat(200_001) }).expect(400);
    expect(Object.keys(body.errors)).toEqual(['html_content']);
  });

  it('changed is a new version, of title, text or meta texts; other fields are none', async () => {
    const { id } = await made({ html_content: '<p>Twelve hours.</p>' });
    const edited = await patch(id, { html_content: '<p>Fourteen hours.</p>' }).expect(200);
    expect(edited.body.data).toMatchObject({ version: 2, html_content: '<p>Fourteen hours.</p>' });
    const same = await patch(id, { html_content: '<p onclick="x">Fourteen hours.</p>' });
    expect(same.body.data.version).toBe(2);
    const keyword = await patch(id, { primary_keyword: 'cold brew', cluster_id: null });
    expect(keyword.body.data.version).toBe(2);
    const titled = await patch(id, { title: 'Iced', meta_title: 'Iced' }).expect(200);
    expect(titled.body.data.version).toBe(3);
  });

  it('somebody else has changed meanwhile is 409, with the newer text in the answer', async () => {
    const { id, row_version } = await made({ html_content: '<p>Twelve hours.</p>' });
    await patch(id, { html_content: '<p>First.</p>', row_version }).expect(200);
    const { body } = await patch(id, { html_content: '<p>Second.</p>', row_version }).expect(409);
    expect(body.errors).toEqual({ row_version: ['This was changed since it was read'] });
    expect(body.data).toMatchObject({ html_content: '<p>First.</p>', version: 2 });
    await patch(id, { title: 'Third' }).set('If-Match', `"${row_version}"`).expect(409);
    await patch(id, { title: 'Third' }).set('If-Match', `"${body.data.row_version}"`).expect(200);
  });

  it('a body as GET gave it changes nothing but what was touched', async () => {
    const clusterId = await bench.cluster();
    const data = await made({
      html_content: '<p>Twelve hours.</p>',
      taxonomy_ids: [await bench.taxonomy()],
      cluster_maps: [{ cluster_id: clusterId, role: 'supporting' }],
    });
    const put = await bench.tenant.put(contentPath(data.id), data).expect(200);
    const { updated_at: _before, row_version: _old, ...before } = data;
    const { updated_at: _after, row_version: _new, ...after } = put.body.data;
    expect(after).toEqual(before);
    const titled = await bench.tenant
      .put(contentPath(data.id), { ...put.body.data, title: 'Iced' })
      .expect(200);
    // The slug was sent as well.
    expect(titled.body.data).toMatchObject({ title: 'Iced', slug: 'cold-brew', version: 2 });
  });

  it('takes its slug along until somebody chooses one, or it is out', async () => {
    const { id } = await made();
    expect((await patch(id, { title: 'Iced' })).body.data.slug).toBe('iced');
    expect((await patch(id, { slug: 'summer' })).body.data.slug).toBe('summer');
    expect((await patch(id, { title: 'Winter' })).body.data.slug).toBe('summer');
    const externalUrl = 'https://blog.example/espresso/';
    const out = await bench.content({ slug: 'espresso', externalUrl });
    expect((await patch(out, { title: 'Ristretto' })).body.data.slug).toBe('espresso');
  });

  it('changed after publishing is marked, and stays published', async () => {
    const id = await bench.content({ status: 'published', publishedVersion: 1 });
    const { body } = await patch(id, { title: 'Ristretto' }).expect(200);
    expect(body.data).toMatchObject({
      status: 'published',
      version: 2,
      published_version: 1,
      changed_since_publishing: true,
    });
    const listed = async (wish: boolean) =>
      (await bench.tenant.get(`writer/content/?changed_since_publishing=${wish}`)).body.count;
    expect([await listed(true), await listed(false)]).toEqual([1, 0]);
  });

  it('replaces what it stands under and the parts it plays', async () => {
    const [one, two, cluster] = [
      await bench.taxonomy(),
      await bench.taxonomy(),
      await bench.cluster(),
    ];
    const { id } = await made({ taxonomy_ids: [one] });
    const count = async (taxonomy: string) =>
      (await bench.tenant.get(`writer/taxonomies/${taxonomy}/`)).body.data.count;
    expect([await count(one), await count(two)]).toEqual([1, 0]);
    const { body } = await patch(id, {
      taxonomy_ids: [two],
      cluster_maps: [
        { cluster_id: cluster, role: 'hub' },
        { cluster_id: cluster, role: 'attribute' },
      ],
    });
    expect(body.data.taxonomy_ids).toEqual([two]);
    expect(body.data.cluster_maps).toHaveLength(2);
    expect([await count(one), await count(two)]).toEqual([0, 1]);
    const none = await patch(id, { taxonomy_ids: [], cluster_maps: [] }).expect(200);
    expect(none.body.data).toMatchObject({ taxonomy_ids: [], cluster_maps: [] });
  });
});

describe('what the check of an article found', () => {
  const finding = { kind: 'off_target', message: 'Too short' };
  const run = async () => {
    const runId = randomUUID();
    const { accountId } = bench.tenant;
    const row = { workflowId: runId, subject: runId, type: 'generateContent', title: 'Write' };
    await bench.insert((em) =>
      em.insert(Run, { ...row, id: runId, accountId, input: { accountId, runId } }),
    );
    return runId;
  };

  it('is looked for again when a person changes the text, and only then', async () => {
    const taskId = await bench.task({ wordCount: 50 });
    const writtenByRunId = await run();
    const id = await bench.content({ taskId, writtenByRunId, findings: [finding] });
    const kept = await patch(id, { title: 'Ristretto' }).expect(200);
    expect(kept.body.data.findings).toEqual([finding]);
    const text = Array.from(
      { length: 5 },
      (_, n) => `<p>${n} Ten words stand in this line, no more, no less.</p>`,
    );
    const mended = await patch(id, { html_content: text.join('') }).expect(200);
    expect(mended.body.data.findings).toEqual([]);
    const short = await patch(id, { html_content: '<p>Nine bars.</p>' }).expect(200);
    expect(short.body.data.findings).toMatchObject([{ kind: 'off_target' }]);
  });

  it('is not looked for in a text that a person wrote', async () => {
    const { id } = await made({ html_content: '<p>Lorem ipsum dolor sit amet.</p>' });
    const { body } = await patch(id, { html_content: '<p>TBD: add text here.</p>' }).expect(200);
    expect(body.data.findings).toEqual([]);
  });
});

describe('the Trash', () => {
  it('takes a content and gives it back', async () => {
    const { id } = await made();
    await bench.tenant.delete(contentPath(id)).expect(204);
    await bench.tenant.get(contentPath(id)).expect(404);
    expect((await bench.tenant.get('writer/content/?deleted=true')).body.count).toBe(1);
    const { body } = await bench.tenant.post(contentPath(id, 'restore/')).expect(200);
    expect(body.data).toMatchObject({ id, slug: 'cold-brew' });
    await bench.tenant.post(contentPath(id, 'restore/')).expect(409);
  });

  it('keeps one whose slug is taken, or whose task is written anew, by now', async () => {
    const { id } = await made({ slug: 'cold' });
    await bench.tenant.delete(contentPath(id)).expect(204);
    const { id: other } = await made({ slug: 'cold' });
    await bench.tenant.post(contentPath(id, 'restore/')).expect(409);
    await patch(other, { slug: 'colder' }).expect(200);
    await bench.tenant.post(contentPath(id, 'restore/')).expect(200);
    const taskId = await bench.task({ status: 'completed' });
    const written = await bench.content({ taskId, deletedAt: new Date() });
    await bench.content({ taskId });
    await bench.tenant.post(contentPath(written, 'restore/')).expect(409);
  });

  it('takes and gives back many', async () => {
    const ids = [(await made()).id, (await made()).id];
    const deleted = await bench.tenant.post('writer/content/bulk_delete/', { ids }).expect(200);
    expect(deleted.body.data.deleted).toBe(2);
    const restored = await bench.tenant.post('writer/content/bulk_restore/', { ids }).expect(200);
    expect(restored.body.data.restored).toBe(2);
  });
});
