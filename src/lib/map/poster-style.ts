/**
 * The poster's colours and sizes as a stylesheet that stands alone: for a picture of the poster outside of any page, drawn
 * by a program that knows no custom properties, no `calc` and no day or night. Pure: stylesheets in, stylesheet out.
 */

export interface StandaloneOptions {
	/** Text of src/lib/ui/theme.css: the custom properties by day, and the hues of organizations. */
	readonly theme: string;
	/** Text of poster.css. */
	readonly poster: string;
	/** Units of the drawing to a pixel of its words and marks. */
	readonly unit: number;
	/** Custom properties that differ here, such as the fonts. */
	readonly instead: Readonly<Record<string, string>>;
}

/** The theme's custom properties by day. */
export function propertiesByDay(theme: string): Map<string, string> {
	const declared = [...plain(theme).matchAll(/(--[\w-]+):\s*([^;]+);/g)];
	return new Map(declared.map(([, name = '', value = '']) => [name, byDay(value.trim())]));
}

/** Rules without comments, and without the exceptions that at-rules make of them. */
function plain(css: string): string {
	return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{;]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
}

/** The first of the two colours, in the form with commas. */
function byDay(value: string): string {
	const day = /^light-dark\(\s*((?:[^(),]|\([^)]*\))+),/.exec(value)?.[1] ?? value;
	return day.replace(/rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)/, 'rgba($1, $2, $3, $4)');
}

/** @throws where a rule uses a property that nobody declares */
export function standaloneStyle({ theme, poster, unit, instead }: StandaloneOptions): string {
	const properties = new Map([...propertiesByDay(theme), ...Object.entries(instead), ['--unit', String(unit)]]);
	const resolve = (value: string) =>
		value
			.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
				const found = properties.get(name);
				if (found === undefined) throw new Error(`No custom property ${name} in the theme`);
				return found;
			})
			.replace(/calc\(([\d.]+)(px)? \* ([\d.]+)\)/g, (_, a: string, px: string | undefined, b: string) => {
				return `${Number((Number(a) * Number(b)).toFixed(3))}${px ?? ''}`;
			})
			// The short form is not everywhere understood.
			.replace(/font: (\d+) ([\d.]+px) ([^;]+);/g, 'font-weight: $1; font-size: $2; font-family: $3;');
	const rules = [...plain(`${theme}${poster}`).matchAll(/([^{}]+)\{([^{}]*)\}/g)]
		.map(([, selector = '', body = '']) => ({ selector: selector.trim().replace(/\s+/g, ' '), body: body.trim() }))
		.filter(({ selector }) => /^\.(tint|ink)-|^\.poster \S/.test(selector));
	return rules.map(({ selector, body }) => `${selector}{${resolve(body).replace(/\s+/g, ' ')}}`).join('\n');
}
