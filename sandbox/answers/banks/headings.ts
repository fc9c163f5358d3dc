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
  case_study: ['Where it began with {topic}', 'What was tried with {topic}', 'What came of it'],
  news: ['What is new about {topic}', 'What it means for {topic}', 'What happens next'],
  product_page: ['What {topic} can do', 'Made for whom', 'How {topic} should be used and kept'],
  product_comparison: ['{Topic} at a glance', 'Where they differ', 'Which one for whom'],
  buying_guide: ['What to ask before buying {topic}', 'What {topic} should have', 'What to spend'],
  service_page: ['What is included in {topic}', 'How it goes', 'What to have ready'],
  service_area: ['{Topic} near you', 'What is done where', 'How soon somebody can come'],
  landing_page: ['Why {topic}', 'What you get with {topic}', 'How to start'],
  category_page: ['What you find under {topic}', 'How to choose among {topic}', 'Good to know'],
  tag_page: ['Everything about {topic}', 'Where to begin with {topic}', 'More like this'],
  hub_page: ['{Topic}: the whole subject', 'The parts of {topic}', 'Where to read on'],
  about_page: ['Who we are', 'Why {topic}', 'How we work'],
  contact_page: ['How to reach us about {topic}', 'What to tell us', 'What happens then'],
  faq_page: ['What is {topic} about?', 'How does {topic} begin?', 'What can go wrong?'],
  general_page: ['About {topic}', 'What matters with {topic}', 'What to do now'],
};
