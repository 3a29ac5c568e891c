// Finds the Chromium or Chrome that is installed here. Playwright's own download is never asked for. Plain Node, since
// `npm test` asks before anything is installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// The headless shell is the same browser without windows, and a third quicker here.
const NAMES = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome'
];
const ELSEWHERE = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** @returns {string | null} the browser that CHROMIUM names, else the first that is found; null where there is none */
export function findChromium() {
	const named = process.env['CHROMIUM'];
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
	const candidates = [
		...(named ? [named] : []),
		...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
		...ELSEWHERE
	];
	return candidates.find((path) => existsSync(path)) ?? null;
}

/**
 * @returns {string} the browser's path
 * @throws where there is none: `npm test` installs or asks for one before it comes here
 */
export function chromiumPath() {
	const path = findChromium();
	if (!path) throw new Error('No Chromium or Chrome is installed. Install one, or name it in CHROMIUM.');
	return path;
}
