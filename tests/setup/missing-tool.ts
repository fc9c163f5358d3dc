/** A tool from elsewhere cannot be had on this machine; the message says which and why. */
export class MissingTool extends Error {}
