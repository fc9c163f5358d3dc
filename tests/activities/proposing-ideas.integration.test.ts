import { beforeEach, describe, expect, it } from 'vitest';
import { generateIdeasFunction } from '#activities/planner/functions/generate-ideas.ts';
import type { ProposedIdea } from '#contracts/ai/generate-ideas.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { ContentIdeaKeyword } from '#entities/planner/content-idea-keyword.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase(20);
let tenant: Tenant;
let clusterId: string;

/** A cluster of the tenant with these keywords and their volumes. */
async function clusterWith(volumes: Record<string, number | null>, owner = tenant) {
  const id = uuidv7();
  await owner.transaction(async (em) => {
    await em.insert(Cluster, { ...owner.place, id, name: `Cluster ${id}` });
    const rows = Object.entries(volumes).map(([keyword, volume]) => {
      const text = { keyword, originalKeyword: keyword, volume };
      return { ...owner.place, id: uuidv7(), ...text, clusterId: id, status: 'mapped' as const };
    });
    if (rows.length > 0) await em.insertMany(Keyword, rows);
  });
  return id;
}

beforeEach(async () => {
  tenant = await createTenant(database.orm);
  clusterId = await clusterWith({
    'burr grinder': 900,
    'clean burr grinder': 90,
    'new word': null,
  });
});

function idea(title: string, fields: Partial<ProposedIdea> = {}): ProposedIdea {
  return {
    title,
    angle: 'Begins with what goes wrong',
    description: 'What a reader learns',
    content_type: 'article',
    content_structure: 'guide',
    target_keywords: ['burr grinder'],
    intent: 'informational',
    word_count: 900,
    ...fields,
  };
}

/** Saves what a model proposed for the cluster, as one step of a run of its own. */
async function save(ideas: ProposedIdea[], { count = 5, of = clusterId, owner = tenant } = {}) {
  const runId = uuidv7();
  const step = { accountId: owner.accountId, runId, stepKey: `generate-ideas/${runId}:ideas` };
  const subject = { clusterId: of, count };
  return owner.transaction((em) =>
    generateIdeasFunction.save(em, { ...step, subject, now: new Date() }, { ideas }),
  );
}

const saved = (owner = tenant) =>
  owner.fork().find(ContentIdea, {}, { orderBy: { ideaTitle: 'asc' } });

describe('a proposed idea', () => {
  it('is kept with all that the model said, and with evidence that is the database’s', async () => {
    const targets = ['Clean  Burr Grinder', 'burr grinder', 'new word'];
    await save([idea('  How to Clean   a Burr Grinder ', { target_keywords: targets })]);
    expect(await saved()).toMatchObject([
      {
        ...tenant.place,
        clusterId,
        ideaTitle: 'How to Clean a Burr Grinder',
        angle: 'Begins with what goes wrong',
        description: 'What a reader learns',
        intent: 'informational',
        contentType: 'article',
        contentStructure: 'guide',
        targetKeywords: ['clean burr grinder', 'burr grinder', 'new word'],
        evidence: [
          { keyword: 'burr grinder', volume: 900 },
          { keyword: 'clean burr grinder', volume: 90 },
          { keyword: 'new word', volume: null },
        ],
        estimatedWordCount: 900,
        status: 'new',
        duplicateOfId: null,
      },
    ]);
    const links = await tenant.fork().find(ContentIdeaKeyword, {});
    const keywords = await tenant.fork().find(Keyword, { clusterId });
    expect(links.map(({ keywordId }) => keywordId).sort()).toEqual(
      keywords.map(({ id }) => id).sort(),
    );
  });

  it('has a structure that its type can have', async () => {
    await save([
      idea('One', { content_type: 'product', content_structure: 'how_to' }),
      idea('Two', { content_type: 'product', content_structure: 'buying_guide' }),
    ]);
    expect((await saved()).map(({ contentStructure }) => contentStructure)).toEqual([
      'product_page',
      'buying_guide',
    ]);
  });

  it('serves keywords of its cluster alone; one that keeps none serves the pillar', async () => {
    await clusterWith({ 'espresso machine': 5000 });
    await tenant
      .fork()
      .nativeUpdate(Keyword, { keyword: 'clean burr grinder' }, { disabled: true });
    await save([
      idea('One', { target_keywords: ['espresso machine', 'new word', 'made up'] }),
      idea('Two', { target_keywords: ['espresso machine', 'clean burr grinder'] }),
      idea('Three', { target_keywords: [] }),
    ]);
    const found = (await saved()).map(({ ideaTitle, targetKeywords }) => [
      ideaTitle,
      targetKeywords,
    ]);
    expect(Object.fromEntries(found)).toEqual({
      One: ['new word'],
      Two: ['burr grinder'],
      Three: ['burr grinder'],
    });
  });

  it('takes the cluster’s named pillar before its most searched keyword', async () => {
    await tenant.fork().nativeUpdate(Cluster, { id: clusterId }, { pillarKeyword: 'new word' });
    await save([idea('One', { target_keywords: [] })]);
    expect((await saved())[0]?.targetKeywords).toEqual(['new word']);
  });

  it('counts an overridden volume as everywhere', async () => {
    await tenant.fork().nativeUpdate(Keyword, { keyword: 'burr grinder' }, { volumeOverride: 12 });
    await save([idea('One')]);
    expect((await saved())[0]?.evidence).toEqual([{ keyword: 'burr grinder', volume: 12 }]);
  });

  it.each([
    [-5, 300],
    [1200, 1200],
    [1_000_000, 5000],
  ])('of %d words is planned with %d', async (said, kept) => {
    await save([idea('One', { word_count: said })]);
    expect((await saved())[0]?.estimatedWordCount).toBe(kept);
  });

  it('has a title, angle and description of a length that a person may send again', async () => {
    await save([
      idea('word '.repeat(200), { angle: '😀'.repeat(2000), description: 'x'.repeat(30_000) }),
    ]);
    const [kept] = await saved();
    expect(kept?.ideaTitle).toBe('word '.repeat(60).trim());
    expect(kept?.angle.isWellFormed()).toBe(true);
    expect([kept?.angle.length, kept?.description.length]).toEqual([1000, 10_000]);
  });
});

describe('titles', () => {
  async function fillSite(owner = tenant) {
    await owner.transaction(async (em) => {
      const task = { ...owner.place, id: uuidv7() };
      await em.insert(Task, { ...task, title: 'Grinder Burrs: When to Replace Them' });
      const text = { slug: 'x', htmlContent: '<p>x</p>', wordCount: 1 };
      await em.insert(Content, {
        ...owner.place,
        id: uuidv7(),
        title: 'Dial In Espresso',
        ...text,
      });
      await em.insert(ContentIdea, {
        ...owner.place,
        id: uuidv7(),
        ideaTitle: 'Cold Brew at Home',
      });
    });
  }

  it('that an idea, a task or a content has are left out, and counted', async () => {
    await fillSite();
    const outcome = await save([
      idea('grinder burrs — when to replace them?'),
      idea('DIAL IN: ESPRESSO'),
      idea('Cold  brew at home!'),
      idea('Why Grinders Clog'),
      idea('why grinders clog'),
    ]);
    expect((await saved()).map(({ ideaTitle }) => ideaTitle)).toEqual([
      'Cold Brew at Home',
      'Why Grinders Clog',
    ]);
    expect(outcome).toMatchObject({
      result: { ideas: 1, repeated: 4, near_duplicates: 0 },
      counts: { ideas: 1, repeated: 4, near_duplicates: 0 },
      amount: 1,
      made: 1,
    });
    expect(outcome.message).toMatch(
      /^Saved 1 idea\(s\) for .*; left out 4 with a title the site has$/,
    );
  });

  it('nearly repeated are kept and marked with their twin, also one of the same reply', async () => {
    await fillSite();
    const outcome = await save([
      idea('When to Replace Grinder Burrs'),
      idea('Why Grinders Clog'),
      idea('Why a Grinder Clogs (2026)'),
    ]);
    expect(outcome.result).toEqual({ ideas: 3, repeated: 0, near_duplicates: 2 });
    const byTitle = new Map((await saved()).map((row) => [row.ideaTitle, row]));
    const task = await tenant.fork().findOneOrFail(Task, {});
    expect(byTitle.get('When to Replace Grinder Burrs')).toMatchObject({
      duplicateOfType: 'task',
      duplicateOfId: task.id,
      duplicateOfTitle: task.title,
      duplicateScore: 1,
    });
    expect(byTitle.get('Why Grinders Clog')).toMatchObject({ duplicateOfId: null });
    expect(byTitle.get('Why a Grinder Clogs (2026)')).toMatchObject({
      duplicateOfType: 'idea',
      duplicateOfId: byTitle.get('Why Grinders Clog')?.id,
    });
  });

  it('in the Trash and of another tenant do not count', async () => {
    const other = await createTenant(database.orm);
    await fillSite(other);
    await fillSite();
    await tenant.fork().nativeUpdate(ContentIdea, {}, { deletedAt: new Date() });
    const outcome = await save([idea('Cold Brew at Home')]);
    expect(outcome.result).toEqual({ ideas: 1, repeated: 0, near_duplicates: 0 });
    const theirs = await clusterWith({ tea: 1 }, other);
    const their = await save([idea('Why Grinders Clog')], { of: theirs, owner: other });
    expect(their.result).toEqual({ ideas: 1, repeated: 0, near_duplicates: 0 });
  });

  it('never repeat when several generations end at once', async () => {
    const titles = ['Why Grinders Clog', 'Dial In Espresso', 'Clean a Grinder', 'Cold Brew'];
    const others = await Promise.all(['a', 'b', 'c'].map((word) => clusterWith({ [word]: 1 })));
    const outcomes = await Promise.all(
      [clusterId, ...others].map((of) =>
        save(
          titles.map((title) => idea(title)),
          { of },
        ),
      ),
    );
    expect((await saved()).map(({ ideaTitle }) => ideaTitle)).toEqual(titles.toSorted());
    const total = (name: 'ideas' | 'repeated') =>
      outcomes.reduce((sum, { result }) => sum + Number(result[name]), 0);
    expect([total('ideas'), total('repeated')]).toEqual([4, 12]);
  });

  it('are taken up to the number that was asked for, passing over repeated ones', async () => {
    await fillSite();
    const titles = ['Dial In Espresso', 'One', 'Two', 'Three'];
    await save(
      titles.map((title) => idea(title)),
      { count: 2 },
    );
    const made = (await saved()).filter(({ clusterId: of }) => of === clusterId);
    expect(made.map(({ ideaTitle }) => ideaTitle)).toEqual(['One', 'Two']);
  });
});

it('ideas of a cluster that lost its keywords meanwhile are kept, without any', async () => {
  await tenant.fork().nativeUpdate(Keyword, {}, { deletedAt: new Date() });
  await save([idea('One')]);
  expect(await saved()).toMatchObject([{ ideaTitle: 'One', targetKeywords: [], evidence: [] }]);
});
