/** What a worker tells the test that is going to kill it. */
export type MortalMessage =
  | { kind: 'ready' }
  /** A step of a workflow was made, or stands in the middle and will not end. */
  | { kind: 'made' | 'stuck'; workflowId: string; line: string };
