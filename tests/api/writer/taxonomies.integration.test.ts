import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentPath, taskPath, useWriter } from '../setup/writer.ts';

const bench = useWriter();
const path = (id: string) => `writer/taxonomies/${id}/`;

const create = (name: string, fields: object = {}) =>
  bench.tenant.post('writer/taxonomies/', {
    site_id: bench.tenant.siteId,
    taxonomy_type: 'category',
    name,
    ...fields,
  });
const made = async (name: string, fields: object = {}) =>
  (await create(name, fields).expect(201)).body.data;

describe('a taxonomy', () => {
  it('answers everything that was sent', async () => {
    const parent = await made('Coffee');
    const fields = {
      parent_id: parent.id,
      description: 'Made cold',
      external_id: '17',
      external_taxonomy: 'category',
      metadata: { colour: 'blue' },
    };
    expect(await made(' Cold Brew ', fields)).toEqual({
      id: expect.any(String),
      created_at: expect.any(String),
      updated_at: expect.any(String),
      row_version: 1,
      site_id: bench.tenant.siteId,
      taxonomy_type: 'category',
      ...fields,
      name: 'Cold Brew',
      slug: 'cold-brew',
      sync_status: 'native',
      count: 0,
    });
  });

  it('of one name and type there is one in a site; of another type there may be another', async () => {
    await made('Cold Brew');
    const twin = await create('Cold  brew!').expect(409);
    expect(twin.body.errors).toEqual({ name: ['There is one of this name already'] });
    const slug = await create('Iced', { slug: 'cold-brew' }).expect(409);
    expect(slug.body.errors).toEqual({ slug: ['This slug is taken'] });
    await create('Cold Brew', { taxonomy_type: 'tag' }).expect(201);
    await create('Cold Brew', { slug: 'cold-brew-again' }).expect(201);
    const external = { external_id: '17', external_taxonomy: 'category' };
    await create('One', external).expect(201);
    await create('Two', external).expect(409);
  });

  it('has a slug that follows its name until somebody chooses one', async () => {
    const { id } = await made('Cold Brew');
    const rename = async (fields: object) =>
      (await bench.tenant.patch(path(id), fields).expect(200)).body.data.slug;
    expect(await rename({ name: 'Iced' })).toBe('iced');
    expect(await rename({ slug: 'summer' })).toBe('summer');
    expect(await rename({ name: 'Winter' })).toBe('summer');
  });

  it('takes a body as GET gave it, and 409 when it was changed since', async () => {
    const data = await made('Cold Brew');
    const { body } = await bench.tenant
      .put(path(data.id), { ...data, description: 'Cold' })
      .expect(200);
    expect(body.data).toMatchObject({ name: 'Cold Brew', slug: 'cold-brew' });
    const late = await bench.tenant.patch(path(data.id), { name: 'X', row_version: 1 }).expect(409);
    expect(late.body.data).toMatchObject({ id: data.id, row_version: 2 });
  });

  it('stands under one of its own site and type, and never under itself', async () => {
    const [top, middle, leaf, tag] = [
      await made('Top'),
      await made('Middle'),
      await made('Leaf'),
      await made('Tag', { taxonomy_type: 'tag' }),
    ];
    const put = (id: string, parent_id: string | null) =>
      bench.tenant.patch(path(id), { parent_id });
    await put(middle.id, top.id).expect(200);
    await put(leaf.id, middle.id).expect(200);
    for (const [id, parent, message] of [
      [top.id, leaf.id, 'A taxonomy cannot stand under itself'],
      [top.id, top.id, 'A taxonomy cannot stand under itself'],
      [top.id, tag.id, 'Parent must be of the same site and type'],
      [top.id, randomUUID(), 'Parent must be of the same site and type'],
    ]) {
      const { body } = await put(id, parent).expect(422);
      expect(body.errors).toEqual({ parent_id: [message] });
    }
    await put(middle.id, null).expect(200);
    await put(top.id, leaf.id).expect(200);
  });

  it('moved under each other at the same instant never closes a circle', async () => {
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C']) ids.push((await made(name)).id);
    const moves = ids.map((id, place) =>
      bench.tenant.patch(path(id), { parent_id: ids[(place + 1) % ids.length] }),
    );
    const statuses = (await Promise.all(moves)).map(({ status }) => status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 200, 422]);
  });

  it('deleted leaves what stood under it to its parent, and contents and tasks without it', async () => {
    const top = await made('Top');
    const middle = await made('Middle', { parent_id: top.id });
    const leaf = await made('Leaf', { parent_id: middle.id });
    const contentId = await bench.content();
    await bench.tenant.patch(contentPath(contentId), { taxonomy_ids: [middle.id] }).expect(200);
    const taskId = await bench.task({ taxonomyId: middle.id });
    await bench.tenant.delete(path(middle.id)).expect(204);
    await bench.tenant.get(path(middle.id)).expect(404);
    expect((await bench.tenant.get(path(leaf.id))).body.data.parent_id).toBe(top.id);
    expect((await bench.tenant.get(contentPath(contentId))).body.data.taxonomy_ids).toEqual([]);
    expect((await bench.tenant.get(taskPath(taskId))).body.data.taxonomy_id).toBeNull();
  });

  it('counts the living contents that stand under it', async () => {
    const { id } = await made('Cold Brew');
    const contents = [await bench.content(), await bench.content()];
    const count = async () => (await bench.tenant.get(path(id))).body.data.count;
    for (const content of contents) {
      await bench.tenant.patch(contentPath(content), { taxonomy_ids: [id] }).expect(200);
    }
    expect(await count()).toBe(2);
    // Nobody has changed the category itself: who has read it may still change it.
    await bench.tenant.patch(path(id), { description: 'Cold', row_version: 1 }).expect(200);
    await bench.tenant.delete(contentPath(contents[0] ?? '')).expect(204);
    expect(await count()).toBe(1);
    await bench.tenant.post(contentPath(contents[0] ?? '', 'restore/')).expect(200);
    expect(await count()).toBe(2);
  });

  it('is listed by type, parent and name', async () => {
    const top = await made('Top');
    await made('Leaf', { parent_id: top.id });
    await made('Tag', { taxonomy_type: 'tag' });
    const names = async (query: string) =>
      (
        await bench.tenant.get(`writer/taxonomies/?${query}&ordering=name`).expect(200)
      ).body.results.map(({ name }: { name: string }) => name);
    expect(await names('taxonomy_type=category')).toEqual(['Leaf', 'Top']);
    expect(await names(`parent_id=${top.id}`)).toEqual(['Leaf']);
    expect(await names('has_parent=false')).toEqual(['Tag', 'Top']);
    expect(await names('search=ea')).toEqual(['Leaf']);
    expect(await names('taxonomy_type=nonexistent')).toEqual([]);
  });
});
