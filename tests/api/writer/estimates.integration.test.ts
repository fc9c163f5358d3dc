import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Keyword } from '#entities/planner/keyword.ts';
import { Image } from '#entities/writer/image.ts';
import { createTenant } from '../setup/tenant.ts';
import { useWriter } from '../setup/writer.ts';

const bench = useWriter();

const estimate = (operation: string, ids: string[]) =>
  bench.tenant.post('estimates/', { operation, ids });
const credits = async (operation: string, ids: string[]): Promise<number> =>
  (await estimate(operation, ids).expect(200)).body.data.credits;

describe('an estimate by ids', () => {
  it('of tasks is by the words of each, and research on top', async () => {
    const ids = [
      await bench.task({ wordCount: 950 }),
      await bench.task({ wordCount: 60 }),
      await bench.task({ wordCount: 2000, withResearch: true }),
    ];
    expect(await credits('content_generation', ids)).toBe(9 + 1 + 20 + 5);
    expect(await credits('article_research', ids)).toBe(15);
  });

  it('of ideas is by the words they are reckoned at', async () => {
    const ids = [await bench.idea({ estimatedWordCount: 1500 }), await bench.idea()];
    expect(await credits('content_generation', ids)).toBe(15 + 10);
  });

  it('of contents is by their words, their number or the pictures of their site', async () => {
    const ids = [await bench.content({ wordCount: 1500 }), await bench.content({ wordCount: 90 })];
    expect(await credits('optimization', ids)).toBe(7 + 1);
    expect(await credits('linking', ids)).toBe(16);
    expect(await credits('image_prompt_extraction', ids)).toBe(4);
    expect(await credits('reparse', ids)).toBe(2);
    expect(await credits('image_generation', ids)).toBe(
      2 * (await credits('image_generation', ids.slice(1))),
    );
  });

  it('of images, clusters and keywords is by their number, of a clustering by the request', async () => {
    const contentId = await bench.content();
    const [image, word, other] = [randomUUID(), randomUUID(), randomUUID()];
    const row = { contentId, imageType: 'featured' } as const;
    await bench.insert((em, base) => em.insert(Image, { ...base, id: image, ...row }));
    for (const id of [word, other]) {
      const keyword = { keyword: id, originalKeyword: id };
      await bench.insert((em, base) => em.insert(Keyword, { ...base, id, ...keyword }));
    }
    expect(await credits('image_generation', [image])).toBe(5);
    expect(await credits('idea_generation', [await bench.cluster(), await bench.cluster()])).toBe(
      30,
    );
    expect(await credits('clustering', [word, other])).toBe(10);
    expect(await credits('title_generation', [word, other])).toBe(2);
  });

  it('is what the start reserves', async () => {
    const ids = [
      await bench.task({ wordCount: 1250, withResearch: true }),
      await bench.task({ wordCount: 700 }),
    ];
    const before = (await estimate('content_generation', ids).expect(200)).body.data;
    await bench.tenant.post('writer/tasks/auto_generate_content/', { ids }).expect(202);
    const after = (await estimate('content_generation', ids).expect(200)).body.data;
    expect(before.available - after.available).toBe(before.credits);
  });

  it('of rows that are not one’s own, or of a kind it is not done to, is 404', async () => {
    const other = await createTenant(bench.api);
    const own = await bench.task();
    const foreign = await other
      .post('writer/tasks/', { site_id: other.siteId, sector_id: other.sectorId, title: 'Tea' })
      .expect(201);
    await estimate('content_generation', [foreign.body.data.id]).expect(404);
    await estimate('content_generation', [own, foreign.body.data.id]).expect(404);
    await estimate('content_generation', [own, randomUUID()]).expect(404);
    await estimate('linking', [own]).expect(404);
  });

  it('is by an amount or by ids, of what is priced so', async () => {
    const ids = [await bench.task()];
    const both = { operation: 'content_generation', amount: 3, ids };
    const { body } = await bench.tenant.post('estimates/', both).expect(422);
    expect(body.errors).toEqual({ ids: ['Name an amount or ids, not both'] });
    const none = await bench.tenant.post('estimates/', { operation: 'linking' }).expect(400);
    expect(none.body.errors).toEqual({ amount: ['This field is required'] });
    const chat = await estimate('chat_message', ids).expect(422);
    expect(chat.body.errors).toEqual({ operation: ['This is priced by amount, not by ids'] });
    await estimate('magic', ids).expect(422);
  });
});
