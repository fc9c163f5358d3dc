/** When the first activity of each workflow began. */
export class FirstActivities {
  readonly #beginnings = new Map<string, PromiseWithResolvers<number>>();

  /** To be told of every activity that begins; only a workflow's first one counts. */
  readonly note = (workflowId: string): void => {
    this.#of(workflowId).resolve(performance.now());
  };

  /** When it began, by `performance.now()`; waits for it. */
  async of(workflowId: string): Promise<number> {
    return this.#of(workflowId).promise;
  }

  #of(workflowId: string): PromiseWithResolvers<number> {
    const known = this.#beginnings.get(workflowId) ?? Promise.withResolvers<number>();
    this.#beginnings.set(workflowId, known);
    return known;
  }
}
