import { isHanUnit } from './normalizedText';

/** A word of letters or digits, or one Han character, of a normalized text. */
export interface TextUnit {
	readonly text: string;
	/** In the normalized text. */
	readonly start: number;
	readonly end: number;
	readonly isHan: boolean;
	/** What inflections of one word share. */
	readonly stem: string;
}

/** The units of a normalized text. */
export function textUnits(normalized: string): TextUnit[] {
	const units: TextUnit[] = [];
	for (let start = 0; start < normalized.length;) {
		const code = normalized.charCodeAt(start);
		if (code === 0x20) {
			start++;
			continue;
		}
		let end = start + 1;
		const isHan = isHanUnit(code);
		if (isHan && code >= 0xd800 && code <= 0xdbff) end++;
		while (!isHan && end < normalized.length && normalized[end] !== ' ' && !isHanUnit(normalized.charCodeAt(end)))
			end++;
		const text = normalized.slice(start, end);
		units.push({ text, start, end, isHan, stem: isHan ? text : stemOf(text) });
		start = end;
	}
	return units;
}

/** An English word without its inflection, roughly: `countries` and `country`, `directed` and `directing` come out alike. */
export function stemOf(word: string): string {
	const known = IRREGULAR.get(word);
	if (known !== undefined) return known;
	if (word.length < 4 || !/^[a-z]+$/u.test(word)) return word;
	if (/(?:ss|us|is)$/u.test(word)) return word;
	return ENDINGS.reduce((stem, [ending, plain]) => stem.replace(ending, plain), word);
}

/** Endings and what they become, one after the other: number, then tense, then the letters that these change. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
	[/ies$/u, 'y'],
	[/(?<=ch|sh|x|z|ss)es$|(?<=[a-z]{3})s$/u, ''],
	[/(?<=[aeiouy].{1,20})ing$|(?<=[aeiouy].{1,20})ed$/u, ''],
	[/([b-df-hj-km-np-rtv-z])\1$/u, '$1'],
	[/(?<=[a-z]{3})e$/u, ''],
	[/(?<=[a-z]{3})y$/u, 'i'],
];

const IRREGULAR: ReadonlyMap<string, string> = new Map(
	(
		'wrote:writ written:writ spoken:speak spoke:speak made:mak won:win sang:sing sung:sing grew:grow grown:grow bought:buy ' +
		'taught:teach led:lead held:hold built:build drawn:draw drew:draw given:giv gave:giv began:begin begun:begin ' +
		'children:child wives:wif people:peopl men:man women:woman cities:citi went:go gone:go died:die dies:die ' +
		'lives:liv languages:languag movies:movi movie:movi lay:lie flew:fly flown:fly ran:run fought:fight chose:choos chosen:choos'
	)
		.split(' ')
		.map(pair => pair.split(':') as [string, string]),
);
