/** What stands under a key after it was counted up. */
export interface Count {
  total: number;
  /** Milliseconds until the window ends and the key begins at nothing again. */
  millisecondsLeft: number;
}

/** Counters that end by themselves, shared by every process of the API. */
export interface Counters {
  /**
   * Counts up (or down) at once and answers where the key stands. The window begins with its first point.
   *
   * @throws AppError `unavailable` when the counters cannot be reached
   */
  add(key: string, points: number, windowSeconds: number): Promise<Count>;
  /**
   * Where a key stands, without counting.
   *
   * @returns null when nothing was counted, or its window has ended
   * @throws AppError `unavailable` when the counters cannot be reached
   */
  read(key: string): Promise<Count | null>;
  /**
   * Puts a key back to nothing.
   *
   * @throws AppError `unavailable` when the counters cannot be reached
   */
  forget(key: string): Promise<void>;
}
