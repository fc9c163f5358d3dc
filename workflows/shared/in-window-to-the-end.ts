/**
 * Does the work of each index below `count`, `size` of them at a time. After a failure nothing more is begun;
 * what is under way is waited for, because it is paid for, and then the first failure is thrown.
 */
export async function inWindowToTheEnd(
  { count, size }: { count: number; size: number },
  work: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const failures: unknown[] = [];
  const lane = async () => {
    while (next < count && failures.length === 0) {
      const index = next;
      next += 1;
      await work(index).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(size, count) }, lane));
  if (failures.length > 0) throw failures[0];
}
