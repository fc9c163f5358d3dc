import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { slugify } from '#domain/shared/slug.ts';
import { Industry } from '#entities/identity/industry.ts';
import { IndustrySector } from '#entities/identity/industry-sector.ts';
import { type AdminCommand, UsageError } from './command.ts';

/** The file's sectors by industry; a few hundred lines, so it is read whole. */
function readIndustries(text: string): Map<string, Set<string>> {
  const rows: Record<string, string>[] = parse(text, {
    bom: true,
    columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
    skip_empty_lines: true,
    trim: true,
  });
  const industries = new Map<string, Set<string>>();
  for (const [index, { industry, sector }] of rows.entries()) {
    if (!industry || !sector) throw new UsageError(`Line ${index + 2} needs industry and sector`);
    const sectors = industries.get(industry) ?? new Set();
    industries.set(industry, sectors.add(sector));
  }
  if (industries.size === 0) throw new UsageError('The file has no rows');
  return industries;
}

export const importIndustriesCommand: AdminCommand = {
  name: 'import-industries',
  usage: 'FILE',
  summary: 'Adds industries and sectors of a CSV file (industry, sector); nothing is removed.',
  options: {},
  async run({ orm, positionals, print }) {
    const [file] = positionals;
    if (!file) throw new UsageError('Name the CSV file');
    const text = await readFile(file, 'utf8').catch(() => {
      throw new UsageError(`There is no file "${file}"`);
    });
    const wanted = readIndustries(text);
    const added = { industries: 0, sectors: 0 };
    await orm.em.fork().transactional(async (em) => {
      for (const [name, sectors] of wanted) {
        const slug = slugify(name);
        let industry = await em.findOne(Industry, { slug });
        if (!industry) {
          industry = em.create(Industry, { name, slug });
          await em.persist(industry).flush();
          added.industries += 1;
        }
        for (const sector of sectors) {
          const place = { industryId: industry.id, slug: slugify(sector) };
          if (await em.findOne(IndustrySector, place)) continue;
          em.persist(em.create(IndustrySector, { ...place, name: sector }));
          added.sectors += 1;
        }
      }
    });
    print(`${added.industries} industries and ${added.sectors} sectors added.`);
  },
};
