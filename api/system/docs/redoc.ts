import { fileURLToPath } from 'node:url';
import { renderPage } from './page.ts';
import type { Reader } from './reader.ts';

/** Redoc: for reading, with the code samples beside each operation. */
export const redoc: Reader = {
  path: '/redoc',
  page: renderPage({
    title: 'IGNY8 API reference',
    root: 'redoc',
    styles: [],
    scripts: ['/api/redoc/redoc.standalone.js', '/api/redoc/start.js'],
  }),
  startScript: `Redoc.init('/api/schema/', {
  requiredPropsFirst: true,
  theme: {
    typography: {
      fontFamily: 'system-ui, sans-serif', headings: { fontFamily: 'system-ui, sans-serif' },
    },
  },
}, document.getElementById('redoc'));
`,
  files: [fileURLToPath(import.meta.resolve('redoc/bundles/redoc.standalone.js'))],
};
