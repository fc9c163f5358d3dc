import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../setup/keywords.ts';
import { contentPath, useWriter } from '../setup/writer.ts';

const bench = useWriter();

/** A content with three versions. */
async function written(): Promise<string> {
  const first = {
    ...placeOf(bench.tenant),
    title: 'Cold Brew',
    html_content: '<p>Twelve hours.</p>',
  };
  const { body } = await bench.tenant.post('writer/content/', first).expect(201);
  const id: string = body.data.id;
  const edit = (fields: object) => bench.tenant.patch(contentPath(id), fields).expect(200);
  await edit({ html_content: '<p>Twelve hours in the fridge.</p>' });
  await edit({ title: 'Cold Brew at Home', html_content: '<h2>Filter</h2><p>Paper.</p>' });
  return id;
}

const version = (id: string, number: number | string, act = '') =>
  contentPath(id, `versions/${number}/${act}`);

describe('the versions of a content', () => {
  it('are listed with who made them and why, newest first, without their texts', async () => {
    const id = await written();
    const { body } = await bench.tenant.get(contentPath(id, 'versions/')).expect(200);
    expect(body.count).toBe(3);
    expect(body.results.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1]);
    expect(body.results[0]).toEqual({
      id: expect.any(String),
      content_id: id,
      version: 3,
      title: 'Cold Brew at Home',
      meta_title: '',
      meta_description: '',
      made_by_user_id: bench.tenant.userId,
      made_by_run_id: null,
      reason: 'edited',
      created_at: expect.any(String),
    });
    const walk = await bench.tenant
      .get(`${contentPath(id, 'versions/')}?ordering=version&cursor=&page_size=2`)
      .expect(200);
    expect(walk.body.results.map(({ version }: { version: number }) => version)).toEqual([1, 2]);
    expect(walk.body.next).not.toBeNull();
  });

  it('are shown one by one, as they were', async () => {
    const id = await written();
    const { body } = await bench.tenant.get(version(id, 1)).expect(200);
    expect(body.data).toMatchObject({ title: 'Cold Brew', html: '<p>Twelve hours.</p>' });
    await bench.tenant.get(version(id, 9)).expect(404);
    await bench.tenant.get(version(id, 'first')).expect(404);
    await bench.tenant.get(version(randomUUID(), 1)).expect(404);
  });

  it('of a text nobody has kept begin with the original', async () => {
    const id = await bench.content();
    await bench.tenant.patch(contentPath(id), { html_content: '<p>Ten bars.</p>' }).expect(200);
    const { body } = await bench.tenant.get(contentPath(id, 'versions/')).expect(200);
    expect(body.results).toMatchObject([
      { version: 2, reason: 'edited' },
      { version: 1, reason: 'original', made_by_user_id: null, made_by_run_id: null },
    ]);
    const original = await bench.tenant.get(version(id, 1)).expect(200);
    expect(original.body.data.html).toBe('<p>Nine bars.</p>');
  });
});

describe('what changed', () => {
  it('is told against the version before, by words', async () => {
    const id = await written();
    const { body } = await bench.tenant.get(version(id, 2, 'diff/')).expect(200);
    expect(body.data).toEqual({
      content_id: id,
      version: 2,
      against: 1,
      title: null,
      meta_title: null,
      meta_description: null,
      blocks: [
        {
          kind: 'changed',
          before: 'Twelve hours.',
          after: 'Twelve hours in the fridge.',
          parts: expect.any(Array),
        },
      ],
      added_words: 3,
      removed_words: 0,
    });
  });

  it('is told against any other version, and against nothing for the first', async () => {
    const id = await written();
    const far = await bench.tenant.get(`${version(id, 3, 'diff/')}?against=1`).expect(200);
    expect(far.body.data).toMatchObject({
      against: 1,
      title: { before: 'Cold Brew', after: 'Cold Brew at Home' },
    });
    const first = await bench.tenant.get(version(id, 1, 'diff/')).expect(200);
    expect(first.body.data).toMatchObject({ against: null, added_words: 2, removed_words: 0 });
    await bench.tenant.get(`${version(id, 3, 'diff/')}?against=7`).expect(404);
    await bench.tenant.get(`${version(id, 3, 'diff/')}?against=x`).expect(400);
  });
});

describe('bringing a version back', () => {
  it('makes its text a new version; those between stay', async () => {
    const id = await written();
    const { body } = await bench.tenant.post(version(id, 1, 'restore/')).expect(200);
    expect(body.data).toMatchObject({
      version: 4,
      title: 'Cold Brew',
      html_content: '<p>Twelve hours.</p>',
    });
    const listed = await bench.tenant.get(contentPath(id, 'versions/')).expect(200);
    expect(listed.body.results).toMatchObject([
      { version: 4, reason: 'restored version 1', made_by_user_id: bench.tenant.userId },
      { version: 3 },
      { version: 2 },
      { version: 1 },
    ]);
  });

  it('that is the present text changes nothing', async () => {
    const id = await written();
    const { body } = await bench.tenant.post(version(id, 3, 'restore/')).expect(200);
    expect(body.data.version).toBe(3);
  });

  it('over a text that somebody has changed meanwhile is 409, with that text', async () => {
    const id = await written();
    const path = version(id, 1, 'restore/');
    const { body } = await bench.tenant.post(path, { row_version: 1 }).expect(409);
    expect(body.data).toMatchObject({ version: 3, title: 'Cold Brew at Home' });
    const { row_version } = body.data;
    await bench.tenant.post(path, { row_version }).expect(200);
  });
});
