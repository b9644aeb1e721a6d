import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

type Theme = 'dark' | 'light' | 'highContrast' | 'highContrastLight';
type Color = readonly [red: number, green: number, blue: number, alpha: number];

interface Contributed {
	readonly id: string;
	readonly defaults: Readonly<Record<Theme, string>>;
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	readonly contributes: { readonly colors: readonly Contributed[] };
};
const { colors } = contributes;

/** The backgrounds of editors and their text, as VS Code's own themes of each kind have them (Dark+ and Dark Modern, Light). */
const EDITORS: Readonly<Record<Theme, { readonly backgrounds: readonly string[]; readonly text: string }>> = {
	dark: { backgrounds: ['#1E1E1E', '#1F1F1F'], text: '#CCCCCC' },
	light: { backgrounds: ['#FFFFFF'], text: '#3B3B3B' },
	highContrast: { backgrounds: ['#000000'], text: '#FFFFFF' },
	highContrastLight: { backgrounds: ['#FFFFFF'], text: '#292929' },
};

/** What WCAG 2.2 asks of text (1.4.3, and 1.4.6 in high contrast) and of what tells something without being text (1.4.11). */
const LEAST = { text: { plain: 4.5, highContrast: 7 }, line: { plain: 3, highContrast: 4.5 } } as const;

function parse(hex: string): Color {
	const [red, green, blue, alpha = 255] = (hex.slice(1).match(/../gu) ?? []).map(byte => Number.parseInt(byte, 16));
	return [red, green, blue, alpha / 255];
}

function over([red, green, blue, alpha]: Color, below: Color): Color {
	const mixed = [red, green, blue].map((value, i) => value * alpha + below[i] * (1 - alpha));
	return [mixed[0], mixed[1], mixed[2], 1];
}

/** Relative luminance as WCAG defines it. */
function luminance([red, green, blue]: Color): number {
	const [r, g, b] = [red, green, blue].map(value => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Color, b: Color): number {
	const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (lighter + 0.05) / (darker + 0.05);
}

const isBackground = ({ id }: Contributed): boolean => id.endsWith('Background');
const isText = ({ id }: Contributed): boolean => /^nlpLens\.pos[A-Z]/u.test(id);

describe('The colours of marks', () => {
	for (const theme of Object.keys(EDITORS) as Theme[]) {
		const kind = theme.startsWith('high') ? 'highContrast' : 'plain';
		const { backgrounds, text } = EDITORS[theme];
		const bases = backgrounds.map(parse);

		/** Asserts a contrast on each background of an editor. */
		function assertContrast(what: string, least: number, measure: (base: Color) => number): void {
			const ratio = Math.min(...bases.map(measure));
			assert.ok(ratio >= least, `${theme}, ${what}: ${ratio.toFixed(2)} of ${least}`);
		}

		it(`can be read in a theme that is ${theme}`, () => {
			for (const color of colors.filter(isText)) {
				assertContrast(color.id, LEAST.text[kind], base => contrast(parse(color.defaults[theme]), base));
			}
		});

		it(`tell marks without text apart from the editor in a theme that is ${theme}`, () => {
			for (const color of colors.filter(each => !isText(each) && !isBackground(each))) {
				assertContrast(color.id, LEAST.line[kind], base => contrast(over(parse(color.defaults[theme]), base), base));
			}
		});

		it(`leave text and lines legible on each background in a theme that is ${theme}`, () => {
			for (const background of colors.filter(isBackground)) {
				const on = (base: Color): Color => over(parse(background.defaults[theme]), base);
				assertContrast(`text on ${background.id}`, LEAST.text[kind], base => contrast(parse(text), on(base)));
				for (const color of colors.filter(each => !isBackground(each))) {
					const least = isText(color) ? LEAST.text[kind] : LEAST.line[kind];
					if (!isText(color) && !background.id.startsWith(color.id)) continue;
					const front = (base: Color): Color => over(parse(color.defaults[theme]), on(base));
					assertContrast(`${color.id} on ${background.id}`, least, base => contrast(front(base), on(base)));
				}
			}
		});
	}
});
