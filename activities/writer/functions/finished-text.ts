import type { WrittenText } from '#contracts/ai/article-brief.ts';
import type { ContentSource } from '#entities/writer/content.ts';

/** A text as the model left it, and what it was written from. */
export interface FinishedText {
  text: WrittenText;
  /** Pages that were read for it. */
  sources: ContentSource[];
  /** Headings that were planned. */
  outline?: string[];
}
