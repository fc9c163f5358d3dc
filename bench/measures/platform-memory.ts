import { measurePlatform, totalOf } from '#scripts/platform/memory.ts';
import type { Measure } from '../harness/measure.ts';
import { startPlatformBeside } from '../servers/started-platform.ts';

const bytesPerMegabyte = 1024 ** 2;
/** Of the whole platform on 2 cores, servers included (issue 3, "Numbers"). */
const limitMegabytes = 1500;

/** Memory of everything `npm start` starts, right after the start; shared pages are counted once. */
export const platformMemory: Measure = {
  name: 'platform-memory',
  what: 'memory of the whole started platform, servers and launcher included',
  baseline: `the limit of ${limitMegabytes} MB`,
  unit: 'MB',
  goal: { direction: 'at most', ratio: 1 },
  rounds: 3,
  timeoutSeconds: 600,
  async run(context) {
    const platform = await startPlatformBeside(context);
    const megabytes = (part: { proportionalBytes: number | null; residentBytes: number }) =>
      (part.proportionalBytes ?? part.residentBytes) / bytesPerMegabyte;
    const parts = measurePlatform(platform).map(
      (part) => `${part.name} ${megabytes(part).toFixed(0)}`,
    );
    context.say(`  MB: ${parts.join(', ')}`);
    return {
      product: async () => megabytes(totalOf(measurePlatform(platform))),
      baseline: async () => limitMegabytes,
    };
  },
};
