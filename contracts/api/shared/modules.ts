/** Modules an account can switch off (spec/domain.md, ModuleEnableSettings). */
export const moduleNames = [
  'planner',
  'writer',
  'thinker',
  'automation',
  'site_builder',
  'linker',
  'optimizer',
  'publisher',
  'growth',
  'analysis',
] as const;

export type ModuleName = (typeof moduleNames)[number];

/** Where a module's routes begin, when not with its own name. */
const otherPaths: [prefix: string, module: ModuleName][] = [
  ['pipelines/', 'writer'],
  ['site-builder/', 'site_builder'],
  ['system/prompts/', 'thinker'],
  ['system/author-profiles/', 'thinker'],
  ['system/strategies/', 'thinker'],
];

/** The module a route belongs to, or undefined: what no switch turns off. */
export function moduleOfPath(path: string): ModuleName | undefined {
  const own = moduleNames.find((name) => path.startsWith(`${name}/`));
  return own ?? otherPaths.find(([prefix]) => path.startsWith(prefix))?.[1];
}
