import { z } from 'zod';
import { persistently } from '#activities/shared/persistently.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import type { ObjectStorage } from '#providers/storage/object-storage.ts';

/** What is kept of a drawing beside its bytes. */
const drawingFacts = z.object({
  provider: z.string(),
  model: z.string(),
  costUsdMicros: z.int().nullable(),
});
export type DrawingFacts = z.output<typeof drawingFacts>;

/** A picture as the vendor sent it. */
export interface Drawing extends DrawingFacts {
  bytes: Buffer;
}

const factsName = 'drawn.json';
const bytesName = 'drawn';

/**
 * Where everything of one drawing is kept. Another drawing of the same picture has another folder: what stands
 * in a row is never overwritten.
 *
 * @param stepKey of the drawing: the same in every attempt
 */
export function drawingFolder(accountId: string, imageId: string, stepKey: string): string {
  return `${accountId}/pictures/${imageId}/${stableId(stepKey, 'drawing')}`;
}

/** The folder that a stored file of a drawing is in. */
export function folderOf(storageKey: string): string {
  return storageKey.slice(0, storageKey.lastIndexOf('/'));
}

/** What an earlier attempt was sent, null for none. */
export async function readDrawing(storage: ObjectStorage, folder: string): Promise<Drawing | null> {
  const stored = await storage.get(`${folder}/${bytesName}`);
  const facts = stored && (await storage.get(`${folder}/${factsName}`));
  if (!stored || !facts) return null;
  const parsed = drawingFacts.safeParse(JSON.parse(facts.bytes.toString('utf8')));
  return parsed.success ? { bytes: stored.bytes, ...parsed.data } : null;
}

/** Keeps what was just paid for, before anything is done with it. The bytes last: they say that it is whole. */
export async function keepDrawing(
  storage: ObjectStorage,
  folder: string,
  { bytes, ...facts }: Drawing,
): Promise<void> {
  const json = Buffer.from(JSON.stringify(facts));
  await persistently(async () => {
    await storage.put(`${folder}/${factsName}`, json, { mime: 'application/json' });
    await storage.put(`${folder}/${bytesName}`, bytes, { mime: 'application/octet-stream' });
  });
}

/** Removes what the vendor sent; the bytes first, so that no half of it counts as a drawing. */
export async function dropDrawing(storage: ObjectStorage, folder: string): Promise<void> {
  await storage.delete(`${folder}/${bytesName}`);
  await storage.delete(`${folder}/${factsName}`);
}
