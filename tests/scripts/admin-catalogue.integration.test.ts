import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Industry } from '#entities/identity/industry.ts';
import { IndustrySector } from '#entities/identity/industry-sector.ts';
import { Plan } from '#entities/identity/plan.ts';
import { SeedKeyword } from '#entities/identity/seed-keyword.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { runAdmin } from './support/run-admin.ts';

const database = openDatabase();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'igny8-admin-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const admin = (...words: string[]) => runAdmin(database.systemOrm, words);
const em = () => database.systemOrm.em.fork();

/** Runs a command that reads a file with this text. */
async function importFile(command: string, text: string, name = 'file.csv') {
  const path = join(folder, name);
  await writeFile(path, text);
  return admin(command, path);
}

describe('create-plan', () => {
  it('leaves what is not given as the API reads it', async () => {
    await admin('create-plan', '--name=Plain', '--price-cents=0', '--included-credits=10');
    const plan = await em().findOneOrFail(Plan, { slug: 'plain' });
    expect({ features: plan.features, providerIds: plan.providerIds }).toEqual({
      features: {},
      providerIds: {},
    });
  });

  it('takes every field of a plan', async () => {
    const end = await admin(
      'create-plan',
      ...['--name=Grow', '--slug=grow-2026', '--price-cents=4900', '--currency=eur'],
      ...['--billing-cycle=yearly', '--included-credits=5000', '--extra-credit-price-cents=2'],
      ...['--allow-credit-topup=false', '--auto-credit-topup-threshold=100'],
      ...['--auto-credit-topup-amount=1000', '--max-users=5', '--max-sites=none'],
      ...['--max-industries=3', '--max-author-profiles=9', '--support-level=priority'],
      ...['--features={"throttle_rates":{"planner":"120/min"}}', '--credits-expire-days=90'],
      ...['--provider-ids={"stripe":"price_1"}', '--is-active=false'],
    );
    expect(end.output).toMatch(/^Plan grow-2026 \([0-9a-f-]{36}\): 5000 credits a month[.]$/);
    expect(await em().findOneOrFail(Plan, { slug: 'grow-2026' })).toMatchObject({
      name: 'Grow',
      priceCents: 4900,
      currency: 'EUR',
      billingCycle: 'yearly',
      includedCredits: 5000,
      extraCreditPriceCents: 2,
      allowCreditTopup: false,
      autoCreditTopupThreshold: 100,
      autoCreditTopupAmount: 1000,
      maxUsers: 5,
      maxSites: null,
      maxIndustries: 3,
      maxAuthorProfiles: 9,
      supportLevel: 'priority',
      features: { throttle_rates: { planner: '120/min' } },
      creditsExpireDays: 90,
      providerIds: { stripe: 'price_1' },
      isActive: false,
    });
  });

  it('needs three of them and names all that do not fit', async () => {
    expect(await admin('create-plan')).toMatchObject({ exitCode: 2 });
    const end = await admin(
      'create-plan',
      ...['--name=Odd', '--price-cents=cheap', '--included-credits=-5', '--is-active=maybe'],
      ...['--features={', '--max-sites=0'],
    );
    const named = end.output.split('\n').map((line) => line.split(':')[0]);
    expect(new Set(named)).toEqual(
      new Set(['--features', '--included-credits', '--is-active', '--max-sites', '--price-cents']),
    );
    expect(await em().count(Plan, { name: 'Odd' })).toBe(0);
  });

  it('refuses a slug that is taken, and makes a free one of the name', async () => {
    const words = ['create-plan', '--name=Twin', '--price-cents=0', '--included-credits=0'];
    expect((await admin(...words)).output).toContain('Plan twin (');
    expect((await admin(...words)).output).toContain('Plan twin-2 (');
    expect(await admin(...words, '--slug=twin')).toEqual({
      exitCode: 1,
      output: 'This slug is taken',
    });
  });
});

describe('import-industries', () => {
  const sectorsOf = async (slug: string) => {
    const { id } = await em().findOneOrFail(Industry, { slug });
    const sectors = await em().find(IndustrySector, { industryId: id }, { orderBy: { name: 1 } });
    return sectors.map(({ name }) => name);
  };

  it('adds what is missing, from CSV or JSON, and nothing twice', async () => {
    const csv = 'industry;sector\nAstronomy;Telescopes\nAstronomy;Star maps\nTravel;Space\n';
    const first = await importFile('import-industries', csv);
    expect(first.output).toBe('1 industries and 3 sectors added.');
    const again = await importFile('import-industries', csv);
    expect(again.output).toBe('0 industries and 0 sectors added.');
    const json =
      '[{"industry":"Astronomy","sectors":["telescopes","Domes"]},{"industry":"Ice","sector":"Ice cream"}]';
    expect((await importFile('import-industries', json, 'file.json')).output).toBe(
      '1 industries and 2 sectors added.',
    );
    expect(await sectorsOf('astronomy')).toEqual(['Domes', 'Star maps', 'Telescopes']);
    expect(await sectorsOf('travel')).toContain('Space');
  });

  it('changes nothing for a file with a mistake, and says where they are', async () => {
    const end = await importFile(
      'import-industries',
      'industry,sector\nChess,Clocks\nChess,\n,Sets\n',
    );
    expect(end).toEqual({
      exitCode: 1,
      output: 'line 3, sector: This field is required\nline 4, industry: This field is required',
    });
    expect(await em().count(Industry, { slug: 'chess' })).toBe(0);
    const unfit = await importFile('import-industries', '{"industry":"Chess"}', 'unfit.json');
    expect(unfit.output).toContain('The file must be a list of {"industry"');
    expect((await importFile('import-industries', '[', 'broken.json')).exitCode).toBe(1);
    expect((await importFile('import-industries', 'industry\nChess\n')).output).toBe(
      'The file needs the columns "industry" and "sector"',
    );
    expect((await admin('import-industries', join(folder, 'absent.csv'))).exitCode).toBe(2);
    expect((await admin('import-industries', folder)).exitCode).toBe(2);
    expect((await admin('import-industries')).output).toBe('FILE is required');
  });
});

describe('import-seed-keywords', () => {
  const header = 'keyword,industry,sector,volume,difficulty,intent,country\n';
  const place = 'Technology,Software';
  const find = (keyword: string) => em().findOneOrFail(SeedKeyword, { keyword });

  it('keeps good rows, tells bad ones by line, and ends with 1 for them', async () => {
    const end = await importFile(
      'import-seed-keywords',
      `${header}Task  Board,${place},900,20,commercial,\nkanban,${place},x,20,,\n"two\nlines",${place},5,500,,\ngantt,Technology,Gardens,1,1,,\nlast,${place},1,1,,DE\n`,
    );
    expect(end).toEqual({
      exitCode: 1,
      output: [
        '2 new, 0 updated, 0 known before.',
        '3 mistakes in the file:',
        'line 3, volume: Volume is not a number: "x".',
        'line 4, difficulty: Difficulty is not a number from 0 to 100: "500".',
        'line 6, sector: There is no sector "Gardens" in an industry "Technology".',
      ].join('\n'),
    });
    expect(await find('task board')).toMatchObject({
      volume: 900,
      difficulty: 20,
      intent: 'commercial',
      country: 'US',
    });
    expect(await find('last')).toMatchObject({ country: 'DE' });
  });

  it('gives what is known the figures of the file and wipes none it does not give', async () => {
    const row = (figures: string) => `${header}sprint planner,${place},${figures}\n`;
    await importFile('import-seed-keywords', row('100,10,commercial,US'));
    const known = await find('sprint planner');
    const same = await importFile('import-seed-keywords', row(',10,,US'));
    expect(same.output).toBe('0 new, 0 updated, 1 known before.');
    expect(await find('sprint planner')).toMatchObject({
      rowVersion: known.rowVersion,
      volume: 100,
    });
    const fresh = await importFile('import-seed-keywords', row('250,,,US'));
    expect(fresh.output).toBe('0 new, 1 updated, 0 known before.');
    expect(await find('sprint planner')).toMatchObject({
      id: known.id,
      volume: 250,
      difficulty: 10,
      intent: 'commercial',
    });
    const other = await importFile('import-seed-keywords', row('1,,,DE'));
    expect(other.output).toBe('1 new, 0 updated, 0 known before.');
  });
});
