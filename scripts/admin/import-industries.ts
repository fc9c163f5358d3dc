import { importIndustries } from '#entities/identity/import-industries.ts';
import type { AdminCommand } from './command.ts';
import { readIndustries } from './read-industries.ts';

export const importIndustriesCommand: AdminCommand = {
  name: 'import-industries',
  usage: 'FILE',
  summary: 'Adds the industries and sectors of a file; what is there stays as it is.',
  details:
    'A CSV file with the columns industry and sector, or a .json file: [{"industry": …, "sectors": […]}].\nA file with a mistake changes nothing.',
  options: {},
  readsFile: true,
  async prepare({ file }) {
    const sectorsByIndustry = await readIndustries(file);
    return async ({ orm, print }) => {
      const { industries, sectors } = await orm.em
        .fork()
        .transactional((em) => importIndustries(em, sectorsByIndustry));
      print(`${industries} industries and ${sectors} sectors added.`);
    };
  },
};
