/** How sacrebleu cuts a text before it counts: `13a` for languages with spaces, `zh` for Chinese. */
export type BleuTokenizer = '13a' | 'zh';

/** Rules of mteval-v13a: marks, full stops and commas but within numbers, hyphens after digits. */
const RULES: readonly (readonly [RegExp, string])[] = [
	[/([{-~[-` -&(-+:-@/])/gu, ' $1 '],
	[/([^0-9])([.,])/gu, '$1 $2 '],
	[/([.,])([^0-9])/gu, ' $1 $2'],
	[/([0-9])(-)/gu, '$1 $2 '],
];

const ENTITIES: readonly (readonly [RegExp, string])[] = [
	[/&quot;/gu, '"'],
	[/&amp;/gu, '&'],
	[/&lt;/gu, '<'],
	[/&gt;/gu, '>'],
];

/**
 * What sacrebleu's tokenizer `zh` takes for a Chinese character. Its two ranges beyond the basic plane are written there as
 * four digits and one more, so that they begin and end with characters of the basic plane; the same is done here.
 */
const CHINESE: readonly (readonly [string, string])[] = [
	['\u3400', '\u4db5'],
	['\u4e00', '\u9fa5'],
	['\u9fa6', '\u9fbb'],
	['\uf900', '\ufa2d'],
	['\ufa30', '\ufa6a'],
	['\ufa70', '\ufad9'],
	['\u20000', '\u2a6d6'],
	['\u2f800', '\u2fa1d'],
	['\uff00', '\uffef'],
	['\u2e80', '\u2eff'],
	['\u3000', '\u303f'],
	['\u31c0', '\u31ef'],
	['\u2f00', '\u2fdf'],
	['\u2ff0', '\u2fff'],
	['\u3100', '\u312f'],
	['\u31a0', '\u31bf'],
	['\ufe10', '\ufe1f'],
	['\ufe30', '\ufe4f'],
	['\u2600', '\u26ff'],
	['\u2700', '\u27bf'],
	['\u3200', '\u32ff'],
	['\u3300', '\u33ff'],
];

/** The tokens of a text, as sacrebleu (Post 2018) has them; Python's `split` parts them at white space. */
export function bleuTokens(text: string, tokenizer: BleuTokenizer): string[] {
	const prepared = tokenizer === 'zh' ? spacedChinese(text.trim()) : ` ${withoutEntities(text.trimEnd())} `;
	return RULES.reduce((line, [rule, replacement]) => line.replace(rule, replacement), prepared)
		.split(/\s+/u)
		.filter(token => token !== '');
}

function withoutEntities(text: string): string {
	const line = text.replaceAll('<skipped>', '').replaceAll('-\n', '').replaceAll('\n', ' ');
	return ENTITIES.reduce((result, [entity, mark]) => result.replace(entity, mark), line);
}

function spacedChinese(text: string): string {
	return text.replace(/./gsu, character => (isChinese(character) ? ` ${character} ` : character));
}

function isChinese(character: string): boolean {
	return CHINESE.some(([first, last]) => compare(first, character) <= 0 && compare(character, last) <= 0);
}

/** The order of texts by code points, which Python compares by. */
function compare(a: string, b: string): number {
	const [left, right] = [Array.from(a), Array.from(b)];
	for (let i = 0; i < Math.min(left.length, right.length); i++) {
		const difference = (left[i].codePointAt(0) ?? 0) - (right[i].codePointAt(0) ?? 0);
		if (difference !== 0) return difference;
	}
	return left.length - right.length;
}
