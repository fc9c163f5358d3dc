import { describe, expect, it } from 'vitest';
import { CmsError } from '#providers/cms/cms-error.ts';
import { createOutboundFetch } from '#providers/outbound/outbound-fetch.ts';
import { postsOf, samplePost } from '../samples.ts';
import { adapterOf, signal, type TargetOf } from '../target.ts';

/** Errors told apart, in words that show no credential. */
export function refusalConformance(targetOf: TargetOf): void {
  describe('publishing is refused', () => {
    it('with a wrong password, as wrong credentials', async () => {
      const password = 'abcd efgh ijkl mnop';
      const sent = adapterOf(targetOf(), { password }).publish(samplePost(), signal);
      const error = await sent.catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(CmsError);
      expect(error).toMatchObject({ kind: 'credentials', retryable: false });
      expect(`${String(error)} ${(error as Error).stack}`).not.toContain(password);
    });

    it('to somebody who may not publish, as missing rights', async () => {
      const post = samplePost();
      const sent = adapterOf(targetOf(), { user: 'contributor' }).publish(post, signal);
      await expect(sent).rejects.toMatchObject({ kind: 'forbidden', retryable: false });
      expect(await postsOf(targetOf(), post)).toEqual([]);
    });

    it("of another user's post to an author", async () => {
      const post = samplePost();
      const { remoteId } = await adapterOf(targetOf()).publish(post, signal);
      const sent = adapterOf(targetOf(), { user: 'author' }).update(remoteId, post, signal);
      await expect(sent).rejects.toMatchObject({ kind: 'forbidden' });
    });

    it('where no WordPress answers', async () => {
      const siteUrl = targetOf().siteUrlWithoutRest;
      const sent = adapterOf(targetOf(), { siteUrl }).publish(samplePost(), signal);
      await expect(sent).rejects.toMatchObject({ kind: 'rest_disabled', retryable: false });
    });

    it('at an address of this machine that nobody allowed', async () => {
      const fetch = createOutboundFetch({ allowedHosts: [] });
      const sent = adapterOf(targetOf(), { fetch }).publish(samplePost(), signal);
      await expect(sent).rejects.toMatchObject({ kind: 'blocked_address', retryable: false });
    });

    it("when the caller gives up, with the caller's own reason", async () => {
      const reason = new Error('cancelled by the user');
      const sent = adapterOf(targetOf()).publish(samplePost(), AbortSignal.abort(reason));
      await expect(sent).rejects.toBe(reason);
    });
  });
}
