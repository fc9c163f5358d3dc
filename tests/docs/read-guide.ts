import { readFile } from 'node:fs/promises';

/** How a fenced block is marked in a guide. */
const languageOfFence = { sh: 'curl', ts: 'TypeScript', python: 'Python', php: 'PHP' } as const;

export type Language = (typeof languageOfFence)[keyof typeof languageOfFence];
export const languages = Object.values(languageOfFence);

export interface Example {
  /** The heading above it. */
  title: string;
  language: Language;
  code: string;
  /** Line of the guide, for whoever looks for a failure. */
  line: number;
  /** What it must print; `…` stands for anything. */
  prints: string;
}

interface Block {
  fence: string;
  text: string;
  line: number;
  title: string;
}

function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let title = '';
  let open: Block | null = null;
  for (const [index, line] of markdown.split('\n').entries()) {
    const [, fence] = /^```(\w*)$/.exec(line) ?? [];
    if (!open && fence) open = { fence, text: '', line: index + 1, title };
    else if (open && fence === '') {
      blocks.push(open);
      open = null;
    } else if (open) open.text += `${line}\n`;
    else title = /^#+ (.+)$/.exec(line)?.[1] ?? title;
  }
  return blocks;
}

/** `json` after curl is its answer, `text` after the others is what each of them prints. */
function outputAfter(blocks: readonly Block[], index: number, language: Language): string {
  const fence = language === 'curl' ? 'json' : 'text';
  const output = blocks.slice(index).find((block) => block.fence === fence);
  const { title, line } = blocks[index] ?? { title: '', line: 0 };
  if (output?.title === title) return output.text;
  throw new Error(`line ${line}: no \`${fence}\` block under "${title}" says what this prints`);
}

/** The examples of a guide in `docs/api/`, in their order. */
export async function readGuide(name: string): Promise<Example[]> {
  const path = new URL(`../../docs/api/${name}.md`, import.meta.url);
  const blocks = blocksOf(await readFile(path, 'utf8'));
  return blocks.flatMap(({ fence, text, line, title }, index) => {
    if (!Object.hasOwn(languageOfFence, fence)) return [];
    const language = languageOfFence[fence as keyof typeof languageOfFence];
    return { title, language, code: text, line, prints: outputAfter(blocks, index, language) };
  });
}

const withoutSpace = (text: string) => text.replaceAll(/\s+/g, '');

/** Whether the text is what the guide says, where `…` stands for anything; white space is the formatter's. */
export function isAsPrinted(text: string, expected: string): boolean {
  const [first = '', ...others] = withoutSpace(expected).split('…');
  const last = others.pop();
  const printed = withoutSpace(text);
  if (last === undefined) return printed === first;
  if (!printed.startsWith(first)) return false;
  let from = first.length;
  for (const part of others) {
    const at = printed.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return printed.endsWith(last) && printed.length - last.length >= from;
}
