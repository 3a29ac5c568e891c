/** The map's colours by day and by night. The hues of organizations stand in src/lib/ui/theme.css too; a test compares them. */
import type { Hue } from '#lib/domain/inks.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A pale tint for areas, a strong ink of the same hue for lines. */
export interface Tone {
	readonly tint: string;
	readonly ink: string;
}

export interface Palette {
	readonly sea: string;
	/** Deeper water, four steps down. */
	readonly depths: readonly [string, string, string, string];
	readonly shore: string;
	readonly coast: string;
	readonly land: string;
	readonly lake: string;
	readonly lakeShore: string;
	readonly river: string;
	readonly border: string;
	readonly disputed: string;
	/** Strength of the relief's shadow at the world view, 0–1. */
	readonly shade: number;
	readonly countryLabel: string;
	readonly waterLabel: string;
	readonly cityLabel: string;
	readonly halo: string;
	readonly cityDot: string;
	/** The one carmine of the article's places. */
	readonly site: string;
	readonly focus: string;
	readonly tones: Readonly<Record<Hue, Tone>>;
	/** One to five and more organizations: a scale of one hue. */
	readonly counts: readonly [string, string, string, string, string];
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
	light: {
		sea: '#d7e5ea',
		depths: ['#d0e0e7', '#c8dbe3', '#bfd4de', '#b6cdd9'],
		shore: '#eaf3f5',
		coast: '#8fb0bd',
		land: '#f7f3ea',
		lake: '#d3e4ea',
		lakeShore: '#9fbfcc',
		river: '#a9c8d4',
		border: '#a99a80',
		disputed: '#a25a2e',
		shade: 0.4,
		countryLabel: '#5d5342',
		waterLabel: '#4f7d93',
		cityLabel: '#3a342b',
		halo: 'rgba(250,247,240,0.92)',
		cityDot: '#4a4338',
		site: '#a3203b',
		focus: '#1f1a14',
		tones: {
			blue: { tint: '#a9c6e1', ink: '#2b5f95' },
			indigo: { tint: '#9c9fd0', ink: '#3c3f8c' },
			ochre: { tint: '#efcf92', ink: '#94640c' },
			amber: { tint: '#f0b98a', ink: '#a1501a' },
			olive: { tint: '#b3bf72', ink: '#545f10' },
			violet: { tint: '#cc9fbd', ink: '#74428c' },
			rose: { tint: '#edb4b4', ink: '#98384a' },
			teal: { tint: '#addfd3', ink: '#1d6b60' },
			clay: { tint: '#c9a08c', ink: '#6b3c2a' }
		},
		counts: ['#e6eedd', '#c5ddc2', '#93c2a3', '#5b9f86', '#2f7468']
	},
	dark: {
		sea: '#101a22',
		depths: ['#0e171e', '#0c141b', '#0a1118', '#080e14'],
		shore: '#1a2a35',
		coast: '#41596a',
		land: '#2b343b',
		lake: '#15222c',
		lakeShore: '#33505f',
		river: '#2f4a5a',
		border: '#626c76',
		disputed: '#df935f',
		shade: 0.85,
		countryLabel: '#cbc5b7',
		waterLabel: '#7099ae',
		cityLabel: '#e9e4d8',
		halo: 'rgba(26,32,38,0.92)',
		cityDot: '#d8d2c4',
		site: '#ff7a8a',
		focus: '#fffaf0',
		tones: {
			blue: { tint: '#35587d', ink: '#9cc4ec' },
			indigo: { tint: '#4b4a86', ink: '#bdbcf5' },
			ochre: { tint: '#7c6128', ink: '#f0cd85' },
			amber: { tint: '#7d4c2b', ink: '#f2b78a' },
			olive: { tint: '#454f1e', ink: '#cdd78a' },
			violet: { tint: '#8f5a9a', ink: '#ecd3f5' },
			rose: { tint: '#743f4a', ink: '#f3b1b8' },
			teal: { tint: '#2a6258', ink: '#93d6c8' },
			clay: { tint: '#8f7466', ink: '#f7e6dc' }
		},
		counts: ['#31453f', '#36594f', '#3f7263', '#56947f', '#86c2a8']
	}
};
