import { afterAll, beforeAll, beforeEach } from 'vitest';
import { Sandbox } from './sandbox.ts';
import { startTestPlatform, type TestPlatform } from './test-platform.ts';

/** The platform of one test file and the controls of its sandbox, as they were before each test. */
export function usePlatform(): { platform: TestPlatform; sandbox: Sandbox } {
  let platform: TestPlatform | undefined;
  let sandbox: Sandbox;
  beforeAll(async () => {
    platform = await startTestPlatform();
    sandbox = new Sandbox(platform.sandboxUrl);
  });
  beforeEach(() => sandbox.reset());
  afterAll(() => platform?.stop());
  return {
    get platform() {
      if (!platform) throw new Error('The platform has not been started yet');
      return platform;
    },
    get sandbox() {
      return sandbox;
    },
  };
}
