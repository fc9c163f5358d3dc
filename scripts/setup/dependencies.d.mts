export function ensureDependencies(root: URL): Promise<void>;
export function isInstalled(root: URL): boolean;
