import { afterEach, describe, expect, it } from 'vitest';
import { filesOf, onlyPostOf, postsOf, samplePicture, samplePost } from './samples.ts';
import { adapterOf, fetchOf, signal, type TargetOf } from './target.ts';

const creation = { path: '/wordpress/wp-json/wp/v2/posts', method: 'POST' };
const upload = { path: '/wordpress/wp-json/wp/v2/media', method: 'POST' };
const everything = { path: '/wordpress/' };

/** Sets the sandbox's rules, all of them. */
type SetKnobs = (...rules: unknown[]) => Promise<void>;

/** Bad days of a site, by the sandbox's knobs: each ends in an error of its own kind. */
export function faultConformance(targetOf: TargetOf, setKnobs: SetKnobs): void {
  describe('on a bad day', () => {
    afterEach(() => setKnobs());
    lostAnswers(targetOf, setKnobs);
    unhappyAnswers(targetOf, setKnobs);
    noAnswers(targetOf, setKnobs);
  });
}

function lostAnswers(targetOf: TargetOf, setKnobs: SetKnobs): void {
  it('a connection cut after the creation leaves one post', async () => {
    const post = samplePost();
    await setKnobs({ match: creation, effect: 'create_then_drop', times: 1 });
    const lost = adapterOf(targetOf()).publish(post, signal);
    await expect(lost).rejects.toMatchObject({ kind: 'transient', retryable: true });
    expect((await onlyPostOf(targetOf(), post)).status).toBe('publish');
    const found = await adapterOf(targetOf()).publish(post, signal);
    expect(found).toMatchObject({ created: false, warnings: [] });
    await onlyPostOf(targetOf(), post);
  });

  it('an upload whose connection is cut is not sent twice', async () => {
    await setKnobs({ match: upload, effect: 'create_then_drop', times: 1 });
    const picture = samplePicture();
    const lost = adapterOf(targetOf()).uploadMedia(picture, signal);
    await expect(lost).rejects.toMatchObject({ kind: 'transient' });
    await adapterOf(targetOf()).uploadMedia(picture, signal);
    expect(await filesOf(targetOf(), picture)).toHaveLength(1);
  });
}

function unhappyAnswers(targetOf: TargetOf, setKnobs: SetKnobs): void {
  it.each([
    [500, 'transient', true],
    [502, 'transient', true],
    [503, 'transient', true],
    [429, 'transient', true],
    [401, 'credentials', false],
    [403, 'forbidden', false],
  ])('%i is %s', async (code, kind, retryable) => {
    const post = samplePost();
    await setKnobs({ match: creation, effect: { status: { code } } });
    const sent = adapterOf(targetOf()).publish(post, signal);
    await expect(sent).rejects.toMatchObject({ kind, retryable });
    await setKnobs();
    expect(await postsOf(targetOf(), post)).toEqual([]);
  });

  it('a rate limit says how long to wait', async () => {
    const effect = { rate_limit: { retry_after_seconds: 7 } };
    await setKnobs({ match: everything, effect });
    const sent = adapterOf(targetOf()).publish(samplePost(), signal);
    await expect(sent).rejects.toMatchObject({ kind: 'transient', retryAfterSeconds: 7 });
  });

  it.each(['html', 'malformed'])(
    '%s where JSON is due is not taken for success',
    async (effect) => {
      await setKnobs({ match: creation, effect });
      const sent = adapterOf(targetOf()).publish(samplePost(), signal);
      await expect(sent).rejects.toMatchObject({ kind: 'not_json', retryable: false });
    },
  );

  it('a page in place of the whole API is told by the connection test', async () => {
    await setKnobs({ match: everything, effect: 'html' });
    const report = await adapterOf(targetOf()).testConnection(signal);
    expect(report.ok).toBe(false);
    expect(report.cause).toContain('answered with a page instead of data');
  });
}

function noAnswers(targetOf: TargetOf, setKnobs: SetKnobs): void {
  it('a connection that is cut is transient', async () => {
    await setKnobs({ match: everything, effect: 'drop_connection' });
    const sent = adapterOf(targetOf()).publish(samplePost(), signal);
    await expect(sent).rejects.toMatchObject({
      kind: 'transient',
      message: 'The site could not be reached: the connection was cut.',
    });
  });

  it('a site that is too slow is transient', async () => {
    await setKnobs({ match: everything, effect: { delay_ms: 2000 } });
    const fetch = fetchOf(targetOf(), { timeoutMilliseconds: 200 });
    const sent = adapterOf(targetOf(), { fetch }).publish(samplePost(), signal);
    await expect(sent).rejects.toMatchObject({
      kind: 'transient',
      message: 'No answer within 0.2 seconds.',
    });
  });

  it('a caller who gives up meanwhile gets the own reason', async () => {
    await setKnobs({ match: everything, effect: { delay_ms: 2000 } });
    const reason = new Error('cancelled');
    const controller = new AbortController();
    const sent = adapterOf(targetOf()).publish(samplePost(), controller.signal);
    setTimeout(() => controller.abort(reason), 50);
    await expect(sent).rejects.toBe(reason);
  });
}
