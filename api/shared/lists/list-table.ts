import type { EntityManager, EntityMetadata, EntityName } from '@mikro-orm/postgresql';
import type { Row } from './tenant-query.ts';

/** How a list reads one entity's table without the unit of work: nothing it reads is ever changed. */
export interface ListTable<Entity> {
  /** Quoted. */
  name: string;
  /** Quoted; those the ORM would load and the list reads. */
  columns: readonly string[];
  /** The column of a property, quoted. */
  columnOf(property: string): string;
  typeOf(property: string): string;
  isNullable(property: string): boolean;
  /** A row as the entity's own properties. */
  read(row: Row): Entity;
}

type Property = EntityMetadata['props'][number];

function quoted(name: string): string {
  return `"${name}"`;
}

function fieldOf(property: Property): string {
  const [name] = property.fieldNames;
  if (name === undefined) throw new Error(`${property.name} has no column`);
  return name;
}

/** What the ORM's hydration does for a property: dates and the types that say so. */
function readerOf(property: Property, em: EntityManager): (value: unknown) => unknown {
  const platform = em.getPlatform();
  const { customType, runtimeType } = property;
  if (runtimeType === 'Date') return (value) => platform.parseDate(String(value));
  if (customType) return (value) => customType.convertToJSValue(value, platform) as unknown;
  return (value) => value;
}

/** @param unread properties that are left out of the columns, and of the rows as they are read */
export function listTable<Entity extends object>(
  em: EntityManager,
  entity: EntityName<Entity>,
  unread: readonly string[] = [],
): ListTable<Entity> {
  const meta = em.getMetadata().get(entity);
  const loaded = meta.props.filter(
    ({ name, persist, lazy, fieldNames }) =>
      persist !== false && !lazy && fieldNames && !unread.includes(name),
  );
  const readers = loaded.map((property) => ({
    name: property.name,
    field: fieldOf(property),
    read: readerOf(property, em),
  }));
  const propertyOf = (name: string): Property => {
    const property = (meta.properties as Record<string, Property>)[name];
    if (!property) throw new Error(`${meta.className} has no ${name}`);
    return property;
  };
  return {
    name: quoted(meta.tableName),
    columns: loaded.map((property) => quoted(fieldOf(property))),
    columnOf: (name) => quoted(fieldOf(propertyOf(name))),
    typeOf: (name) => propertyOf(name).columnTypes[0] ?? '',
    isNullable: (name) => propertyOf(name).nullable === true,
    read(row) {
      const read: Row = {};
      for (const { name, field, read: parse } of readers) {
        const value = row[field];
        read[name] = value === null ? null : parse(value);
      }
      return read as Entity;
    },
  };
}
