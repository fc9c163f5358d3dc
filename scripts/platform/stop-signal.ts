const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Aborts at the first Ctrl-C, kill or closed terminal. Later ones change nothing: stopping is bounded in time. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) process.on(signal, () => controller.abort());
  // A closed terminal takes its output along; that must not keep us from stopping the rest.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  return controller.signal;
}
