/** Makes build/assets and answers which files it holds. */
export function buildAssets(): Promise<readonly { name: string; file: string; contents: Uint8Array }[]>;
