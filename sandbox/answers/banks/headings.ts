import type { ContentStructure } from '#domain/writer/content-types.ts';

/** Headings for any text. {topic} as in body-sentences.ts. */
export const commonHeadings: readonly string[] = [
  'What {topic} can do for you',
  'The basics of {topic} in plain words',
  'How to begin with {topic}',
  'Common mistakes with {topic}',
  'A simple routine for {topic}',
  'Questions to ask about {topic}',
  'Getting more out of {topic}',
  'What to leave out when it comes to {topic}',
  '{Topic} on a small budget',
  'Looking after {topic} in the long run',
  'Warning signs around {topic}',
  'What experienced people do about {topic}',
];

/** Headings that suit the way a text is built; they come first. */
export const headingsOfStructure: Readonly<Record<ContentStructure, readonly string[]>> = {
  guide: [
    'Why it pays to know about {topic}',
    'Understanding {topic}',
    'Choosing your own way with {topic}',
  ],
  how_to: ['What you need for {topic}', '{Topic}, step by step', 'When {topic} will not work'],
  listicle: [
    'Start with {topic}',
    'Make {topic} a habit',
    'Rethink {topic}',
    'Do not overlook {topic}',
    'Give {topic} a second look',
  ],
  comparison: [
    'Where the options in {topic} differ',
    '{Topic} side by side',
    'Who should choose what',
  ],
  review: ['First impressions of {topic}', 'Strengths and weaknesses', 'Who {topic} will suit'],
  landing_page: ['Why {topic}', 'What you get with {topic}', 'How to start'],
};
