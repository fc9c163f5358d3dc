/** How long a deleted row can be brought back (spec/domain.md, Conventions). */
const trashDays = 30;
const dayMilliseconds = 86_400_000;

/** What was deleted at that time or later can still be brought back; what before is as good as purged. */
export function restorableSince(now: Date): Date {
  return new Date(now.getTime() - trashDays * dayMilliseconds);
}
