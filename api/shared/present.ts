/** The columns of every answered row. */
export function presentRow(row: {
  id: string;
  createdAt: Date;
  updatedAt: Date;
  rowVersion: number;
}) {
  return {
    id: row.id,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    row_version: row.rowVersion,
  };
}

/** The columns of every answered row of a sector. */
export function presentSectorRow(
  row: Parameters<typeof presentRow>[0] & { siteId: string; sectorId: string },
) {
  return { ...presentRow(row), site_id: row.siteId, sector_id: row.sectorId };
}

/** A time that may be missing. */
export function presentTime(time: Date | null | undefined): string | null {
  return time ? time.toISOString() : null;
}

/** A figure that may be missing; the driver's type allows text, which never arrives for a double. */
export function presentNumber(value: number | string | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
