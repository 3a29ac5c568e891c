/** Types of chromium.mjs, which stays plain JavaScript: `npm test` needs it before TypeScript is installed. */
export function findChromium(): string | null;
export function chromiumPath(): string;
