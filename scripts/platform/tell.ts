import type { Platform } from './platform.ts';
import type { ChildEvent } from './processes/child-spec.ts';

/** One line for what a person watching the terminal wants to know. */
export function describeEvent(event: ChildEvent): void {
  if (event.kind === 'ready')
    console.log(`  ${event.name} is ready (${event.seconds.toFixed(1)} s)`);
  if (event.kind === 'crashed') {
    console.error(
      `  ${event.name} ${event.how}; starting it again in ${event.restartInSeconds} s (log: ${event.logFile})`,
    );
  }
}

/** Where to look, as a table. */
export function printAddresses({ settings, layout }: Platform): void {
  const rows = [
    ['API', `${settings.urls.api}/api/v1/`],
    ['API documentation', settings.urls.docs],
    ['Health', `${settings.urls.api}/health/`],
    ['Temporal Web UI', settings.urls.temporalUi],
    ['Sandbox (OpenAI and WordPress stand-ins)', settings.urls.sandbox],
    ['E-mails sent', settings.urls.mail],
    ['Logs', layout.logs],
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  for (const [name = '', address = ''] of rows) console.log(`  ${name.padEnd(width)}  ${address}`);
}
