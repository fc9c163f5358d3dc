import { Lexer, Parser, type Token } from 'marked';

interface RenderedMarkdown {
  html: string;
  /** False where a passage was too tangled to be read and stands with its marks, as text. */
  isWhole: boolean;
}

/** What may open or close something within a line. */
const marks = /[*_~`[\]<!\\]/gu;

/**
 * Marks times characters of one passage: for each mark that may open emphasis, the parser looks for its end through
 * the rest of the passage. 100 marks in 3,000 characters is more than anybody writes and takes milliseconds; twice
 * as much of both takes four times as long.
 */
const mostWork = 300_000;

/** Marked's lexer, which leaves a passage that would take too long as text: the time grows with the length. */
class BoundedLexer extends Lexer {
  isWhole = true;

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (!isTangled(source)) return super.inlineTokens(source, tokens);
    this.isWhole = false;
    tokens.push({ type: 'text', raw: source, text: source, escaped: false });
    return tokens;
  }
}

/** Markdown (GitHub's) as HTML; not cleaned. Throws a RangeError on thousands of nested quotes or lists. */
export function renderMarkdown(text: string): RenderedMarkdown {
  const lexer = new BoundedLexer({ gfm: true });
  const html = Parser.parse(lexer.lex(text));
  return { html, isWhole: lexer.isWhole };
}

/** Markdown within a line. */
export function renderInlineMarkdown(text: string): RenderedMarkdown {
  const lexer = new BoundedLexer({ gfm: true });
  const html = Parser.parseInline(lexer.inlineTokens(text));
  return { html, isWhole: lexer.isWhole };
}

function isTangled(source: string): boolean {
  return (source.match(marks)?.length ?? 0) * source.length > mostWork;
}
