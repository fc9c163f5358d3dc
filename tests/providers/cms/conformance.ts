import { changeConformance } from './conformance/changes.ts';
import { connectionConformance } from './conformance/connection.ts';
import { mediaConformance } from './conformance/media.ts';
import { oddWordsConformance } from './conformance/odd-words.ts';
import { postConformance } from './conformance/posts.ts';
import { readBackConformance } from './conformance/read-back.ts';
import { refusalConformance } from './conformance/refusals.ts';
import { repeatConformance } from './conformance/repeats.ts';
import { termConformance } from './conformance/terms.ts';
import type { TargetOf } from './target.ts';

/** What every destination must do: the same tests for the stand-in and for a real WordPress. */
export function cmsConformance(targetOf: TargetOf): void {
  connectionConformance(targetOf);
  postConformance(targetOf);
  repeatConformance(targetOf);
  mediaConformance(targetOf);
  termConformance(targetOf);
  readBackConformance(targetOf);
  changeConformance(targetOf);
  refusalConformance(targetOf);
  oddWordsConformance(targetOf);
}
