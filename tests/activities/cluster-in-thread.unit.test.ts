import { describe, expect, it } from 'vitest';
import { clusterInThread } from '#activities/planner/clustering/cluster-in-thread.ts';
import { type ClusterableKeyword, clusterKeywords } from '#domain/planner/cluster-keywords.ts';
import { labelledShopKeywords } from '#tests/domain/planner/labelled-shop-keywords.ts';

const unaborted = new AbortController().signal;

/** The shop's keywords, each list with a direction of its own as vector if asked for. */
function shopKeywords({ withVectors }: { withVectors: boolean }): ClusterableKeyword[] {
  const lists = Object.values(labelledShopKeywords);
  return lists.flatMap((keywords, list) => {
    // One vector for all of a list: keywords may share theirs.
    const vector = Float32Array.from(lists, (_, index) => (index === list ? 1 : 0));
    return keywords.map((keyword, index) => ({
      id: `${list}-${index}`,
      keyword,
      volume: null,
      intent: null,
      ...(withVectors ? { vector } : {}),
    }));
  });
}

describe('grouping in a thread', () => {
  it.each([false, true])('finds what grouping here finds (vectors: %s)', async (withVectors) => {
    const here = clusterKeywords(shopKeywords({ withVectors }));
    const there = await clusterInThread(shopKeywords({ withVectors }), {}, unaborted);
    expect(there).toEqual(here);
    expect(there.groups.length).toBeGreaterThan(1);
  });

  it('leaves this thread free to answer others', async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 5);
    const many = Array.from({ length: 4 }, (_, copy) =>
      shopKeywords({ withVectors: false }).map((keyword) => ({
        ...keyword,
        id: `${copy}-${keyword.id}`,
        keyword: `${keyword.keyword} ${copy}`,
      })),
    ).flat();
    await clusterInThread(many, {}, unaborted);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(3);
  });

  it('ends with its activity', async () => {
    const reason = new Error('cancelled');
    await expect(
      clusterInThread(shopKeywords({ withVectors: false }), {}, AbortSignal.abort(reason)),
    ).rejects.toBe(reason);
    const controller = new AbortController();
    const grouping = clusterInThread(shopKeywords({ withVectors: false }), {}, controller.signal);
    controller.abort(reason);
    await expect(grouping).rejects.toBe(reason);
  });

  it('says what the thread could not do', async () => {
    const wrong = [{ id: 'a' }] as unknown as ClusterableKeyword[];
    await expect(clusterInThread(wrong, {}, unaborted)).rejects.toThrow(TypeError);
  });
});
