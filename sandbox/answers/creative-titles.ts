import type { z } from 'zod';
import type { creativeTitlesData, creativeTitlesOutput } from '#contracts/ai/creative-titles.ts';
import { capitalise, titleCase } from '#sandbox/shared/words.ts';

type Data = z.infer<typeof creativeTitlesData>;
type Output = z.infer<typeof creativeTitlesOutput>;
type Kind = Output['titles'][number]['article_type'];

/** Angles of a title around a subject, each of another kind of article. */
const angles: [kind: Kind, title: (subject: string) => string][] = [
  ['default', (subject) => `${subject}: What Matters and What Does Not`],
  ['how_to', (subject) => `How to Get ${subject} Right the First Time`],
  ['listicle', (subject) => `9 Facts About ${subject} Most People Miss`],
  ['how_to', (subject) => `${subject}, Step by Step`],
  ['listicle', (subject) => `7 Mistakes With ${subject} and How to Avoid Them`],
  ['default', (subject) => `${subject} Explained in Plain Words`],
  ['how_to', (subject) => `How to Choose ${subject} Without Regret`],
  ['listicle', (subject) => `5 Questions to Ask Before ${subject}`],
  ['default', (subject) => `The Honest Guide to ${subject}`],
  ['default', (subject) => `${subject}: Figures, Myths and Good Habits`],
  ['how_to', (subject) => `How We Approach ${subject} and Why`],
  ['how_to', (subject) => `Learn ${subject} in an Afternoon`],
  ['how_to', (subject) => `How to Save Time on ${subject}`],
  ['how_to', (subject) => `How to Check ${subject} Yourself`],
  ['how_to', (subject) => `How to Start With ${subject} on a Small Budget`],
  ['how_to', (subject) => `How to Compare ${subject} Fairly`],
  ['how_to', (subject) => `How to Teach Somebody ${subject}`],
  ['listicle', (subject) => `10 Ideas for Better ${subject}`],
  ['listicle', (subject) => `6 Tools That Help With ${subject}`],
  ['listicle', (subject) => `8 Signs That ${subject} Works`],
  ['listicle', (subject) => `4 Ways to Look at ${subject}`],
  ['listicle', (subject) => `12 Terms of ${subject} Worth Knowing`],
  ['listicle', (subject) => `3 Stories of ${subject} Gone Well`],
  ['listicle', (subject) => `11 Small Habits for ${subject}`],
  ['default', (subject) => `${subject} for Beginners and for Those Who Return`],
  ['default', (subject) => `What ${subject} Costs and What It Gives Back`],
  ['default', (subject) => `${subject} Today: What Has Changed`],
  ['default', (subject) => `Why ${subject} Deserves a Second Look`],
  ['default', (subject) => `${subject} and Its Alternatives Compared`],
  ['default', (subject) => `Everything About ${subject} on One Page`],
];

/** Titles around the keyword, each from another angle; of the wanted kind where one is wanted. */
export function thinkOfTitles(data: Data): Output {
  const plain = data.keyword.replace(/^how to /, '');
  const subject = capitalise(titleCase(plain));
  const fitting = angles.filter(([kind]) => !data.article_type || kind === data.article_type);
  return {
    titles: fitting
      .slice(0, data.count)
      .map(([article_type, title]) => ({ title: title(subject), article_type })),
  };
}
