import { afterAll, beforeAll, describe } from 'vitest';
import {
  prepareWordPress,
  type RunningWordPress,
  startWordPress,
} from '#tests/servers/wordpress.ts';
import { cmsConformance } from './conformance.ts';

/** Long enough for a machine that does other things meanwhile; it takes about five seconds. */
const startMilliseconds = 120_000;

const reason = await prepareWordPress();
if (reason !== null) process.stderr.write(`No real WordPress on this machine: ${reason}\n`);

// A machine without Debian's packages, or without the right to install them, cannot run one; the title says why.
describe.skipIf(reason !== null)(`a real WordPress${reason ? ` (not run: ${reason})` : ''}`, () => {
  let site: RunningWordPress;
  beforeAll(async () => {
    site = await startWordPress();
  }, startMilliseconds);
  afterAll(async () => {
    await site.stop();
  });

  cmsConformance(() => ({
    siteUrl: site.url,
    siteUrlWithoutRest: `${site.url}/no-wordpress`,
    passwords: site.users,
    seoMeta: (seo) => ({
      rank_math_title: seo.metaTitle,
      rank_math_description: seo.metaDescription,
      rank_math_focus_keyword: [seo.focusKeyword, ...seo.secondaryKeywords].join(','),
    }),
  }));
});
