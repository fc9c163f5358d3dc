import type { MikroORM } from '@mikro-orm/postgresql';
import { explainFailure } from '#scripts/admin/explain-failure.ts';
import { commandNamed, readTyped } from '#scripts/admin/read-command.ts';

export interface AdminEnd {
  exitCode: 0 | 1 | 2;
  /** What was printed, the complaint of a failure at the end. */
  output: string;
  /** What was said beside it, where something was: no script reads it. */
  remarks?: string[];
}

/** Runs `npm run admin -- …` within this process, on the system role's connection. */
export async function runAdmin(
  orm: MikroORM,
  [name = '', ...words]: readonly string[],
  input = '',
): Promise<AdminEnd> {
  const lines: string[] = [];
  const remarks: string[] = [];
  try {
    const typed = readTyped(commandNamed(name), words, async () => input);
    const work = await commandNamed(name).prepare(typed);
    await work({ orm, print: (line) => lines.push(line), remark: (line) => remarks.push(line) });
    return { exitCode: 0, output: lines.join('\n'), ...(remarks.length > 0 && { remarks }) };
  } catch (error) {
    const { shown, exitCode } = explainFailure(error);
    if (typeof shown !== 'string') throw error;
    return { exitCode, output: [...lines, shown].join('\n') };
  }
}
