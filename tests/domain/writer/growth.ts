/** Microseconds; below, the collector of garbage decides. */
const shortest = 10_000;

/**
 * How much longer work takes on four times as much: about 4 where the time is linear, 16 where it is quadratic.
 * Time of the processor, not of the clock, and the least of three: other work beside it does not count.
 */
export function growth(work: (size: number) => void, size: number): number {
  return least(work, size * 4) / least(work, size);
}

function least(work: (size: number) => void, size: number): number {
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    work(size);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.max(shortest, Math.min(...times));
}
