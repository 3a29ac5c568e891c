// Steps that `npm start` and `npm test` share. Plain Node: nothing need be installed yet.
import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, saying?: string, env?: Record<string, string>, capture?: boolean, allowFailure?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>} rejects where the command fails, printing what it said
 */
export function run(command, args, { quiet = false, saying, env, capture = false, allowFailure = false } = {}) {
	if (saying) console.log(`${saying} …`);
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			stdio: ['inherit', quiet || capture ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
			env: { ...process.env, ...env },
			shell: process.platform === 'win32'
		});
		let output = '';
		child.stdout?.on('data', (chunk) => {
			output += chunk;
			if (capture) process.stdout.write(chunk);
		});
		child.stderr?.on('data', (chunk) => (output += chunk));
		child.on('error', reject);
		child.on('exit', (code) => {
			if (code === 0 || allowFailure) return resolve({ code: code ?? 1, output });
			if (quiet) console.error(output);
			reject(new Error(`${command} ${args.join(' ')} failed with code ${code}`));
		});
		// Whoever stops us stops all of it: the steps that would follow too.
		for (const signal of ['SIGINT', 'SIGTERM']) {
			process.once(signal, () => {
				child.once('exit', () => process.exit(1));
				child.kill(signal);
			});
		}
	});
}

/** Installs the packages of the lockfile, unless they are there and no older than it. */
export async function installed() {
	const changed = async (/** @type {string} */ file) => (await stat(file).catch(() => null))?.mtimeMs ?? 0;
	if ((await changed('node_modules/.package-lock.json')) >= (await changed('package-lock.json'))) return;
	await readFile('package-lock.json');
	await run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true, saying: 'Installing packages' });
}
