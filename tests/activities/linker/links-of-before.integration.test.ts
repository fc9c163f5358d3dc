import { describe, expect, it } from 'vitest';
import { html, useLinking } from './use-linking.ts';

const { now, write, change, edit, link, linkAgain, contentNow, rowsNow } = useLinking();

describe('links of before', () => {
  it('are taken out when their page is gone, with their words left, and come back with it', async () => {
    const grinder = await write('burr grinder');
    await link();
    await change(grinder, { deletedAt: new Date() });
    expect(await linkAgain()).toMatchObject({ added: 0, mended: 1, version: 3, credits: 8 });
    expect(await contentNow()).toMatchObject({ htmlContent: html, internalLinks: [] });
    expect(await rowsNow()).toMatchObject([{ status: 'removed', removedBy: 'platform' }]);
    await change(grinder, { deletedAt: null });
    expect(await linkAgain()).toMatchObject({ added: 1 });
    expect(await rowsNow()).toMatchObject([{ status: 'injected', removedBy: null }]);
  });

  it('follow a page that was published or has moved', async () => {
    const grinder = await write('burr grinder');
    await link();
    const externalUrl = 'https://example.com/2026/burr-grinder/';
    await change(grinder, { externalUrl, status: 'published' });
    expect(await linkAgain()).toMatchObject({ added: 0, mended: 1, version: 3 });
    const { htmlContent, internalLinks } = await contentNow();
    expect(htmlContent).toContain(`<a href="${externalUrl}" rel="noopener">burr grinder</a>`);
    expect(internalLinks).toMatchObject([{ address: externalUrl }]);
  });

  it('that a person took out are not put in again', async () => {
    await write('burr grinder');
    await link();
    await edit(html);
    expect(await linkAgain()).toMatchObject({ added: 0, version: 3, credits: 0 });
    expect(await rowsNow()).toMatchObject([{ status: 'removed', removedBy: 'person' }]);
    expect((await linkAgain()).added).toBe(0);
  });

  it('of a text that was written anew are put in anew', async () => {
    await write('burr grinder');
    await link();
    await edit('<p>The burr grinder again.</p>', { reason: 'generated', runId: now.runId });
    expect(await linkAgain()).toMatchObject({ added: 1 });
  });

  it('of a rejected text that is gone on with: the reason is gone', async () => {
    await write('burr grinder');
    await change(now.contentId, { rejectReason: 'Too short.' });
    await link();
    const { status, rejectReason } = await contentNow();
    expect([status, rejectReason ?? null]).toEqual(['linked', null]);
  });
});
