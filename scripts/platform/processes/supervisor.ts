import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildEvent, ChildSpec } from './child-spec.ts';
import { ManagedChild } from './managed-child.ts';

/** Starts groups of processes one after the other, keeps them alive, stops them in reverse order. */
export class Supervisor {
  readonly #logFolder: string;
  readonly #tell: (event: ChildEvent) => void;
  readonly #groups: ManagedChild[][] = [];
  #stopped: Promise<void> | null = null;

  constructor(logFolder: string, tell: (event: ChildEvent) => void) {
    mkdirSync(logFolder, { recursive: true });
    this.#logFolder = logFolder;
    this.#tell = tell;
  }

  /** All children by group, in the order of their start. */
  get groups(): readonly (readonly ManagedChild[])[] {
    return this.#groups;
  }

  /**
   * Starts processes that do not need each other and waits until all are ready.
   *
   * @throws LaunchError of the first that fails; the caller then calls `stop`
   */
  async start(...specs: ChildSpec[]): Promise<void> {
    if (this.#stopped) throw new Error('The supervisor has been stopped');
    const group = specs.map(
      (spec) => new ManagedChild(spec, join(this.#logFolder, `${spec.name}.log`), this.#tell),
    );
    this.#groups.push(group);
    await Promise.all(group.map((child) => child.start()));
  }

  /** Stops everything, last group first; a second call waits for the first. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stopAll();
    return this.#stopped;
  }

  async #stopAll(): Promise<void> {
    for (const group of this.#groups.toReversed()) {
      await Promise.all(group.map((child) => child.stop()));
    }
  }
}
