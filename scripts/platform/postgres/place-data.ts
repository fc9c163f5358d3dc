import { lstatSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { LaunchError } from '../launch-error.ts';
import type { SystemUser } from '../processes/child-spec.ts';
import { makeStateHome, outsideDataFolder, possibleOutsideDataFolders } from './state-home.ts';
import { canRun } from './system-user.ts';

interface DataPlace {
  data: string;
  user: SystemUser | undefined;
}

/**
 * Decides where the data lies and links it from the project when that is outside.
 *
 * @param account whom root hands the server to; undefined when we are not root
 */
export function placeData(dataFolder: string, account: SystemUser | undefined): DataPlace {
  const found = lstatSync(dataFolder, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) return existing(ownLinkTarget(dataFolder), account);
  if (found) return existing(dataFolder, account);
  if (!account || canEnter(dirname(dataFolder), account))
    return { data: dataFolder, user: account };
  const outside = outsideDataFolder(makeStateHome(account), dataFolder);
  symlinkSync(outside, dataFolder);
  return existing(outside, account);
}

/** PostgreSQL insists on owning its folder: root becomes whoever made it, others must be that user. */
function existing(data: string, account: SystemUser | undefined): DataPlace {
  const owner = statSync(data, { throwIfNoEntry: false });
  if (!owner) return { data, user: account };
  const user =
    account && owner.uid !== 0 && owner.uid !== account.uid
      ? { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid }
      : account;
  const wanted = user?.uid ?? process.getuid?.();
  if (wanted !== undefined && owner.uid !== wanted) {
    throw new LaunchError(
      `The database folder ${data} belongs to user ${owner.uid}, not to you (${wanted}).\n` +
        'Run the command as the user who made it, or remove the data as that user with: npm run reset',
    );
  }
  if (user && !canEnter(data, user)) {
    throw new LaunchError(
      `The database folder ${data} cannot be entered by ${user.name}, who owns it: a folder above it is closed.`,
    );
  }
  return { data, user };
}

/** A copied project brings along a link to the original's database: two servers must never share one. */
function ownLinkTarget(dataFolder: string): string {
  const target = readlinkSync(dataFolder);
  if (possibleOutsideDataFolders(dataFolder).includes(target)) return target;
  throw new LaunchError(
    `${dataFolder} links to ${target}, the database of another folder (was the project copied or moved?).\n` +
      `To start with an empty database remove the link: rm ${dataFolder}`,
  );
}

function canEnter(folder: string, user: SystemUser): boolean {
  return canRun('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], user);
}
