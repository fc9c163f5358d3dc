/** Import rules of the floors. `npm run check -- imports` runs them; tests/checks proves that each one bites. */

/** What each floor may import of the others; a floor may always import itself. */
const allowed = {
  domain: [],
  contracts: ['domain'],
  entities: ['domain', 'contracts'],
  providers: ['domain', 'contracts'],
  workflows: ['domain', 'contracts'],
  activities: ['domain', 'contracts', 'entities', 'providers'],
  api: ['domain', 'contracts', 'entities', 'temporal/client', 'providers/storage'],
  workers: [
    'domain',
    'contracts',
    'entities',
    'providers',
    'workflows',
    'activities',
    'api',
  ].concat('temporal', 'config'),
  config: [],
  temporal: ['contracts'],
  sandbox: ['domain', 'contracts'],
  client: [],
  dashboard: ['client'],
};

/** Composition roots read the configuration, connect, and hand the parts on as arguments. */
const compositionRoots = '^(api|sandbox)/main[.]ts$';

const product = `^(${Object.keys(allowed).join('|')})/`;

/** `temporal/client` means the folder or the file of that name. */
const inside = (names) => (names.length === 0 ? [] : [`^(${names.join('|')})([.]ts$|/)`]);

/** Packages, Node itself and the manifest (for the version) have rules of their own or none. */
const notOurs = ['node_modules', '^package[.]json$'];
const ours = { dependencyTypesNot: ['core'], couldNotResolve: false };

const floors = Object.entries(allowed).map(([floor, others]) => ({
  name: `${floor}-imports`,
  comment: `${floor}/ may import of ours: ${others.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^${floor}/`, pathNot: compositionRoots },
  to: { ...ours, pathNot: [...notOurs, `^${floor}/`, ...inside(others)] },
}));

// Workflows are typed by their activities: that import alone may pass, and only as a type.
const workflows = floors.find((rule) => rule.name === 'workflows-imports');
workflows.to.pathNot.push('^activities/');

module.exports = {
  forbidden: [
    ...floors,
    {
      name: 'composition-root-imports',
      comment:
        'main files may import, beside what their floor may, config/, temporal/ and the key of the secrets',
      severity: 'error',
      from: { path: compositionRoots },
      to: {
        ...ours,
        pathNot: [
          ...notOurs,
          ...inside([
            'domain',
            'contracts',
            'entities',
            'temporal',
            'config',
            'providers/storage',
            'providers/secrets',
          ]),
          '^(api|sandbox)/',
        ],
      },
    },
    {
      name: 'workflows-activities-by-type',
      comment: 'workflow code knows activities as types only (`import type`)',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-packages',
      comment:
        'workflow code may use @temporalio/workflow and @temporalio/common, no other package',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/@temporalio/(workflow|common)/' },
    },
    {
      name: 'pure-floors-no-node',
      comment:
        'domain, contracts and workflows do no I/O, and the client runs in browsers: no Node built-ins',
      severity: 'error',
      from: { path: '^(domain|contracts|workflows|client)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'workflow-contracts-no-zod',
      comment: 'contracts/workflows enters the workflow bundle: zod only as a type',
      severity: 'error',
      from: { path: '^contracts/workflows/' },
      to: { path: 'node_modules/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-development-packages',
      comment: 'the product runs without devDependencies: move the package to dependencies',
      severity: 'error',
      from: { path: product },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-cycles',
      comment: 'no cycles, not even of types',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'the imported file or package does not exist',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)([.]data|dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
