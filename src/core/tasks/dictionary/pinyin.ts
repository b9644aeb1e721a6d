/** The vowels with the marks of tones 1 to 4. */
const MARKED: Readonly<Record<string, string>> = {
	a: 'āáǎà',
	e: 'ēéěè',
	i: 'īíǐì',
	o: 'ōóǒò',
	u: 'ūúǔù',
	ü: 'ǖǘǚǜ',
	A: 'ĀÁǍÀ',
	E: 'ĒÉĚÈ',
	I: 'ĪÍǏÌ',
	O: 'ŌÓǑÒ',
	U: 'ŪÚǓÙ',
	Ü: 'ǕǗǙǛ',
};

/** Marks of tones 1 to 4 that combine with syllables without a vowel, as m̄ and ńg. */
const COMBINING = ['\u0304', '\u0301', '\u030c', '\u0300'];

const NEUTRAL = 5;
const NUMBERED = /([A-Za-zÜü:]+)([1-5])/gu;
/** What CC-CEDICT writes for a reading that nobody knows. */
const UNKNOWN = /\bxx5/gu;
/** What {@link markTones} attaches to the syllable before it. */
const ERHUA = / r(?= |$)/gu;

/**
 * Pinyin with numbers for tones, as CC-CEDICT writes it (`nu:3 hai2 r5`), with marks (`nǚ háir`): on `a` or `e`, else on the
 * `o` of `ou`, else on the last vowel (ISO 7098). A tone 5 has none; a reading that nobody knows, `xx5`, is `?`.
 */
export function markTones(numbered: string): string {
	return numbered
		.replace(UNKNOWN, '?')
		.replace(NUMBERED, (_, syllable: string, tone: string) => markSyllable(withUmlaut(syllable), Number(tone)))
		.replace(ERHUA, 'r');
}

/** Pinyin without tones: `lu:4` as `lü`, `Zhang1` as `Zhang`; the empty text for a reading that nobody knows. */
export function withoutTone(numbered: string): string {
	return withUmlaut(numbered.replace(UNKNOWN, '')).replace(/[1-5]/gu, '');
}

function withUmlaut(syllable: string): string {
	return syllable.replace(/u:|v/gu, 'ü').replace(/U:|V/gu, 'Ü');
}

function markSyllable(syllable: string, tone: number): string {
	if (tone === NEUTRAL) return syllable;
	const at = markedVowel(syllable);
	if (at < 0) return syllable.replace(/^([mnh]*?[mn])/iu, `$1${COMBINING[tone - 1]}`).normalize('NFC');
	return syllable.slice(0, at) + MARKED[syllable[at]][tone - 1] + syllable.slice(at + 1);
}

/** Where the mark goes, or -1 for a syllable without a vowel. */
function markedVowel(syllable: string): number {
	const open = syllable.search(/[ae]/iu);
	if (open >= 0) return open;
	const ou = syllable.search(/ou/iu);
	if (ou >= 0) return ou;
	for (let at = syllable.length - 1; at >= 0; at--) if (Object.hasOwn(MARKED, syllable[at])) return at;
	return -1;
}
