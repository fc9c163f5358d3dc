import type { RunProgress } from './follow-run.ts';

const barWidth = 24;
const titleWidth = 44;

/**
 * Live progress, a line a run: rewritten in place on a terminal; elsewhere a line whenever a stage begins.
 */
export class ProgressBoard {
  readonly #out: NodeJS.WriteStream;
  readonly #rows = new Map<string, RunProgress>();
  #drawn = 0;

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  update(title: string, progress: RunProgress): void {
    const before = this.#rows.get(title);
    this.#rows.set(title, progress);
    if (this.#out.isTTY) this.#redraw();
    else if (before?.stage !== progress.stage) this.#out.write(`${this.#line(title, progress)}\n`);
  }

  /** Marks a run as finished. */
  finish(title: string): void {
    this.update(title, { stage: 'done', percent: 100, message: '' });
  }

  #redraw(): void {
    const lines = [...this.#rows].map(([title, progress]) => this.#line(title, progress));
    const up = this.#drawn > 0 ? `\x1b[${this.#drawn}A` : '';
    this.#out.write(`${up}${lines.map((line) => `\r\x1b[K${line}`).join('\n')}\n`);
    this.#drawn = lines.length;
  }

  #line(title: string, { stage, percent, message }: RunProgress): string {
    const filled = Math.round((percent / 100) * barWidth);
    const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
    // A terminal must not wrap, or the lines could not be rewritten.
    const room = Math.max(0, (this.#out.columns ?? 200) - titleWidth - barWidth - 28);
    const name = title.length > titleWidth ? `${title.slice(0, titleWidth - 1)}…` : title;
    return `    ${name.padEnd(titleWidth)} ${bar} ${String(percent).padStart(3)} %  ${stage.padEnd(13)} ${message.slice(0, room)}`.trimEnd();
  }
}
