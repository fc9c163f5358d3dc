/** One check of the source tree. It must say how much it looked at: a gate that looked at nothing fails. */
export interface Gate {
  /** What `npm run check -- <name>` repeats. */
  name: string;
  /** What `checked` counts, in the plural. */
  unit: string;
  run(root: string): Promise<GateReport>;
  /** Repairs what a program can repair; behind `npm run check -- --fix <name>`. */
  repair?(root: string): Promise<void>;
}

export interface GateReport {
  checked: number;
  /** One line, or one block of lines, a failure. */
  failures: string[];
  /** Lines worth reading even when the gate passes. */
  notes?: string[];
}

export interface GateOutcome extends GateReport {
  gate: Gate;
  seconds: number;
}

/** Runs a gate and turns a crash or an empty check into a failure. */
export async function runGate(gate: Gate, root: string): Promise<GateOutcome> {
  const started = performance.now();
  const report = await gate.run(root).catch((error: unknown) => ({
    checked: 0,
    failures: [`the gate itself broke: ${error instanceof Error ? error.stack : String(error)}`],
  }));
  const failures =
    report.checked > 0 || report.failures.length > 0
      ? report.failures
      : [`it looked at 0 ${gate.unit}: a gate that checks nothing must not pass`];
  return { ...report, failures, gate, seconds: (performance.now() - started) / 1000 };
}
