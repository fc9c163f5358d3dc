/** Stands at the end of every text the sandbox writes. */
export const sandboxMarker =
  '<p><em>Sandbox text, assembled without a language model. Connect a provider for real articles.</em></p>';
