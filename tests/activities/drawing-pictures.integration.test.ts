import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { translateFailure } from '#activities/shared/translate-failure.ts';
import { createDrawImage } from '#activities/writer/draw-image.ts';
import { createSaveImage } from '#activities/writer/save-image.ts';
import { imageSettingsOf } from '#domain/writer/image-settings.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { Content } from '#entities/writer/content.ts';
import { Image } from '#entities/writer/image.ts';
import type { ImageModel } from '#providers/images/image-model.ts';
import { UnusablePicture } from '#providers/images/unusable-picture.ts';
import { StorageError } from '#providers/storage/storage-error.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { fakedVendors } from './support/faked-vendors.ts';
import { inActivity } from './support/in-activity.ts';

const database = openDatabase();
let tenant: Tenant;
let dependencies: ActivityDependencies;
let contentId: string;
let model: ImageModel;

beforeEach(async () => {
  tenant = await createTenant(database.orm, { credits: 100 });
  dependencies = fakedVendors(database.orm);
  ({ model } = await dependencies.imageModels.forAccount(database.orm.em, imageSettingsOf({}, {})));
  contentId = uuidv7();
  const content = { ...tenant.place, id: contentId, title: 'Coffee', slug: 'coffee' };
  await tenant.transaction((em) =>
    em.insert(Content, { ...content, htmlContent: '<p>Coffee.</p>', wordCount: 1 }),
  );
});

async function addImage(row: Partial<Image> = {}): Promise<string> {
  const id = uuidv7();
  const place = { imageType: 'in_article' as const, position: 1 };
  await tenant.transaction((em) =>
    em.insert(Image, { ...tenant.place, id, contentId, prompt: 'A kettle', ...place, ...row }),
  );
  return id;
}

async function positionOf(imageId: string) {
  const runId = await startedRun(tenant, 30);
  return { accountId: tenant.accountId, runId, stage: 'images', percent: 50, imageId };
}

/** One attempt of an activity; rejects with what Temporal is told. */
function attempt<Result>(work: () => Promise<Result>, number = 1): Promise<Result> {
  const inTenant = () => runInTenant(database.orm, tenant.accountId, work);
  return inActivity('generate-images/1', inTenant, { attempt: number }).catch((error: unknown) => {
    throw translateFailure(error);
  });
}

/** The model that all accounts of these tests have. */
function spyOnModel() {
  const generate = vi.fn(model.generate);
  vi.spyOn(dependencies.imageModels, 'forAccount').mockResolvedValue({
    model: { ...model, generate },
    modelName: 'instant',
    keyName: 'platform:1',
  });
  return generate;
}

describe('a picture', () => {
  it.each(['no_space', 'unavailable'] as const)(
    'is not paid for while the storage says %s',
    async (kind) => {
      const input = await positionOf(await addImage());
      const generate = spyOnModel();
      const full = new StorageError(kind, 'Nothing can be kept');
      vi.spyOn(dependencies.storage, 'ensureRoom').mockRejectedValue(full);
      await expect(attempt(() => createDrawImage(dependencies)(input))).rejects.toMatchObject({
        type: kind,
        nonRetryable: false,
      });
      expect(generate).not.toHaveBeenCalled();
    },
  );

  it('that is none is bought twice and not again', async () => {
    const input = await positionOf(await addImage());
    const half = new UnusablePicture('instant', 'truncated', 'The picture ends too early');
    spyOnModel().mockRejectedValue(half);
    const drawImage = createDrawImage(dependencies);
    const first = attempt(() => drawImage(input), 1);
    await expect(first).rejects.toMatchObject({ type: 'truncated', nonRetryable: false });
    const second = attempt(() => drawImage(input), 2);
    await expect(second).rejects.toMatchObject({ type: 'truncated', nonRetryable: true });
    expect(await tenant.fork().count(AiRequestLog, { status: 'failed' })).toBe(2);
  });

  it('that was put in the Trash is neither drawn nor saved', async () => {
    const input = await positionOf(await addImage({ deletedAt: new Date() }));
    const drawn = await drawOther();
    const gone = { type: 'not_found', nonRetryable: true };
    await expect(attempt(() => createDrawImage(dependencies)(input))).rejects.toMatchObject(gone);
    const save = () => createSaveImage(dependencies)({ ...input, drawn });
    await expect(attempt(save)).rejects.toMatchObject(gone);
  });
});

async function drawOther() {
  const input = await positionOf(await addImage({ position: 9 }));
  return attempt(() => createDrawImage(dependencies)(input));
}

describe('a new picture', () => {
  it('takes the place of the drawn one before it when it is drawn, and of no other', async () => {
    const drawnBefore = { status: 'generated' as const, storageKey: 'account/pictures/before' };
    const earlier = { ...drawnBefore, createdAt: new Date('2026-01-01T00:00:00Z') };
    const before = await addImage(earlier);
    const elsewhere = await addImage({ ...earlier, position: 2 });
    const madeAt = new Date();
    const after = await addImage({ createdAt: madeAt });
    const twin = await addImage({ createdAt: madeAt });
    const living = async () => {
      const images = await tenant.fork().find(Image, { deletedAt: null });
      return images.map((image) => image.id).sort();
    };
    expect(await living()).toEqual([before, elsewhere, after, twin].sort());
    for (const imageId of [after, twin]) {
      const input = await positionOf(imageId);
      const drawn = await attempt(() => createDrawImage(dependencies)(input));
      await attempt(() => createSaveImage(dependencies)({ ...input, drawn }));
    }
    expect(await living()).toEqual([elsewhere, after, twin].sort());
  });

  it('takes no place of one that a person has uploaded', async () => {
    const drawnBefore = { status: 'generated' as const, storageKey: 'account/pictures/mine' };
    const uploaded = await addImage({ ...drawnBefore, origin: 'uploaded' });
    const input = await positionOf(await addImage());
    const drawn = await attempt(() => createDrawImage(dependencies)(input));
    await attempt(() => createSaveImage(dependencies)({ ...input, drawn }));
    const { deletedAt } = await tenant.fork().findOneOrFail(Image, { id: uploaded });
    expect(deletedAt).toBeNull();
  });
});
