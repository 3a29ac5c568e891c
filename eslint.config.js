import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The import law of the house (README, "The house in a minute"):
 *   routes -> ui, map, view.svelte.ts, geo, domain · geo -> domain · map -> domain · ui -> domain
 *   view.svelte.ts -> domain · domain -> nothing of ours.
 * The message catalogue (#lib/messages) is language, not a room: all may speak it.
 * A folder may import itself. Relative paths may not leave a folder, so every crossing is visible as #lib/… or #geo/….
 */
const rooms = {
	domain: '#lib/domain/',
	map: '#lib/map/',
	ui: '#lib/ui/',
	view: '#lib/view',
	geo: '#geo/',
	routes: '\\$routes'
};

function law(/** @type {(keyof typeof rooms)[]} */ allowed, /** @type {string} */ room) {
	const forbidden = Object.keys(rooms).filter((name) => !allowed.includes(/** @type {any} */ (name)) && name !== room);
	return {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: `^(${forbidden.map((name) => rooms[/** @type {keyof typeof rooms} */ (name)]).join('|')})`,
						message: `Import law: ${room} may import ${allowed.join(', ') || 'nothing of ours'}.`
					},
					{
						regex: '^\\.\\./',
						message: 'Cross a folder by its name (#lib/…, #geo/…), so that the import law can see it.'
					},
					...(room === 'map'
						? []
						: [{ regex: '^maplibre-gl|^pmtiles', message: 'Only src/lib/map draws with MapLibre.' }])
				]
			}
		]
	};
}

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'bench-results/',
			'node_modules/',
			'src/lib/messages/',
			'geo/shapes/node_modules/',
			'static/',
			'tools/bench/floor/'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'no-undef': 'off',
			eqeqeq: 'error',
			'no-console': 'error',
			'svelte/no-at-html-tags': 'error',
			// The policy forbids style attributes in HTML; a style directive sets a property by script, which it allows.
			'svelte/no-inline-styles': ['error', { allowTransitions: false }],
			// Links are built by one helper (`href` in view.svelte.ts), which resolves the base path and carries the view.
			'svelte/no-navigation-without-resolve': 'off',
			// Leaving a property out by naming it is the clearest way to do so.
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_' }],
			// These are local to a function and never rendered.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	{ files: ['src/lib/domain/**'], rules: law([], 'domain') },
	{ files: ['src/lib/map/**'], rules: law(['domain'], 'map') },
	{ files: ['src/lib/ui/**'], rules: law(['domain'], 'ui') },
	{ files: ['src/lib/view.svelte.ts'], rules: law(['domain'], 'view') },
	{ files: ['geo/*.ts'], rules: law(['domain'], 'geo') },
	{
		files: ['src/routes/**', 'src/hooks.server.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{ patterns: [{ regex: '^maplibre-gl|^pmtiles', message: 'Only src/lib/map draws with MapLibre.' }] }
			]
		}
	},
	{ files: ['tools/**', 'geo/shapes/**'], rules: { 'no-console': 'off' } }
);
