import { defineConfig, devices } from '@playwright/test';
import { chromiumPath } from './tools/chromium.mjs';

const port = process.env['E2E_PORT'] ?? '4321';
const address = `http://localhost:${port}/`;

/** End-to-end tests run on build/ itself, served as `npm start` serves it, in the system's own Chromium. */
export default defineConfig({
	testDir: 'tests',
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	workers: 2,
	timeout: 150_000,
	// Whatever hangs, `npm test` still ends; tests that did not run count as failed.
	globalTimeout: 20 * 60_000,
	expect: { timeout: 20_000 },
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	outputDir: 'test-results/e2e',
	use: {
		...devices['Desktop Chrome'],
		baseURL: address,
		// A small window that still has the whole key beside the map: software WebGL pays for every pixel.
		viewport: { width: 1200, height: 640 },
		// A quarter of the pixels: layout and map are told in CSS pixels all the same.
		deviceScaleFactor: 0.5,
		actionTimeout: 15_000,
		// A flight is dozens of pictures; what is said of motion asks for it (tests/map.spec.ts).
		contextOptions: { reducedMotion: 'reduce' },
		// `npx playwright test --trace on` shows all; by itself a trace doubles the time of a test that draws a map.
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: chromiumPath(),
			args: [
				// Software WebGL; and no background chatter, which would look like requests of ours.
				'--no-sandbox',
				'--use-angle=swiftshader',
				'--enable-unsafe-swiftshader',
				'--ignore-gpu-blocklist',
				// The page itself is drawn without a GPU: through a software one text and poster take seconds.
				'--disable-gpu-rasterization',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--no-first-run'
			]
		}
	},
	webServer: {
		command: 'node --import tsx tools/serve.ts',
		env: { PORT: port },
		url: address,
		reuseExistingServer: false
	}
});
