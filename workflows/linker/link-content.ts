import type {
  LinkContentInput,
  LinkContentOutput,
} from '#contracts/workflows/linker/link-content.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { linkStage } from './stages/link-text.ts';

const stages = ['link'] as const;

/** Links the text of one content to the other pages of its site. */
export async function linkContent(input: LinkContentInput): Promise<LinkContentOutput> {
  const { contentId } = input;
  const control = new RunControl(input, stages);
  return control.toTheEnd(async () => {
    const { added, mended, version } = await linkStage(control, contentId, 0, 1, input.version);
    return { contentId, added, mended, version };
  });
}
