import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { badDayCustomer } from './bad-day-customer.ts';
import { type DurablePlatform, startDurablePlatform } from './durable-platform.ts';
import { withSmallDisk } from './small-disk.ts';

/** A bad day of so many seconds on a platform of its own; a sentence for each thing that went wrong. */
type BadDay = (seconds: number) => Promise<string[]>;

/** A start is answered within so long, also when Temporal says nothing: its deadline is ten seconds. */
const answeredWithinMilliseconds = 15_000;
const pollMilliseconds = 200;
const hour = 3600;

export const badDays = {
  temporal: (seconds) =>
    onPlatform({}, async (platform) => {
      const customer = await badDayCustomer(platform);
      await customer.order('Before Temporal is away');
      const over = wait(seconds * 1000);
      platform.parts.temporal.freeze();
      const began = performance.now();
      await customer.order('While Temporal is away');
      const isSlow = performance.now() - began > answeredWithinMilliseconds;
      const isSaid = await says(platform, 'temporal', seconds);
      await over;
      platform.parts.temporal.thaw();
      return [
        ...(isSlow ? ['the API kept an order waiting for Temporal'] : []),
        ...(isSaid ? [] : ['/health/ did not say that Temporal is away']),
        ...(await customer.wrongs()),
      ];
    }),

  postgres: (seconds) =>
    onPlatform({}, async (platform) => {
      const customer = await badDayCustomer(platform);
      await customer.order('Before Postgres is away');
      await platform.parts.postgres.killNine(seconds * 1000);
      const isSaid = await says(platform, 'database', seconds);
      await customer.order('While Postgres is away');
      return [
        ...(isSaid ? [] : ['/health/ did not say that Postgres is away']),
        ...(await customer.wrongs()),
      ];
    }),

  clock: (seconds) =>
    withFolder((folder) => {
      const file = join(folder, 'shift');
      const jump = (by: number) => writeFileSync(file, String(by));
      jump(0);
      const shim = fileURLToPath(new URL('shift-clock.mjs', import.meta.url));
      const changes = { NODE_OPTIONS: `--import ${shim}`, SHIFTED_CLOCK_FILE: file };
      return onPlatform(changes, async (platform) => {
        const customer = await badDayCustomer(platform);
        await customer.order('Before the clocks jump');
        const unready: string[] = [];
        for (const by of [hour, -hour, 0]) {
          jump(by);
          await customer.order(`With clocks off by ${by} s`);
          await wait((seconds * 1000) / 3);
          const { status } = await fetch(`${platform.apiUrl}/health/ready/`);
          if (status !== 200)
            unready.push(`/health/ready/ was ${status} with clocks off by ${by} s`);
        }
        return [...unready, ...(await customer.wrongs())];
      });
    }),

  disk: (seconds) =>
    withSmallDisk((disk) =>
      onPlatform({ STORAGE_DIR: disk.folder }, async (platform) => {
        const customer = await badDayCustomer(platform);
        disk.fill();
        await customer.order('While the disk is full');
        await wait(seconds * 1000);
        const { rowCount } = await platform.database.query(
          `select 1 from igny8_images where status = 'generated'`,
        );
        disk.empty();
        return [
          ...(rowCount === 0 ? [] : ['a picture was kept on a full disk']),
          ...(await customer.wrongs()),
        ];
      }),
    ),
} as const satisfies Record<string, BadDay>;

export type BadDayName = keyof typeof badDays;
export const badDayNames = Object.keys(badDays) as BadDayName[];

async function onPlatform(
  changes: Readonly<Record<string, string>>,
  work: (platform: DurablePlatform) => Promise<string[]>,
): Promise<string[]> {
  const platform = await startDurablePlatform(changes);
  try {
    return await work(platform);
  } finally {
    await platform.stop();
  }
}

async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'igny8-chaos-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether /health/ names a part as down within so many seconds. */
async function says(
  { apiUrl }: DurablePlatform,
  part: string,
  withinSeconds: number,
): Promise<boolean> {
  const deadline = Date.now() + withinSeconds * 1000;
  while (Date.now() < deadline) {
    const response = await fetch(`${apiUrl}/health/`);
    const { errors } = (await response.json()) as { errors?: Record<string, unknown> };
    if (response.status === 503 && errors && part in errors) return true;
    await wait(pollMilliseconds);
  }
  return false;
}
