import { describe, expect, it } from 'vitest';
import { html, useLinking } from './use-linking.ts';

const text = useLinking();

describe('links of before', () => {
  it('are taken out when their page is gone, with their words left, and come back with it', async () => {
    const grinder = await text.write('burr grinder');
    await text.link();
    await text.change(grinder, { deletedAt: new Date() });
    expect(await text.linkAgain()).toMatchObject({ added: 0, mended: 1, version: 3, credits: 8 });
    expect(await text.contentNow()).toMatchObject({ htmlContent: html, internalLinks: [] });
    expect(await text.rowsNow()).toMatchObject([{ status: 'removed', removedBy: 'platform' }]);
    await text.change(grinder, { deletedAt: null });
    expect(await text.linkAgain()).toMatchObject({ added: 1 });
    expect(await text.rowsNow()).toMatchObject([{ status: 'injected', removedBy: null }]);
  });

  it('follow a page that was published or has moved', async () => {
    const grinder = await text.write('burr grinder');
    await text.link();
    const externalUrl = 'https://example.com/2026/burr-grinder/';
    await text.change(grinder, { externalUrl, status: 'published' });
    expect(await text.linkAgain()).toMatchObject({ added: 0, mended: 1, version: 3 });
    const { htmlContent, internalLinks } = await text.contentNow();
    expect(htmlContent).toContain(`<a href="${externalUrl}" rel="noopener">burr grinder</a>`);
    expect(internalLinks).toMatchObject([{ address: externalUrl }]);
  });

  it('that a person took out are not put in again', async () => {
    await text.write('burr grinder');
    await text.link();
    await text.edit(html);
    expect(await text.linkAgain()).toMatchObject({ added: 0, version: 3, credits: 0 });
    expect(await text.rowsNow()).toMatchObject([{ status: 'removed', removedBy: 'person' }]);
    expect((await text.linkAgain()).added).toBe(0);
  });

  it('of a text that was written anew are put in anew', async () => {
    await text.write('burr grinder');
    await text.link();
    await text.edit('<p>The burr grinder again.</p>', { reason: 'generated', runId: text.runId });
    expect(await text.linkAgain()).toMatchObject({ added: 1 });
  });

  it('of a rejected text that is gone on with: the reason is gone', async () => {
    await text.write('burr grinder');
    await text.change(text.contentId, { rejectReason: 'Too short.' });
    await text.link();
    const { status, rejectReason } = await text.contentNow();
    expect([status, rejectReason ?? null]).toEqual(['linked', null]);
  });
});
