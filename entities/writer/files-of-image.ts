interface StoredImage {
  storageKey?: string | null;
  variants?: readonly { storageKey: string }[];
}

/** Keys of everything that is stored of a picture. */
export function filesOfImage({ storageKey, variants = [] }: StoredImage): string[] {
  return [...(storageKey ? [storageKey] : []), ...variants.map((variant) => variant.storageKey)];
}
