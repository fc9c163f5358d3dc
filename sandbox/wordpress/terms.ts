import { escapeHtml } from '#sandbox/shared/escape-html.ts';
import { type Exchange, fieldsOf } from './exchange.ts';
import { sendPage } from './paging.ts';
import { RestError } from './rest-error.ts';
import { freeSlug } from './slug.ts';
import type { StoredTerm } from './store.ts';
import { can } from './users.ts';

type Taxonomy = StoredTerm['taxonomy'];

/** GET /wp/v2/categories and /wp/v2/tags. */
export function listTerms(exchange: Exchange, taxonomy: Taxonomy): void {
  const { query, store, siteUrl } = exchange;
  const found = store.state.terms
    .filter((term) => term.taxonomy === taxonomy)
    .filter((term) => query.slug === undefined || query.slug.split(',').includes(term.slug))
    .filter((term) => !query.search || term.name.toLowerCase().includes(query.search.toLowerCase()))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  sendPage(exchange, found, (term) => termView(exchange, term, siteUrl));
}

/** POST: 201, or 400 `term_exists` with the id of the one that is there. */
export function createTerm(exchange: Exchange, taxonomy: Taxonomy): void {
  const { store, user, siteUrl, response } = exchange;
  const mayCreate =
    taxonomy === 'category' ? can(user, 'manage_categories') : can(user, 'edit_posts');
  if (!mayCreate) {
    const message = 'Sorry, you are not allowed to create terms in this taxonomy.';
    throw new RestError(user ? 403 : 401, 'rest_cannot_create', message);
  }
  const { name, slug, description } = fieldsOf(exchange);
  if (typeof name !== 'string' || name.trim() === '') {
    throw new RestError(400, 'rest_missing_callback_param', 'Missing parameter(s): name', {
      params: ['name'],
    });
  }
  const siblings = store.state.terms.filter((term) => term.taxonomy === taxonomy);
  const twin = siblings.find((term) => term.name.toLowerCase() === name.trim().toLowerCase());
  if (twin) {
    const message = 'A term with the name provided already exists with this parent.';
    throw new RestError(400, 'term_exists', message, { term_id: twin.id });
  }
  const term: StoredTerm = {
    id: store.nextId(),
    taxonomy,
    name: name.trim(),
    slug: freeSlug(
      typeof slug === 'string' && slug ? slug : name,
      siblings.map((other) => other.slug),
    ),
    description: typeof description === 'string' ? description : '',
    parent: 0,
  };
  store.state.terms.push(term);
  store.save();
  response.status(201).json(termView(exchange, term, siteUrl));
}

/** GET one. */
export function readTerm(exchange: Exchange, taxonomy: Taxonomy, id: number): void {
  exchange.response.json(termView(exchange, findTerm(exchange, taxonomy, id), exchange.siteUrl));
}

/** DELETE: only for good; WordPress has no trash for terms. */
export function deleteTerm(exchange: Exchange, taxonomy: Taxonomy, id: number): void {
  const { store, user, query, response, siteUrl } = exchange;
  const term = findTerm(exchange, taxonomy, id);
  if (!can(user, 'manage_categories')) {
    throw new RestError(
      user ? 403 : 401,
      'rest_cannot_delete',
      'Sorry, you are not allowed to delete this term.',
    );
  }
  if (query.force !== 'true') {
    const message = "Terms do not support trashing. Set 'force=true' to delete.";
    throw new RestError(501, 'rest_trash_not_supported', message);
  }
  store.state.terms = store.state.terms.filter((other) => other !== term);
  store.save();
  response.json({ deleted: true, previous: termView(exchange, term, siteUrl) });
}

function findTerm({ store }: Exchange, taxonomy: Taxonomy, id: number): StoredTerm {
  const term = store.state.terms.find((other) => other.id === id && other.taxonomy === taxonomy);
  if (term) return term;
  throw new RestError(404, 'rest_term_invalid', 'Term does not exist.');
}

function termView({ store }: Exchange, term: StoredTerm, siteUrl: string) {
  const posts = store.state.posts.filter((post) => post.status === 'publish');
  const count = posts.filter((post) => [...post.categories, ...post.tags].includes(term.id)).length;
  const base = term.taxonomy === 'category' ? 'category' : 'tag';
  return {
    id: term.id,
    count,
    description: term.description,
    link: `${siteUrl}/${base}/${term.slug}/`,
    name: escapeHtml(term.name),
    slug: term.slug,
    taxonomy: term.taxonomy,
    ...(term.taxonomy === 'category' ? { parent: term.parent } : {}),
    meta: [],
  };
}
