/** Types of steps.mjs, which stays plain JavaScript: `npm start` and `npm test` need it before TypeScript is installed. */
export function run(
	command: string,
	args: readonly string[],
	options?: {
		quiet?: boolean;
		saying?: string;
		env?: Record<string, string>;
		capture?: boolean;
		allowFailure?: boolean;
	}
): Promise<{ code: number; output: string }>;
export function installed(): Promise<void>;
