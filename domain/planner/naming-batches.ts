/** The most keywords one naming call sees (spec/ai.md). */
export const keywordsPerNamingCall = 50;

/**
 * Splits groups into naming calls. A group larger than a call is shown by its first members: the names
 * of 50 are the name of all.
 *
 * @param groups in a stable order, members by weight
 */
export function namingBatches<Group extends { memberIds: string[] }>(
  groups: readonly Group[],
): Group[][] {
  const batches: Group[][] = [];
  let batch: Group[] = [];
  let size = 0;
  for (const group of groups) {
    const shown = { ...group, memberIds: group.memberIds.slice(0, keywordsPerNamingCall) };
    if (size + shown.memberIds.length > keywordsPerNamingCall && batch.length > 0) {
      batches.push(batch);
      batch = [];
      size = 0;
    }
    batch.push(shown);
    size += shown.memberIds.length;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
