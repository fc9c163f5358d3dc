import type { z } from 'zod';
import type {
  generateImagePromptsData,
  generateImagePromptsOutput,
} from '#contracts/ai/generate-image-prompts.ts';
import { seededRandom } from '#sandbox/shared/seeded-random.ts';
import { topicWordsOf } from '#sandbox/shared/words.ts';

type Data = z.infer<typeof generateImagePromptsData>;
type Output = z.infer<typeof generateImagePromptsOutput>;

const lights = [
  'soft morning light',
  'warm evening light',
  'bright even light',
  'light from a window',
];
const views = ['seen from above', 'seen from the side', 'as a close-up', 'with room around it'];

/** Pictures made of the article's own words: one for the title, one a heading. */
export function describePictures(data: Data): Output {
  const random = seededRandom(data.title);
  const prompt = (text: string) => {
    const topic = topicWordsOf(text).slice(0, 6).join(' ') || text;
    return `${data.style} of ${topic}, ${random.pick(views)}, ${random.pick(lights)}, no text`;
  };
  const headings = data.headings.length > 0 ? data.headings : [data.title];
  return {
    featured: {
      prompt: prompt(data.title),
      alt_text: `Picture for the article "${data.title}"`,
      caption: '',
    },
    in_article: Array.from({ length: data.in_article_count }, (_, index) => {
      const position = index % headings.length;
      const heading = headings[position] ?? data.title;
      return {
        prompt: prompt(`${heading} ${data.title}`),
        alt_text: `Picture for "${heading}"`,
        caption: `${heading}, at a glance.`,
        position,
      };
    }),
  };
}
