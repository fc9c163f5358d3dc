import packageJson from '../../../package.json' with { type: 'json' };

/** The version of the contract: the package's own. */
export const apiVersion = packageJson.version;
