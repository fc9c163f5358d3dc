import { identify } from '../processes/identity.ts';
import type { ManagedChild } from '../processes/managed-child.ts';
import { type RunningPlatform, removePlatformFile, writePlatformFile } from './platform-file.ts';

/** Keeps platform.json true while the platform runs; written at once, so that a kill leaves a usable file. */
export class PlatformRecord {
  readonly #file: string;
  readonly #platform: RunningPlatform;
  #isRemoved = false;

  constructor(file: string) {
    const launcher = identify(process.pid);
    if (!launcher) throw new Error('This process cannot see itself');
    this.#file = file;
    this.#platform = { launcher, isReady: false, children: [], ports: {}, urls: {} };
  }

  describe(ports: Record<string, number>, urls: Record<string, string>): void {
    this.#platform.ports = ports;
    this.#platform.urls = urls;
    this.#write();
  }

  update(groups: readonly (readonly ManagedChild[])[]): void {
    this.#platform.children = groups.flatMap((children, group) =>
      children.flatMap(({ spec: { name, stopSignal }, identity }) =>
        identity ? [{ name, group, stopSignal, identity }] : [],
      ),
    );
    this.#write();
  }

  markReady(isReady: boolean): void {
    this.#platform.isReady = isReady;
    this.#write();
  }

  remove(): void {
    this.#isRemoved = true;
    removePlatformFile(this.#file);
  }

  #write(): void {
    if (!this.#isRemoved) writePlatformFile(this.#file, this.#platform);
  }
}
