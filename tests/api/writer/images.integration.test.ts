import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { Content } from '#entities/writer/content.ts';
import { Image } from '#entities/writer/image.ts';
import { StorageUsage } from '#entities/writer/storage-usage.ts';
import { StorageError } from '#providers/storage/storage-error.ts';
import { addMember } from '../setup/member.ts';
import { imagePath, samplePicture, upload, uploaded } from '../setup/pictures.ts';
import { createTenant, type Tenant } from '../setup/tenant.ts';
import { useWriter } from '../setup/writer.ts';

const bench = useWriter();

const usedBytes = () =>
  bench.insert(async (em) => (await em.findOne(StorageUsage, {}))?.bytes ?? 0);

/** A content of another account. */
async function contentOf({ accountId, siteId, sectorId }: Tenant): Promise<string> {
  const row = { accountId, siteId, sectorId, title: 'Theirs', slug: 'theirs', htmlContent: '' };
  const { orm } = bench.api.dependencies;
  return runInTenant(orm, accountId, (em) => em.insert(Content, { ...row, wordCount: 0 }));
}

describe('an uploaded picture', () => {
  it('is written anew in the format of its site, in its sizes, with its texts', async () => {
    const settings = { image_format: 'webp' };
    await bench.tenant.patch(`auth/sites/${bench.tenant.siteId}/`, { settings }).expect(200);
    const contentId = await bench.content();
    const fields = { content_id: contentId, image_type: 'in_article', position: '2' };
    const texts = { alt_text: ' A kettle ', caption: 'Hot.', prompt: 'A red kettle' };
    const { body } = await upload(bench, { ...fields, ...texts }, samplePicture()).expect(201);
    expect(body.data).toMatchObject({
      content_id: contentId,
      task_id: null,
      image_type: 'in_article',
      position: 2,
      alt_text: 'A kettle',
      caption: 'Hot.',
      prompt: 'A red kettle',
      origin: 'uploaded',
      provider: null,
      status: 'generated',
      width: 700,
      height: 350,
      mime: 'image/webp',
      site_id: bench.tenant.siteId,
      sector_id: bench.tenant.sectorId,
    });
    const sizes = body.data.variants.map(({ width, height }: Record<string, number>) => [
      width,
      height,
    ]);
    expect(sizes).toEqual([
      [320, 160],
      [640, 320],
    ]);
  });

  it('may be of a task that has no content yet', async () => {
    const taskId = await bench.task();
    const fields = { task_id: taskId, image_type: 'featured' };
    const { body } = await upload(bench, fields, samplePicture()).expect(201);
    expect(body.data).toMatchObject({ task_id: taskId, content_id: null });
    const { body: listed } = await bench.tenant.get(`writer/images/?task_id=${taskId}`).expect(200);
    expect(listed.results).toHaveLength(1);
  });

  it('of a task is the content’s from when there is one', async () => {
    const taskId = await bench.task();
    const fields = { task_id: taskId, image_type: 'featured' };
    await upload(bench, fields, samplePicture()).expect(201);
    const contentId = await bench.content({ taskId });
    const { body } = await bench.tenant.get(`writer/images/?content_id=${contentId}`).expect(200);
    expect(body.results).toMatchObject([{ content_id: contentId, task_id: taskId }]);
  });

  it('counts in what the account keeps', async () => {
    const { bytes, variants } = await uploaded(bench);
    const files = variants.map((variant) => variant.bytes);
    expect(await usedBytes()).toBe(files.reduce((sum, one) => sum + one, Number(bytes)));
  });

  it('above the quota is refused and leaves nothing behind', async () => {
    const { settings, storage } = bench.api.dependencies;
    const quota = vi.spyOn(settings, 'storageQuotaBytes', 'get').mockReturnValue(1000);
    const removed = vi.spyOn(storage, 'delete');
    try {
      const fields = { content_id: await bench.content(), image_type: 'featured' };
      const { body } = await upload(bench, fields, samplePicture()).expect(422);
      expect(body.errors).toEqual({ file: ['Storage quota exceeded'] });
    } finally {
      quota.mockRestore();
    }
    expect(await usedBytes()).toBe(0);
    expect(removed).toHaveBeenCalledTimes(3);
    expect(await bench.insert((em) => em.count(Image, {}))).toBe(0);
  });

  it('and another one at the same moment do not pass the quota together', async () => {
    const { bytes, variants } = await uploaded(bench);
    const one = variants.reduce((sum, variant) => sum + variant.bytes, Number(bytes));
    const { settings } = bench.api.dependencies;
    const quota = vi.spyOn(settings, 'storageQuotaBytes', 'get').mockReturnValue(2 * one);
    try {
      const fields = { content_id: await bench.content(), image_type: 'featured' };
      const file = samplePicture();
      const answers = await Promise.all([1, 2, 3].map(() => upload(bench, fields, file)));
      const statuses = answers.map(({ status }) => status);
      expect(statuses.toSorted((one, other) => one - other)).toEqual([201, 422, 422]);
    } finally {
      quota.mockRestore();
    }
    expect(await usedBytes()).toBe(2 * one);
  });

  it('waits for a storage that is away', async () => {
    const away = new StorageError('access_denied', 'The storage does not let us');
    const put = vi.spyOn(bench.api.dependencies.storage, 'put').mockRejectedValue(away);
    try {
      const fields = { content_id: await bench.content(), image_type: 'featured' };
      const { headers } = await upload(bench, fields, samplePicture()).expect(503);
      expect(headers['retry-after']).toBe('5');
    } finally {
      put.mockRestore();
    }
  });
});

describe('an upload', () => {
  it.each<[what: string, fields: Record<string, string>, file: Buffer | undefined, errors: object]>(
    [
      ['neither file nor prompt', {}, undefined, { file: [expect.stringMatching(/needs a file/)] }],
      ['no picture', {}, Buffer.from('<svg></svg>'), { file: [expect.stringMatching(/Only PNG/)] }],
      [
        'half a picture',
        {},
        samplePicture().subarray(0, 900),
        { file: [expect.stringMatching(/damaged/)] },
      ],
      [
        'another type',
        { image_type: 'huge' },
        samplePicture(),
        { image_type: ['Invalid image type'] },
      ],
      [
        'a place before the text',
        { position: '-1' },
        samplePicture(),
        { position: [expect.any(String)] },
      ],
      ['an unknown field', { colour: 'red' }, samplePicture(), { colour: [expect.any(String)] }],
    ],
  )('with %s is refused', async (_what, fields, file, errors) => {
    const owner = { content_id: await bench.content(), image_type: 'featured' };
    const { body } = await upload(bench, { ...owner, ...fields }, file).expect(400);
    expect(body).toMatchObject({ success: false, errors });
  });

  it('without an owner, or with two, is refused', async () => {
    const [content_id, task_id] = [await bench.content(), await bench.task()];
    for (const owner of [{}, { content_id, task_id }] as Record<string, string>[]) {
      const fields = { image_type: 'featured', ...owner };
      const { body } = await upload(bench, fields, samplePicture()).expect(400);
      expect(body.errors).toHaveProperty('content_id');
    }
  });

  it('for what is not there, or is somebody else’s, is refused', async () => {
    const deleted = await bench.content({ deletedAt: new Date() });
    const stranger = await createTenant(bench.api);
    const theirs = await contentOf(stranger);
    for (const content_id of [randomUUID(), deleted, theirs]) {
      const fields = { content_id, image_type: 'featured' };
      const { body } = await upload(bench, fields, samplePicture()).expect(422);
      expect(body.errors).toEqual({ content_id: ['Content must belong to your account'] });
    }
  });

  it('for a site that the editor was not granted is refused, and so is its file', async () => {
    const { id, content_id } = await uploaded(bench);
    const editor = await addMember(bench.api, bench.tenant, 'editor');
    const { body } = await upload(
      { api: bench.api, tenant: { ...bench.tenant, ...editor } },
      { content_id, image_type: 'featured' },
      samplePicture(),
    ).expect(403);
    expect(body.errors).toEqual({ site_id: ['No access to this site'] });
    await editor.get(imagePath(id, 'file/')).expect(403);
  });

  it('that is too large is refused, and answered', async () => {
    const huge = Buffer.concat([samplePicture(), Buffer.alloc(21_000_000)]);
    const fields = { content_id: await bench.content(), image_type: 'featured' };
    await upload(bench, fields, huge).expect(413);
  });

  it('may name its fields behind its file', async () => {
    const content_id = await bench.content();
    const form = bench.api.http
      .post('/api/v1/writer/images/')
      .set('Authorization', `Bearer ${bench.tenant.access}`)
      .attach('file', samplePicture(), 'kettle.png')
      .field('image_type', 'featured')
      .field('content_id', content_id);
    const { body } = await form.expect(201);
    expect(body.data).toMatchObject({ content_id, width: 700 });
  });

  it('as JSON is no upload', async () => {
    await bench.tenant.post('writer/images/', { image_type: 'featured' }).expect(415);
  });
});

describe('a picture that is described and not drawn', () => {
  it('is made without a file, and drawn later', async () => {
    const fields = { content_id: await bench.content(), image_type: 'mobile', prompt: 'A kettle' };
    const { body } = await upload(bench, fields).expect(201);
    expect(body.data).toMatchObject({
      status: 'prompt_ready',
      origin: 'generated',
      url: null,
      variants: [],
    });
    await bench.tenant.get(imagePath(body.data.id, 'file/')).expect(404);
  });
});

describe('a picture', () => {
  it('is changed in its texts and its place, by whoever knows its version', async () => {
    const { id, row_version } = await uploaded(bench);
    const change = { alt_text: 'A red kettle', caption: 'Hot.', position: 3, prompt: 'Red' };
    const { body } = await bench.tenant
      .patch(imagePath(id), { ...change, row_version })
      .expect(200);
    expect(body.data).toMatchObject(change);
    await bench.tenant.patch(imagePath(id), { caption: 'Cold.', row_version }).expect(409);
    const { body: refused } = await bench.tenant
      .patch(imagePath(id), { image_type: 'huge' })
      .expect(400);
    expect(refused.errors).toEqual({ image_type: ['Invalid image type'] });
  });

  it('ignores what nobody sets, as GET gave it', async () => {
    const given = await uploaded(bench);
    const { body } = await bench.tenant.put(imagePath(given.id), given).expect(200);
    expect(body.data).toMatchObject({ url: given.url, status: 'generated' });
  });

  it('goes to the Trash, and comes back with its file', async () => {
    const { id, url } = await uploaded(bench);
    await bench.tenant.delete(imagePath(id)).expect(204);
    await bench.tenant.get(imagePath(id)).expect(404);
    await bench.tenant.get(imagePath(id, 'file/')).expect(404);
    const { body: trash } = await bench.tenant.get('writer/images/?deleted=true').expect(200);
    expect(trash.results).toMatchObject([{ id }]);
    const { body } = await bench.tenant.post(imagePath(id, 'restore/')).expect(200);
    expect(body.data).toMatchObject({ id, url, deleted_at: null });
    await bench.tenant.get(imagePath(id, 'file/')).expect(200);
  });

  it('is found by content, type and state', async () => {
    const first = await uploaded(bench);
    await uploaded(bench);
    const found = async (query: string) => {
      const { body } = await bench.tenant.get(`writer/images/?${query}`).expect(200);
      return body.count;
    };
    expect(await found(`content_id=${first.content_id}`)).toBe(1);
    expect(await found('image_type=featured&status=generated')).toBe(2);
    expect(await found('status=failed')).toBe(0);
  });
});

it('the sandbox draws what a person sees as a picture', async () => {
  const { mean } = (await sharp(samplePicture()).stats()).channels[0] ?? { mean: 0 };
  expect(mean).toBeGreaterThan(10);
});
