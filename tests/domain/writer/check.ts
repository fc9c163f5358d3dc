import { checkArticle } from '#domain/writer/check-article.ts';

/** An article's HTML as it is kept, and the kinds of what was found and of what was mended, in their order. */
export function check(html: string, more: Partial<Parameters<typeof checkArticle>[0]> = {}) {
  const { findings, mended, ...article } = checkArticle({
    html,
    wordTarget: null,
    sources: [],
    ...more,
  });
  return { html: article.html, found: findings.map(kindOf), mended: mended.map(kindOf) };
}

const kindOf = ({ kind }: { kind: string }) => kind;
