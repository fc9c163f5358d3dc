/** What came of one look at a part of what waits; the looks go round over all of it. */
export interface Look {
  /** There may be more to do. */
  isAnyDone: boolean;
  /** What was looked at last: the next look begins after it, so that nothing keeps the rest waiting. */
  last: string | null;
}
