import { describe, expect, it } from 'vitest';
import { counting, losingAnswer } from '../faulty-fetch.ts';
import { filesOf, onlyPostOf, samplePicture, samplePost } from '../samples.ts';
import { adapterOf, byHand, fetchOf, signal, type TargetOf } from '../target.ts';

const upload = { method: 'POST', route: /\/wp\/v2\/media$/ };

/** Files go up once, and the text shows them from where they are. */
export function mediaConformance(targetOf: TargetOf): void {
  describe('pictures', () => {
    uploads(targetOf);
    repeatedUploads(targetOf);
    refusedUploads(targetOf);
  });
}

function uploads(targetOf: TargetOf): void {
  it('are uploaded with their texts, and the text shows them', async () => {
    const [featured, inText] = [samplePicture(), samplePicture({ altText: 'Leaves' })];
    const html = `<p>Look:</p><figure><img src="${inText.placeholderSrc}" alt="Leaves"></figure>`;
    const post = samplePost({ html, featuredMedia: featured, media: [inText] });
    const made = await adapterOf(targetOf()).publish(post, signal);
    expect(made.warnings).toEqual([]);
    const [file] = await filesOf(targetOf(), inText);
    expect(file).toMatchObject({ alt_text: 'Leaves', caption: { raw: 'Tea at noon' } });
    const stored = await onlyPostOf(targetOf(), post);
    expect(stored.content.raw).toContain(`<img src="${file?.source_url}"`);
    const [cover] = await filesOf(targetOf(), featured);
    expect(stored.featured_media).toBe(cover?.id);
    expect(made.media).toEqual([
      { hash: featured.hash, id: String(cover?.id), url: cover?.source_url },
      { hash: inText.hash, id: String(file?.id), url: file?.source_url },
    ]);
    const shown = await fetch(file?.source_url ?? '');
    expect(Buffer.from(await shown.arrayBuffer()).equals(inText.bytes)).toBe(true);
  });

  it('of similar names are not confused in the text', async () => {
    const [one, twelve] = [
      samplePicture({ placeholderSrc: 'picture-1' }),
      samplePicture({ placeholderSrc: 'picture-12' }),
    ];
    const html = `<p><img src="picture-12" alt="b"> <img src='picture-1' alt="a"></p>`;
    const post = samplePost({ html, media: [one, twelve] });
    const { media } = await adapterOf(targetOf()).publish(post, signal);
    const { raw } = (await onlyPostOf(targetOf(), post)).content;
    expect(raw).toContain(
      `<img src="${media[1]?.url}" alt="b"> <img src="${media[0]?.url}" alt="a">`,
    );
  });
}

function repeatedUploads(targetOf: TargetOf): void {
  it('are uploaded once, also by someone who remembers nothing', async () => {
    const picture = samplePicture();
    const { fetch, count } = counting(fetchOf(targetOf()), upload);
    const publish = () =>
      adapterOf(targetOf(), { fetch }).publish(samplePost({ featuredMedia: picture }), signal);
    const [first, second] = [await publish(), await publish()];
    expect(second.media).toEqual(first.media);
    expect(count()).toBe(1);
    expect(await filesOf(targetOf(), picture)).toHaveLength(1);
  });

  it('are found again after an upload whose answer was lost', async () => {
    const picture = samplePicture();
    const fetch = losingAnswer(fetchOf(targetOf()), upload);
    const lost = adapterOf(targetOf(), { fetch }).uploadMedia(picture, signal);
    await expect(lost).rejects.toMatchObject({ kind: 'transient' });
    const found = await adapterOf(targetOf()).uploadMedia(picture, signal);
    const files = await filesOf(targetOf(), picture);
    expect(files.map((file) => String(file.id))).toEqual([found.id]);
    expect(files[0]?.alt_text).toBe(picture.altText);
  });

  it('are taken from where they are remembered to be, and sent again when they are gone', async () => {
    const picture = samplePicture();
    const post = samplePost({ featuredMedia: picture });
    const { media } = await adapterOf(targetOf()).publish(post, signal);
    const [first] = media;
    const known = {
      ...post,
      knownMedia: new Map(media.map(({ hash, ...file }) => [hash, file])),
    };
    expect((await adapterOf(targetOf()).publish(known, signal)).media).toEqual(media);
    await byHand(targetOf(), 'DELETE', `/media/${first?.id}?force=true`);
    const again = await adapterOf(targetOf()).publish(known, signal);
    expect(again.media[0]?.id).not.toBe(first?.id);
    expect(again.warnings).toEqual([]);
    expect(String((await onlyPostOf(targetOf(), post)).featured_media)).toBe(again.media[0]?.id);
  });

  it('follow a change of their alternative text', async () => {
    const picture = samplePicture();
    await adapterOf(targetOf()).uploadMedia(picture, signal);
    await adapterOf(targetOf()).uploadMedia({ ...picture, altText: 'Better words' }, signal);
    const files = await filesOf(targetOf(), picture);
    expect(files.map((file) => file.alt_text)).toEqual(['Better words']);
  });
}

function refusedUploads(targetOf: TargetOf): void {
  it('that are none are refused for good', async () => {
    const bytes = Buffer.from('<?php echo "not a picture";');
    const sent = adapterOf(targetOf()).uploadMedia(samplePicture({ bytes }), signal);
    await expect(sent).rejects.toMatchObject({ kind: 'invalid', retryable: false });
  });

  it('are refused to a user who may not upload', async () => {
    const sent = adapterOf(targetOf(), { user: 'contributor' }).uploadMedia(
      samplePicture(),
      signal,
    );
    await expect(sent).rejects.toMatchObject({ kind: 'forbidden', retryable: false });
  });
}
