import { createServer } from 'node:net';
import { LaunchError } from '../launch-error.ts';
import { findPortHolder } from './port-holder.ts';

/** A port one of our servers wants. */
export interface PortWish {
  /** What it is for, as a person reads it. */
  name: string;
  /** The environment variable that sets it. */
  variable: string;
  port: number;
}

/** How far to look for a free one before giving up. */
const searchedPorts = 100;

/**
 * Checks every port before anything is started.
 *
 * @param isNextAllowed take the next free one instead of a busy one
 * @returns the port of each variable
 * @throws LaunchError naming every busy port and, where known, who holds it
 */
export async function choosePorts<Variable extends string>(
  wishes: readonly (PortWish & { variable: Variable })[],
  host: string,
  isNextAllowed: boolean,
): Promise<Partial<Record<Variable, number>>> {
  const chosen: Partial<Record<Variable, number>> = {};
  const taken = new Set<number>();
  const busy: string[] = [];
  for (const wish of wishes) {
    const last = isNextAllowed ? wish.port + searchedPorts : wish.port;
    const port = await firstFree(wish.port, Math.min(last, 65_535), host, taken);
    if (port === null) busy.push(describeBusy(wish, taken.has(wish.port)));
    else {
      chosen[wish.variable] = port;
      taken.add(port);
    }
  }
  if (busy.length > 0) throw new LaunchError(busyMessage(busy));
  return chosen;
}

async function firstFree(
  first: number,
  last: number,
  host: string,
  taken: ReadonlySet<number>,
): Promise<number | null> {
  for (let port = first; port <= last; port += 1) {
    if (!taken.has(port) && (await isFree(port, host))) return port;
  }
  return null;
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(new LaunchError(`Port ${port} on ${host} cannot be used: ${error.message}`));
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function describeBusy(wish: PortWish, isOurs: boolean): string {
  const holder = isOurs ? 'another of these servers' : findPortHolder(wish.port);
  return `  - ${wish.port} for ${wish.name} is taken by ${holder ?? 'a process that cannot be seen from here'}; ${wish.variable}=… chooses another`;
}

function busyMessage(busy: readonly string[]): string {
  return (
    `${busy.length === 1 ? 'A port is' : 'Ports are'} busy:\n${busy.join('\n')}\n` +
    'Or take the next free ones with --next-port (behind npm: `npm start -- --next-port`) or NEXT_FREE_PORTS=1.'
  );
}
