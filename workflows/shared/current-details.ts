import type { Progress } from '#contracts/workflows/progress.ts';

/** Where a run stands, for whoever looks at it in the Web UI. */
interface Standing {
  progress: Progress;
  isPaused: boolean;
  /** What it cannot go on without: a person's word, a reply of the model. */
  waitsFor: readonly string[];
  /** Children that do a part of it now. */
  children: number;
}

/** The standing in Markdown, a line a fact: what the Web UI shows as current details. */
export function describeStanding({ progress, isPaused, waitsFor, children }: Standing): string {
  const { stage, percent, counts, message, credits } = progress;
  const counted = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  const lines = [
    `**Stage:** ${stage} · **${percent} %**`,
    isPaused && '**Paused:** the step in hand ends, no other begins until it is resumed',
    waitsFor.length > 0 && `**Waits for:** ${waitsFor.join(', ')}`,
    children > 0 && `**Children at work:** ${children}`,
    counted.length > 0 && `**Counts:** ${counted.join(' · ')}`,
    credits > 0 && `**Credits settled:** ${credits}`,
    !['', 'Queued'].includes(message) && `**Last:** ${message}`,
  ];
  return lines.filter((line) => line !== false).join('\n\n');
}
