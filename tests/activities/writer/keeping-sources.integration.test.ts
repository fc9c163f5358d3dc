import { expect, it } from 'vitest';
import { examineArticle } from '#activities/writer/functions/examine-article.ts';
import { Site } from '#entities/identity/site.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Run } from '#entities/system/run.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { writtenArticle } from '../support/written-article.ts';

const database = openDatabase();
const survey = { url: 'https://survey.net/brushes', title: 'Survey' };

/** What is kept of this HTML, of a task whose description names one address. */
async function examined(html: string, { sources = [survey], rel = 'no-follow', most = 2 } = {}) {
  const tenant = await createTenant(database.orm);
  const runId = await startedRun(tenant, 0);
  const id = uuidv7();
  return tenant.transaction(async (em) => {
    await em.nativeUpdate(Site, { id: tenant.siteId }, { domain: 'shop.com' });
    const article_context = 'Always link to https://maker.com/shop where you name the brush.';
    const settings = { external_link_rel: rel, max_external_links: most, article_context };
    await em.nativeUpdate(Run, { id: runId }, { writingSettings: settings });
    await em.insert(Task, {
      ...tenant.place,
      id,
      title: 'Brushes',
      description: 'As told at https://partner.com/brushes, in our words.',
      wordCount: 62,
    });
    const task = await em.findOneOrFail(Task, { id });
    return examineArticle(em, task, { text: { ...writtenArticle(0), html }, sources }, runId);
  });
}

const enough =
  '<p>Brush the burrs weekly and keep the beans dry, and the taste stays as it was on the first day with them. Nobody needs more than a brush, a cloth and five quiet minutes for it, and whoever does it on a fixed day of the week forgets it less often than others.</p>';

it('a figure keeps the page that was read for it, marked as the site wants its links', async () => {
  const html = `<p>Of all people 63 per cent brush weekly [1].</p>${enough}`;
  const { html: kept, sources, findings } = await examined(html);
  expect(kept).toContain(`<a href="${survey.url}" rel="nofollow noopener">[1]</a>`);
  expect(sources).toEqual([survey]);
  expect(findings).toEqual([]);
  const followed = await examined(html, { rel: 'follow' });
  expect(followed.html).toContain(`<a href="${survey.url}" rel="noopener">[1]</a>`);
});

it('a link that was invented is taken out and named, and the figure it stood for is flagged', async () => {
  const html = `<p>A study found that 63 per cent of people brush weekly (<a href="https://invented-study.org/a">study</a>).</p>${enough}`;
  const { html: kept, sources, findings } = await examined(html, { sources: [] });
  expect(kept).not.toContain('<a');
  expect(kept).toContain('study');
  expect(sources).toEqual([]);
  expect(findings.map(({ kind }) => kind).sort()).toEqual(['invented_link', 'unsourced_figure']);
  expect(findings.find(({ kind }) => kind === 'invented_link')?.excerpt).toBe(
    'https://invented-study.org/a',
  );
});

it('links to the own site, within it, and to what the customer has named stay', async () => {
  const links = [
    'https://www.shop.com/brushes',
    '/about',
    'https://partner.com/brushes',
    'https://maker.com/shop',
  ];
  const html = `<p>${links.map((url) => `<a href="${url}">here</a>`).join(' or ')}</p>${enough}`;
  const { html: kept, findings } = await examined(html);
  for (const url of links) expect(kept).toContain(`href="${url}"`);
  expect(findings).toEqual([]);
});

it('links to other sites are as many as the site wants, citations apart; with none it has none', async () => {
  const given = ['https://partner.com/brushes', 'https://maker.com/shop'];
  const links = given.map((url) => `<a href="${url}">here</a>`).join(' or ');
  const html = `<p>Of all people 63 per cent brush weekly [1].</p><p>${links}</p>${enough}`;
  const addresses = async (most: number) => {
    const { html: kept, sources } = await examined(html, { most });
    expect(sources).toEqual([survey]);
    expect(kept).toMatch(/\[1\].*here<?.* or .*here/s);
    return [...kept.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
  };
  expect(await addresses(2)).toEqual([survey.url, ...given]);
  expect(await addresses(1)).toEqual([survey.url, given[0]]);
  expect(await addresses(0)).toEqual([]);
});

it('a text that ends in the middle says so: what was cut off is not made good by cleaning', async () => {
  const { findings } = await examined(`${enough}<p>And then there is the matter of the`);
  expect(findings.map(({ kind }) => kind)).toContain('truncated');
});

it('what the check took out of the text is told', async () => {
  const again = '<p>Brush the burrs with a dry brush once in every week.</p>';
  const html = `${enough}${again}${again}<p>[Insert picture of a brush here]</p><p>It is **easy**.</p>`;
  const { html: kept, findings } = await examined(html);
  expect(kept).not.toContain('[Insert');
  expect(findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        kind: 'repeated_paragraph',
        message: 'A repeated paragraph was removed.',
      }),
      expect.objectContaining({
        kind: 'placeholder_text',
        excerpt: '[Insert picture of a brush here]',
      }),
    ]),
  );
  expect(findings.map(({ kind }) => kind)).not.toContain('leftover_markdown');
});
