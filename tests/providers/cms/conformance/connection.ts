import { describe, expect, it } from 'vitest';
import { adapterOf, signal, type TargetOf } from '../target.ts';

/** Test connection names the cause. */
export function connectionConformance(targetOf: TargetOf): void {
  describe('test connection', () => {
    goodConnections(targetOf);
    badConnections(targetOf);
  });
}

function goodConnections(targetOf: TargetOf): void {
  it('is content with an administrator', async () => {
    const report = await adapterOf(targetOf()).testConnection(signal);
    expect(report).toEqual({ ok: true, user: 'admin', warnings: [] });
  });

  it('is content with an author, and tells what will be missing', async () => {
    const report = await adapterOf(targetOf(), { user: 'author' }).testConnection(signal);
    expect(report).toMatchObject({ ok: true, user: 'author' });
    expect(report.warnings.join(' ')).toContain('may not create categories');
    expect(report.warnings.join(' ')).toContain('removes some HTML');
  });

  it('takes the password without its spaces', async () => {
    const password = targetOf().passwords.editor.replaceAll(' ', '');
    const report = await adapterOf(targetOf(), { user: 'editor', password }).testConnection(signal);
    expect(report.ok).toBe(true);
  });

  it('takes the address with a slash at its end', async () => {
    const siteUrl = `${targetOf().siteUrl}/`;
    expect(await adapterOf(targetOf(), { siteUrl }).testConnection(signal)).toMatchObject({
      ok: true,
    });
  });
}

function badConnections(targetOf: TargetOf): void {
  it('names a wrong password, and does not repeat it', async () => {
    const password = 'wrong wrong wrong';
    const report = await adapterOf(targetOf(), { password }).testConnection(signal);
    expect(report.ok).toBe(false);
    expect(report.cause).toContain('does not accept the user name and application password');
    expect(JSON.stringify(report)).not.toContain(password);
  });

  it('names the rights a contributor lacks', async () => {
    const report = await adapterOf(targetOf(), { user: 'contributor' }).testConnection(signal);
    expect(report).toMatchObject({ ok: false, user: 'contributor' });
    expect(report.cause).toBe('The user contributor may not publish posts, upload pictures.');
  });

  it('names the rights a subscriber lacks', async () => {
    const report = await adapterOf(targetOf(), { user: 'subscriber' }).testConnection(signal);
    expect(report.cause).toContain('may not write posts');
  });

  it('says so where no REST API answers', async () => {
    const siteUrl = targetOf().siteUrlWithoutRest;
    const report = await adapterOf(targetOf(), { siteUrl }).testConnection(signal);
    expect(report).toMatchObject({
      ok: false,
      cause: 'No WordPress REST API answers at this address.',
    });
  });
}
