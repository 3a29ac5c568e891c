// `npm test`: formatting, lint with the import law, types, build, unit and end-to-end tests; ends with their sum alone on a
// line. The very first command in a fresh clone, so plain Node with nothing installed. It never asks Playwright's download server.
import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { chromiumPath, findChromium } from './chromium.mjs';
import { installed, run } from './steps.mjs';

const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

/** @typedef {{ name: string, passed: number, failed: number, seconds: number }} Outcome */

/** @param {string} command @param {string[]} args */
function succeeds(command, args) {
	return spawnSync(command, args, { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

/** How to get a browser here, as one line to type. */
function browserCommand() {
	if (process.platform === 'darwin') return 'brew install --cask chromium';
	if (process.platform === 'win32') return 'winget install --id Google.Chrome';
	if (succeeds('apt-get', ['--version'])) return 'sudo apt-get update && sudo apt-get install -y chromium';
	if (succeeds('dnf', ['--version'])) return 'sudo dnf install -y chromium';
	if (succeeds('pacman', ['--version'])) return 'sudo pacman -S --noconfirm chromium';
	if (succeeds('apk', ['--version'])) return 'sudo apk add chromium';
	return 'CHROMIUM=/path/to/chromium npm test';
}

/** Finds a browser, or installs Debian's where that needs no question; elsewhere says what to type, and ends. */
async function browser() {
	if (findChromium()) return;
	const root = process.getuid?.() === 0;
	const debian = process.platform === 'linux' && succeeds('apt-get', ['--version']);
	if (debian && (root || succeeds('sudo', ['-n', 'true']))) {
		/** @param {string[]} args */
		const apt = (args) =>
			run(root ? 'apt-get' : 'sudo', root ? args : ['-n', 'apt-get', ...args], {
				quiet: true,
				allowFailure: true,
				env: { DEBIAN_FRONTEND: 'noninteractive' }
			});
		console.log('Installing Chromium …');
		await apt(['update']);
		// Older releases do not have the shell; all have the browser.
		const both = await apt(['install', '-y', 'chromium', 'chromium-headless-shell']);
		const { code, output } = both.code === 0 ? both : await apt(['install', '-y', 'chromium']);
		if (findChromium()) return;
		console.error(output.slice(-2000));
		console.error(`apt-get ended with ${code}, and there is still no Chromium.`);
	}
	console.error(
		`The end-to-end tests need Chromium or Chrome. Install it, then run npm test again:\n\n  ${browserCommand()}\n`
	);
	process.exit(1);
}

/** @type {Outcome[]} */
const outcomes = [];

/**
 * One runner: what it counted, or a failure where it did not come to count.
 * @param {string} name
 * @param {() => Promise<{ passed: number, failed: number }>} act
 */
async function runner(name, act) {
	console.log(`\n── ${name}`);
	const start = Date.now();
	let counted = { passed: 0, failed: 1 };
	try {
		counted = await act();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
	}
	// A runner that ran nothing has proved nothing.
	if (counted.passed + counted.failed === 0) counted = { passed: 0, failed: 1 };
	outcomes.push({ name, ...counted, seconds: Math.round((Date.now() - start) / 1000) });
	return counted.failed === 0;
}

/** A command that passes or fails as a whole, and speaks when it is done. @param {string} command @param {string[]} args */
async function check(command, args) {
	const { code, output } = await run(command, args, { quiet: true, allowFailure: true });
	process.stdout.write(output);
	return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {string} file */
async function report(file) {
	return JSON.parse(await readFile(file, 'utf8'));
}

async function unitTests() {
	const args = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
	const { code } = await run('npx', args, { allowFailure: true });
	const { testResults } = await report(UNIT_REPORT);
	let [passed, failed] = [0, 0];
	for (const { status, assertionResults } of testResults) {
		const results = assertionResults.map((/** @type {{ status: string }} */ result) => result.status);
		const good = results.filter((/** @type {string} */ result) => result === 'passed').length;
		passed += good;
		// What was skipped did not pass; a file that could not be read at all counts as one.
		failed += results.length - good || (status === 'failed' && !results.length ? 1 : 0);
	}
	return code !== 0 && failed === 0 ? { passed, failed: 1 } : { passed, failed };
}

async function endToEndTests() {
	const { code } = await run('npx', ['playwright', 'test'], { allowFailure: true, env: { CHROMIUM: chromiumPath() } });
	const { stats, errors } = await report(E2E_REPORT);
	// Nothing is marked to be skipped: what did not run was cut off, and has not passed.
	const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
	return code !== 0 && failed === 0 ? { passed: stats.expected, failed: 1 } : { passed: stats.expected, failed };
}

await installed();
await browser();
await rm('test-results', { recursive: true, force: true });

// What only reads goes side by side. Types and build write the same messages, so these two do not.
await Promise.all([
	runner('Types', () => check('npm', ['run', 'check', '--silent'])),
	runner('Formatting', () => check('npx', ['prettier', '--check', '--log-level', 'warn', '.'])).then(() =>
		runner('Lint and the import law', () => check('npx', ['eslint', '.']))
	)
]);
const built = await runner('Build', async () => {
	await run('npm', ['run', 'build', '--silent'], { quiet: true });
	return { passed: 1, failed: 0 };
});
await runner('Unit tests', unitTests);
await runner('End-to-end tests', () => {
	if (!built) throw new Error('There is no build to test.');
	return endToEndTests();
});

console.log();
for (const { name, passed, failed, seconds } of outcomes) {
	console.log(`${failed ? '✘' : '✓'} ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
}
const sum = (/** @type {'passed' | 'failed'} */ which) =>
	outcomes.reduce((total, outcome) => total + outcome[which], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') ? 1 : 0;
