import { describe, expect, it } from 'vitest';
import { Site } from '#entities/identity/site.ts';
import { useWriter } from '../setup/writer.ts';

const bench = useWriter();

const titles = async (query: string) =>
  (await bench.tenant.get(`writer/content/?${query}`).expect(200)).body.results
    .map(({ title }: { title: string }) => title)
    .sort();

describe('the list of contents', () => {
  it('shows everything but texts', async () => {
    await bench.content({ htmlContent: '<p>A long text.</p>' });
    const { body } = await bench.tenant.get('writer/content/').expect(200);
    expect(body.results[0]).not.toHaveProperty('html_content');
    expect(JSON.stringify(body)).not.toContain('A long text');
  });

  it('is filtered by where a content comes from, what it is and what it points at', async () => {
    const [clusterId, authorProfileId, taskId] = [
      await bench.cluster(),
      await bench.author(),
      await bench.task(),
    ];
    await bench.content({ title: 'A', source: 'wordpress', syncStatus: 'synced', externalId: '7' });
    await bench.content({ title: 'B', status: 'review', entityType: 'product' });
    await bench.content({ title: 'C', clusterId, authorProfileId, taskId, slug: 'the-c' });
    expect(await titles('source=wordpress')).toEqual(['A']);
    expect(await titles('sync_status=synced&external_id=7')).toEqual(['A']);
    expect(await titles('sync_status=native')).toEqual(['B', 'C']);
    expect(await titles('status=review&entity_type=product')).toEqual(['B']);
    expect(await titles(`cluster_id=${clusterId}`)).toEqual(['C']);
    expect(await titles(`author_profile_id=${authorProfileId}`)).toEqual(['C']);
    expect(await titles(`task_id=${taskId}`)).toEqual(['C']);
    expect(await titles('slug=the-c')).toEqual(['C']);
    expect(await titles('search=the-c')).toEqual(['C']);
    expect(await titles('source=nonexistent')).toEqual([]);
  });

  it('tells what was linked and what needs linking again', async () => {
    await bench.content({ title: 'Never', version: 3 });
    await bench.content({ title: 'Done', version: 3, linkerVersion: 1, linkedTextVersion: 3 });
    await bench.content({ title: 'Stale', version: 3, linkerVersion: 2, linkedTextVersion: 2 });
    expect(await titles('linked=true')).toEqual(['Done', 'Stale']);
    expect(await titles('linked=false')).toEqual(['Never']);
    expect(await titles('linking=none')).toEqual(['Never']);
    expect(await titles('linking=done')).toEqual(['Done']);
    expect(await titles('linking=needed')).toEqual(['Stale']);
    for (const nobodys of ['whatever', 'constructor', 'toString', '__proto__']) {
      expect(await titles(`linking=${nobodys}`)).toEqual([]);
      expect(await titles(`optimization=${nobodys}`)).toEqual([]);
    }
    await bench.tenant.get('writer/content/?linked=perhaps').expect(400);
  });

  it('tells what was optimised, and what needs it again for its text or for its score', async () => {
    const optimised = { version: 2, optimizerVersion: 1, optimizedTextVersion: 2 };
    await bench.content({ title: 'Never' });
    await bench.content({ title: 'Good', ...optimised, optimizationScores: { overall: 82 } });
    await bench.content({ title: 'Poor', ...optimised, optimizationScores: { overall: 61.5 } });
    await bench.content({ title: 'Unscored', ...optimised });
    await bench.content({ title: 'Stale', ...optimised, version: 3 });
    expect(await titles('optimized=true')).toHaveLength(4);
    expect(await titles('optimization=none')).toEqual(['Never']);
    expect(await titles('optimization=needed')).toEqual(['Stale']);
    await bench.insert((em, { siteId }) =>
      em.nativeUpdate(Site, { id: siteId }, { settings: { target_score: 75 } }),
    );
    expect(await titles('optimization=needed')).toEqual(['Poor', 'Stale']);
    expect(await titles('optimization=done')).toEqual(['Good', 'Unscored']);
  });

  it.each(['title', 'word_count', 'status', 'created_at', 'updated_at'])(
    'is ordered by %s in both directions, and walked by cursor',
    async (name) => {
      for (const wordCount of [300, 500, 400]) {
        await bench.content({ title: `T ${wordCount}`, wordCount });
      }
      const order = async (ordering: string) =>
        (await bench.tenant.get(`writer/content/?ordering=${ordering}`)).body.results.map(
          ({ id }: { id: string }) => id,
        );
      const up = await order(name);
      expect(await order(`-${name}`)).toEqual(up.toReversed());
      const first = await bench.tenant.get(`writer/content/?ordering=${name}&cursor=&page_size=2`);
      const next = new URL(first.body.next);
      const second = await bench.tenant.get(`writer/content/${next.search}`).expect(200);
      const walked = [...first.body.results, ...second.body.results];
      expect(walked.map(({ id }: { id: string }) => id)).toEqual(up);
    },
  );
});
