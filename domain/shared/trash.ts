/** How long a deleted row can be brought back (spec/domain.md, Conventions). */
const trashDays = 30;
const dayMilliseconds = 86_400_000;

/** Whether a row deleted at that time can still be brought back; afterwards it is as good as purged. */
export function isRestorable(deletedAt: Date, now: Date): boolean {
  return now.getTime() - deletedAt.getTime() < trashDays * dayMilliseconds;
}
