import type { Image } from '#entities/writer/image.ts';

/** Names the file of a picture in addresses: enough of its hash that no two files of one picture share it. */
export function fileVersion({ sha256, storageKey }: Image): string {
  return (sha256 ?? storageKey ?? '').slice(0, 16);
}
