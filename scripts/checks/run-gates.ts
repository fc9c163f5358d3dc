import { type Gate, type GateOutcome, runGate } from './gate.ts';

/** The gates start processes of their own; more at once than cores only makes each slower. */
const atOnce = 2;

/** Runs the gates two at a time, in order, and prints each as it ends. */
export async function runGates(gates: readonly Gate[], root: string): Promise<GateOutcome[]> {
  const outcomes: GateOutcome[] = [];
  const waiting = [...gates];
  const work = async (): Promise<void> => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) {
      const outcome = await runGate(gate, root);
      outcomes.push(outcome);
      printOutcome(outcome);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

function printOutcome({ gate, checked, failures, notes, seconds }: GateOutcome): void {
  const mark = failures.length === 0 ? '✓' : '✗';
  const [summary, ...details] = notes ?? [];
  const counts = `${checked} ${gate.unit}${summary ? ` (${summary})` : ''}`;
  console.log(`${mark} ${gate.name.padEnd(16)} ${seconds.toFixed(1).padStart(5)} s  ${counts}`);
  for (const detail of details) console.log(indent(detail));
  for (const failure of failures) console.log(indent(failure));
  if (failures.length === 0) return;
  if (gate.repair) console.log(indent(`repair: npm run check -- --fix ${gate.name}`));
  console.log(indent(`repeat: npm run check -- ${gate.name}`));
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}
