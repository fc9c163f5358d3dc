import { escapeHtml } from '#sandbox/shared/escape-html.ts';
import { type Exchange, fieldsOf } from './exchange.ts';
import { sendPage } from './paging.ts';
import { idList, oneOf, wordList } from './query-values.ts';
import { forbidden, RestError } from './rest-error.ts';
import { freeSlug } from './slug.ts';
import { defaultCategory, type StoredTerm } from './store.ts';
import { termView } from './term-view.ts';
import { can } from './users.ts';

type Taxonomy = StoredTerm['taxonomy'];

/** GET /wp/v2/categories and /wp/v2/tags, by name. Names are kept entity-encoded: a search for `&` finds none. */
export function listTerms(exchange: Exchange, taxonomy: Taxonomy): void {
  const { query, store, siteUrl } = exchange;
  const [slugs, ids] = [wordList(query, 'slug'), idList(query, 'include')];
  const search = query.search?.toLowerCase() ?? '';
  const key =
    oneOf(query, 'orderby', ['name', 'id', 'slug', 'count', 'include'], 'name') === 'id'
      ? 'id'
      : 'name';
  const direction = oneOf(query, 'order', ['asc', 'desc'], 'asc') === 'asc' ? 1 : -1;
  const found = store.state.terms
    .filter((term) => term.taxonomy === taxonomy)
    .filter((term) => (slugs?.includes(term.slug) ?? true) && (ids?.includes(term.id) ?? true))
    .filter(
      (term) => escapeHtml(term.name).toLowerCase().includes(search) || term.slug.includes(search),
    )
    .sort((left, right) => (left[key] < right[key] ? -direction : direction));
  sendPage(exchange, found, {
    view: (term) => termView(store, term, siteUrl),
    isBeyondAnError: false,
  });
}

/** POST: 201, or 400 `term_exists` with the id of the one that is there. Categories are for editors. */
export function createTerm(exchange: Exchange, taxonomy: Taxonomy): void {
  const { store, user, siteUrl, response } = exchange;
  if (!can(user, taxonomy === 'category' ? 'manage_categories' : 'edit_posts')) {
    const message = 'Sorry, you are not allowed to create terms in this taxonomy.';
    throw forbidden(user, 'rest_cannot_create', message);
  }
  const { name, slug, description, parent } = fieldsOf(exchange);
  if (typeof name !== 'string') {
    const message = 'Missing parameter(s): name';
    throw new RestError(400, 'rest_missing_callback_param', message, { params: ['name'] });
  }
  if (name.trim() === '') {
    throw new RestError(500, 'empty_term_name', 'A name is required for this term.');
  }
  const siblings = store.state.terms.filter((term) => term.taxonomy === taxonomy);
  refuseTwin(siblings, name, taxonomy);
  const term: StoredTerm = {
    id: store.nextId(),
    taxonomy,
    name: name.trim(),
    slug: freeSlug(
      typeof slug === 'string' && slug ? slug : name,
      siblings.map((other) => other.slug),
    ),
    description: typeof description === 'string' ? description : '',
    parent: taxonomy === 'category' ? Number(parent ?? 0) : 0,
  };
  store.state.terms.push(term);
  store.save();
  const path = taxonomy === 'category' ? 'categories' : 'tags';
  response.set('Location', `${siteUrl}/wp-json/wp/v2/${path}/${term.id}`);
  response.status(201).json(termView(store, term, siteUrl));
}

/** Names are compared without case; a taken slug is no reason, it is counted up. */
function refuseTwin(siblings: StoredTerm[], name: string, taxonomy: Taxonomy): void {
  const twin = siblings.find((term) => term.name.toLowerCase() === name.trim().toLowerCase());
  if (!twin) return;
  const where = taxonomy === 'category' ? 'with this parent' : 'in this taxonomy';
  const message = `A term with the name provided already exists ${where}.`;
  throw new RestError(400, 'term_exists', message, { term_id: twin.id });
}

/** GET one. */
export function readTerm({ response, store, siteUrl }: Exchange, term: StoredTerm): void {
  response.json(termView(store, term, siteUrl));
}

/** POST, PUT or PATCH: name and description. */
export function updateTerm(exchange: Exchange, term: StoredTerm): void {
  const { store, user, siteUrl, response } = exchange;
  if (!can(user, 'manage_categories')) {
    throw forbidden(user, 'rest_cannot_update', 'Sorry, you are not allowed to edit this term.');
  }
  const { name, description } = fieldsOf(exchange);
  if (typeof name === 'string' && name.trim()) term.name = name.trim();
  if (typeof description === 'string') term.description = description;
  store.save();
  response.json(termView(store, term, siteUrl));
}

/** DELETE: only for good; WordPress has no trash for terms. */
export function deleteTerm(exchange: Exchange, term: StoredTerm): void {
  const { store, user, query, response, siteUrl } = exchange;
  // The default category cannot go, whoever asks.
  if (!can(user, 'manage_categories') || term.id === defaultCategory) {
    throw forbidden(user, 'rest_cannot_delete', 'Sorry, you are not allowed to delete this term.');
  }
  if (query.force !== 'true' && query.force !== '1') {
    const message = "Terms do not support trashing. Set 'force=true' to delete.";
    throw new RestError(501, 'rest_trash_not_supported', message);
  }
  const previous = termView(store, term, siteUrl);
  store.state.terms = store.state.terms.filter((other) => other !== term);
  for (const post of store.state.posts) {
    post.categories = post.categories.filter((id) => id !== term.id);
    post.tags = post.tags.filter((id) => id !== term.id);
  }
  store.save();
  response.json({ deleted: true, previous });
}
