import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { translateFailure } from '#activities/shared/translate-failure.ts';
import { createDrawImage } from '#activities/writer/draw-image.ts';
import { createListImages, createPutImagesBack } from '#activities/writer/list-images.ts';
import { createFailImage, createSaveImage } from '#activities/writer/save-image.ts';
import { imageSettingsOf } from '#domain/writer/image-settings.ts';
import { CreditTransaction } from '#entities/billing/credit-transaction.ts';
import { CreditUsageLog } from '#entities/billing/credit-usage-log.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { Content } from '#entities/writer/content.ts';
import { Image } from '#entities/writer/image.ts';
import type { GeneratedImage, ImageModel } from '#providers/images/image-model.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { PictureError } from '#providers/storage/pictures/picture-error.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { fakedVendors } from './support/faked-vendors.ts';
import { inActivity } from './support/in-activity.ts';

const database = openDatabase();
let tenant: Tenant;
let dependencies: ActivityDependencies;
let generate: ReturnType<typeof vi.fn<ImageModel['generate']>>;
let imageId: string;
let runId: string;

beforeEach(async () => {
  tenant = await createTenant(database.orm, { credits: 100 });
  dependencies = fakedVendors(database.orm);
  const settings = imageSettingsOf({}, {});
  const { model } = await dependencies.imageModels.forAccount(database.orm.em, settings);
  generate = vi.fn<ImageModel['generate']>(model.generate);
  const paid = { provider: 'runware', isSandbox: false, generate };
  const drawer = { model: paid, modelName: 'a-model', keyName: 'platform:1' };
  dependencies.imageModels = { forAccount: async () => drawer };
  [imageId, runId] = [uuidv7(), await startedRun(tenant, 30)];
  const contentId = uuidv7();
  const content = { ...tenant.place, id: contentId, title: 'Coffee', slug: 'coffee' };
  await tenant.transaction(async (em) => {
    await em.insert(Content, { ...content, htmlContent: '<p>Coffee.</p>', wordCount: 1 });
    const image = { imageType: 'featured' as const, prompt: 'A kettle' };
    await em.insert(Image, { ...tenant.place, ...image, id: imageId, contentId });
  });
});

/** One attempt of an activity of the n-th drawing; rejects with what Temporal is told. */
function attempt<Result>(work: () => Promise<Result>, drawing = 1): Promise<Result> {
  const inTenant = () => runInTenant(database.orm, tenant.accountId, work);
  return inActivity(`generate-images/${drawing}`, inTenant, { attempt: 2 }).catch((error) => {
    throw translateFailure(error);
  });
}

const position = () => ({ accountId: tenant.accountId, runId, stage: 'images', percent: 50 });
const input = () => ({ accountId: tenant.accountId, runId, imageId });
const drawn = (drawing = 1) => attempt(() => createDrawImage(dependencies)(input()), drawing);
const image = () => tenant.fork().findOneOrFail(Image, { id: imageId });
const fileOf = (key: string | null | undefined) => dependencies.storage.get(key ?? 'none');

async function drawAndSave(drawing = 1): Promise<void> {
  const picture = await drawn(drawing);
  const save = createSaveImage(dependencies);
  await attempt(() => save({ ...position(), imageId, drawn: picture }), drawing);
}

describe('a worker that dies after the vendor answered', () => {
  it('has another one go on with what it was sent, without asking again', async () => {
    vi.spyOn(dependencies, 'processPicture').mockRejectedValueOnce(new Error('killed'));
    await expect(drawn()).rejects.toThrow('killed');
    await drawAndSave();
    expect(generate).toHaveBeenCalledTimes(1);
    expect(await image()).toMatchObject({
      status: 'generated',
      provider: 'runware',
      model: 'a-model',
    });
  });

  it('and before it was saved, leaves one picture and one charge', async () => {
    const picture = await drawn();
    const save = createSaveImage(dependencies);
    await attempt(() => save({ ...position(), imageId, drawn: picture }));
    await attempt(() => save({ ...position(), imageId, drawn: picture }));
    expect(await tenant.fork().count(CreditTransaction, { type: 'settlement' })).toBe(1);
    expect(await fileOf((await image()).storageKey)).not.toBeNull();
  });

  it('draws none again that it has saved where its workflow begins anew; another run does', async () => {
    await drawAndSave(1);
    const other = uuidv7();
    const { contentId } = await image();
    const place = { imageType: 'in_article' as const, position: 1, prompt: 'A mill' };
    await tenant.transaction((em) =>
      em.insert(Image, { ...tenant.place, ...place, id: other, contentId: contentId ?? null }),
    );
    const list = (drawing: number, imageIds?: string[]) => {
      const wanted = { accountId: tenant.accountId, contentId: contentId ?? null, runId };
      const named = imageIds ? { imageIds } : {};
      return attempt(() => createListImages(dependencies)({ ...wanted, ...named }), drawing);
    };
    expect(await list(1, [imageId, other])).toMatchObject({ imageIds: [other], drawn: 1 });
    expect(await list(1, [imageId])).toEqual({ imageIds: [], drawn: 1 });
    expect(await list(1)).toMatchObject({ imageIds: [other], drawn: 1 });
    expect(await list(2, [imageId, other])).toMatchObject({ imageIds: [imageId, other], drawn: 0 });
  });
});

it('a picture is saved while a slow storage still removes what the vendor sent', async () => {
  const picture = await drawn();
  const removal = Promise.withResolvers<void>();
  const { storage } = dependencies;
  const remove = storage.delete.bind(storage);
  vi.spyOn(storage, 'delete').mockImplementation((key) => removal.promise.then(() => remove(key)));
  await attempt(() => createSaveImage(dependencies)({ ...position(), imageId, drawn: picture }));
  expect(await image()).toMatchObject({ status: 'generated', storageKey: picture.storageKey });
  removal.resolve();
});

describe('a picture that is drawn anew', () => {
  it('replaces the file of before once it is there, and not sooner', async () => {
    await drawAndSave(1);
    const before = (await image()).storageKey;
    const picture = await drawn(2);
    expect(await image()).toMatchObject({ status: 'generating', storageKey: before });
    expect(await fileOf(before)).not.toBeNull();
    const save = createSaveImage(dependencies);
    await attempt(() => save({ ...position(), imageId, drawn: picture }), 2);
    expect((await image()).storageKey).toBe(picture.storageKey);
    expect(picture.storageKey).not.toBe(before);
    expect(await fileOf(before)).toBeNull();
    expect(await fileOf(picture.storageKey)).not.toBeNull();
  });

  it('and could not be, is the one of before and says why', async () => {
    await drawAndSave(1);
    const { storageKey } = await image();
    const fail = createFailImage(dependencies);
    await attempt(() => fail({ ...position(), imageId, reason: 'No budget left' }), 2);
    expect(await image()).toMatchObject({
      status: 'generated',
      error: 'No budget left',
      storageKey,
    });
  });

  it('and was cancelled, is the one of before; one that never was waits', async () => {
    const putBack = createPutImagesBack(dependencies);
    await drawn(1);
    await attempt(() => putBack({ accountId: tenant.accountId, imageIds: [imageId] }));
    expect(await image()).toMatchObject({ status: 'prompt_ready' });
    await drawAndSave(1);
    await drawn(2);
    await attempt(() => putBack({ accountId: tenant.accountId, imageIds: [imageId] }), 2);
    expect(await image()).toMatchObject({ status: 'generated' });
  });
});

describe('a picture that somebody removes while it is drawn', () => {
  it('leaves no file and is not charged', async () => {
    const picture = await drawn();
    await tenant.transaction((em) =>
      em.nativeUpdate(Image, { id: imageId }, { deletedAt: new Date() }),
    );
    const save = createSaveImage(dependencies);
    const saved = attempt(() => save({ ...position(), imageId, drawn: picture }));
    await expect(saved).rejects.toMatchObject({ type: 'not_found', nonRetryable: true });
    expect(await fileOf(picture.storageKey)).toBeNull();
    expect(await tenant.fork().count(CreditTransaction, { type: 'settlement' })).toBe(0);
  });
});

describe('a picture that cannot be decoded', () => {
  beforeEach(() => {
    const damaged = new PictureError('damaged', 'The picture is damaged');
    vi.spyOn(dependencies, 'processPicture').mockRejectedValueOnce(damaged);
  });

  it('is not kept: another attempt asks for another one', async () => {
    // An attempt that only waited for its turn has paid nothing: this second attempt makes the first call.
    await expect(drawn()).rejects.toMatchObject({ nonRetryable: false, type: 'unavailable' });
    await drawAndSave();
    expect(generate).toHaveBeenCalledTimes(2);
  });

  it('twice is not asked for again', async () => {
    await expect(drawn()).rejects.toMatchObject({ nonRetryable: false });
    const damaged = new PictureError('damaged', 'The picture is damaged');
    vi.spyOn(dependencies, 'processPicture').mockRejectedValueOnce(damaged);
    await expect(drawn()).rejects.toMatchObject({ nonRetryable: true, type: 'unavailable' });
    expect(generate).toHaveBeenCalledTimes(2);
  });
});

describe('the storage quota', () => {
  it('that is used up refuses a picture before it is paid for', async () => {
    await drawAndSave();
    dependencies.storageQuotaBytes = 1;
    await expect(drawn(2)).rejects.toMatchObject({
      message: 'Storage quota exceeded',
      type: 'storage_quota_exceeded',
      nonRetryable: true,
    });
    expect(generate).toHaveBeenCalledTimes(1);
  });

  it('that a picture does not fit into refuses it: no file stays, nothing is charged', async () => {
    const picture = await drawn();
    dependencies.storageQuotaBytes = picture.bytes - 1;
    const save = createSaveImage(dependencies);
    await expect(
      attempt(() => save({ ...position(), imageId, drawn: picture })),
    ).rejects.toMatchObject({ message: 'Storage quota exceeded' });
    expect(await fileOf(picture.storageKey)).toBeNull();
    expect(await image()).toMatchObject({ storageKey: null });
    expect(await tenant.fork().count(CreditTransaction, { type: 'settlement' })).toBe(0);
  });
});

describe('a call for a picture', () => {
  it('is on record with its cost, which goes into what was used', async () => {
    const answer: GeneratedImage = await generate(
      { model: 'a-model', prompt: 'x', width: 1, height: 1 },
      new AbortController().signal,
    );
    generate.mockResolvedValueOnce({ ...answer, costUsdMicros: 1900 });
    await drawAndSave();
    const call = await tenant.fork().findOneOrFail(AiRequestLog, {});
    expect(call).toMatchObject({
      functionName: 'generate_images',
      provider: 'runware',
      status: 'ok',
      step: `image-${imageId}`,
    });
    const used = await tenant.fork().findOneOrFail(CreditUsageLog, {});
    expect(used).toMatchObject({
      operation: 'image_generation',
      creditsUsed: 5,
      model: 'a-model',
    });
    expect([call, used].map(({ costUsdMicros }) => Number(costUsdMicros))).toEqual([1900, 1900]);
  });

  it('that was refused is on record as refused', async () => {
    const message = 'runware refuses the content by its usage policy';
    const details = {
      provider: 'runware',
      kind: 'content_refused',
      message,
      retryable: false,
    } as const;
    generate.mockRejectedValueOnce(new ProviderError(details));
    await expect(drawn()).rejects.toMatchObject({ type: 'content_refused', nonRetryable: true });
    expect(await tenant.fork().find(AiRequestLog, {})).toMatchObject([
      { status: 'refused', error: message, costUsdMicros: null },
    ]);
  });
});
