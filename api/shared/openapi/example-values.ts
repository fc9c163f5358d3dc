import { createHash } from 'node:crypto';

/** Texts a reader understands at once, by the name of their field. */
const texts: Record<string, string> = {
  access: 'eyJhbGciOiJIUzI1NiJ9.e30.signature',
  account_name: 'Coffee shop',
  application_password: 'abcd efgh ijkl mnop',
  author: 'Mara Lind',
  country: 'US',
  cpc_currency: 'USD',
  description: 'Everything about coffee made without heat',
  domain: 'blog.example',
  error: 'Validation failed',
  first_name: 'Mara',
  full_name: 'Mara Lind',
  html_content: '<h2>Water first</h2><p>Cold water, coarse coffee, twelve hours.</p>',
  idea_title: 'How to brew cold brew coffee at home',
  keyword: 'cold brew coffee',
  keywords: 'cold brew coffee',
  last_name: 'Lind',
  mime: 'image/png',
  module_name: 'planner',
  name: 'Cold brew coffee',
  operation: 'clustering',
  original_keyword: 'Cold Brew Coffee',
  platform: 'wordpress',
  prompt: 'A glass of cold brew coffee on a wooden table',
  refresh: '019a4c1e-0d52-7c3a-9b1f-3d1b5a7c9e2f.tZ8bW0…',
  request_id: '0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a',
  role: 'editor',
  search: 'coffee',
  site_type: 'blog',
  slug: 'cold-brew-coffee',
  status: 'active',
  timezone: 'Europe/Berlin',
  title: 'How to brew cold brew coffee at home',
  token: '019a4c1e-0d52-7c3a-9b1f-3d1b5a7c9e2f.k3Q9vX…',
  username: 'mara',
  workflow_id: 'pipeline/019a4c1e-0d52-7c3a-9b1f-5c2e8a4d6b10',
};

const formats: Record<string, string> = {
  'date-time': '2026-11-21T09:30:00.000Z',
  date: '2026-11-21',
  email: 'mara@example.com',
  password: 'correct-horse-42',
  uri: 'https://blog.example/',
};

const numbers: Record<string, number> = {
  available: 640,
  balance: 640,
  count: 1,
  cpc: 1.35,
  credits: 640,
  difficulty: 38,
  included_credits: 1000,
  page: 1,
  page_size: 10,
  percentage: 40,
  row_version: 3,
  volume: 2400,
  word_count: 1200,
};

/** The same id for the same name, so that examples of one object agree with each other. */
function idOf(name: string): string {
  const tail = createHash('sha256').update(name).digest('hex').slice(0, 12);
  return `019a4c1e-0d52-7c3a-9b1f-${tail}`;
}

/** A text for the field `name`, which may be outside its limits. */
export function exampleText(name: string, format: string | undefined): string {
  if (format === 'uuid') return idOf(name);
  return (format && formats[format]) || texts[name] || 'text';
}

/** A number for the field `name`, within its limits. */
export function exampleNumber(name: string, minimum = 0, maximum = Infinity): number {
  return Math.min(Math.max(numbers[name] ?? 1, minimum), maximum);
}

/** Switches that are usually off. */
const usuallyOff = new Set(['deleted', 'disabled', 'retryable', 'is_system']);

export function exampleBoolean(name: string): boolean {
  return !usuallyOff.has(name);
}
