import { expect, it } from 'vitest';
import { plural, withArticle } from '#api/shared/noun.ts';

it.each([
  ['keyword', 'a keyword', 'keywords'],
  ['integration', 'an integration', 'integrations'],
  ['API key', 'an API key', 'API keys'],
  ['user', 'a user', 'users'],
  ['industry', 'an industry', 'industries'],
  ['status', 'a status', 'statuses'],
])('speaks of %s', (noun, one, many) => {
  expect(withArticle(noun)).toBe(one);
  expect(plural(noun)).toBe(many);
});
