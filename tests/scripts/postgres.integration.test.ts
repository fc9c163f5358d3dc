import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { initialisePostgres } from '#scripts/platform/postgres/initialise.ts';
import { type PostgresPlace, placePostgres } from '#scripts/platform/postgres/place.ts';
import { accepts, postgresSpec } from '#scripts/platform/postgres/postgres-spec.ts';
import { possibleOutsideDataFolders } from '#scripts/platform/postgres/state-home.ts';
import { stopOrphanedPostgres } from '#scripts/platform/postgres/stop-orphan.ts';
import { identify } from '#scripts/platform/processes/identity.ts';
import { Supervisor } from '#scripts/platform/processes/supervisor.ts';
import { freePort } from '#tests/setup/free-port.ts';
import { temporaryFolder } from './support/child-spec.ts';

const isRoot = process.getuid?.() === 0;
const password = 'secret';

describe('embedded PostgreSQL', () => {
  let folder: string;
  let data: string;
  let port: number;
  let supervisor: Supervisor;
  beforeEach(async () => {
    folder = temporaryFolder();
    chmodSync(folder, 0o755);
    data = join(folder, 'postgres');
    port = await freePort();
    supervisor = new Supervisor(join(folder, 'logs'), () => undefined);
  });
  afterEach(async () => {
    await supervisor.stop();
    for (const path of [...possibleOutsideDataFolders(data), folder]) {
      rmSync(path, { recursive: true, force: true });
    }
  });

  const url = () => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  const start = async (place: PostgresPlace) => {
    initialisePostgres(place, password);
    supervisor = new Supervisor(join(folder, 'logs'), () => undefined);
    await supervisor.start(postgresSpec(place, port, url()));
  };
  const query = async (statement: string) => {
    const client = new pg.Client({ connectionString: url() });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(statement);
    await client.end();
    return rows;
  };

  it('keeps its data over a restart', async () => {
    const place = placePostgres(data);
    await start(place);
    await query('create table kept (n int); insert into kept values (7)');
    await supervisor.stop();
    expect(await accepts(url())).toBe(false);
    await start(place);
    expect(await query('select n from kept')).toEqual([{ n: 7 }]);
  });

  it('writes every commit to the disk', async () => {
    await start(placePostgres(data));
    expect(await query('show fsync')).toEqual([{ fsync: 'on' }]);
  });

  it('runs for root also in a folder that only root may enter', async () => {
    chmodSync(folder, 0o700);
    const place = placePostgres(data);
    await start(place);
    expect(await accepts(url())).toBe(true);
    expect(lstatSync(data).isSymbolicLink()).toBe(isRoot);
    expect(place.data === data).toBe(!isRoot);
    await supervisor.stop();
    expect(placePostgres(data)).toEqual(place);
  });

  it('refuses a copied link to the database of another folder', () => {
    const original = join(folder, 'original', 'postgres');
    const [elsewhere = ''] = possibleOutsideDataFolders(original);
    const link = () => spawn('ln', ['-s', elsewhere, data]);
    return once(link(), 'exit').then(() => {
      expect(() => placePostgres(data)).toThrow(`${data} links to ${elsewhere}`);
    });
  });

  it('says that the disk is full before it makes anything', () => {
    const place = placePostgres(data);
    expect(() => initialisePostgres(place, password, () => 100_000_000)).toThrow(
      /no room for the database: 100 MB free .* 500 MB needed[\s\S]*DATA_DIR/,
    );
    expect(existsSync(data)).toBe(false);
  });

  it('throws away what a killed initdb left', async () => {
    const place = placePostgres(data);
    mkdirSync(`${place.data}.new`);
    writeFileSync(join(`${place.data}.new`, 'half'), '');
    await start(place);
    expect(await accepts(url())).toBe(true);
    expect(existsSync(`${place.data}.new`)).toBe(false);
  });

  it('refuses data of another PostgreSQL', async () => {
    const place = placePostgres(data);
    mkdirSync(data);
    writeFileSync(join(data, 'PG_VERSION'), '12\n');
    expect(() => initialisePostgres(place, password)).toThrow(/made by PostgreSQL 12; this is 18/);
  });

  it('stops a server that a killed launcher left running', async () => {
    const place = placePostgres(data);
    await start(place);
    const pid = supervisor.groups[0]?.[0]?.identity?.pid ?? 0;
    expect(await stopOrphanedPostgres(place.data)).toBe(true);
    // The supervisor, which still lives here, must not start it again.
    await supervisor.stop();
    expect(identify(pid)).toBeNull();
    await start(place);
    expect(await accepts(url())).toBe(true);
  });

  it('removes a pid file that names a stranger', async () => {
    mkdirSync(data);
    writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n`);
    expect(await stopOrphanedPostgres(data)).toBe(false);
    expect(existsSync(join(data, 'postmaster.pid'))).toBe(false);
  });

  it('says that the passwords do not fit', async () => {
    const place = placePostgres(data);
    await start(place);
    const wrong = url().replace(password, 'other');
    await expect(accepts(wrong)).rejects.toThrow('other passwords than secrets.json');
  });
});
