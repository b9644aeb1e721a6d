/** Shorter words stay as they are. */
const SHORTEST = 4;

/**
 * What forms of one English word have in common: a light stemmer after step 1 of M. F. Porter, "An algorithm for suffix
 * stripping" (1980), without the vowel measures. Plurals, `-ed`, `-ing` and `-ly` go, then a final `e`; a final `y` is an `i`.
 *
 *     cities → citi, city → citi, making → mak, makes → mak, stopped → stop, officially → official
 *
 * @param word in lower case
 */
export function englishStem(word: string): string {
	if (word.length < SHORTEST || !/^[a-z]+$/u.test(word)) return word;
	const singular = withoutPlural(word);
	const bare = withoutInflection(singular);
	if (bare.length < SHORTEST) return bare;
	if (bare.endsWith('e')) return bare.slice(0, -1);
	return bare.endsWith('y') && !isVowel(bare, bare.length - 2) ? `${bare.slice(0, -1)}i` : bare;
}

function withoutPlural(word: string): string {
	if (!word.endsWith('s') || /(?:ss|us|is)$/u.test(word)) return word;
	if (word.endsWith('ies')) return word.length > SHORTEST ? `${word.slice(0, -3)}y` : word.slice(0, -1);
	return /(?:[sxz]|[cs]h)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function withoutInflection(word: string): string {
	for (const ending of ['ing', 'ed', 'ly']) {
		if (!word.endsWith(ending)) continue;
		const stem = word.slice(0, -ending.length);
		if (stem.length < 3 || !/[aeiouy]/u.test(stem) || stem.endsWith('e')) return word;
		return ending === 'ly' ? stem : undoubled(stem);
	}
	return word;
}

/** Without the second of two consonants that an ending doubled: stopp → stop, but fall, miss. */
function undoubled(stem: string): string {
	const last = stem.at(-1);
	const isDoubled = last === stem.at(-2) && last !== undefined && !'aeioulsz'.includes(last);
	return isDoubled ? stem.slice(0, -1) : stem;
}

function isVowel(word: string, index: number): boolean {
	return 'aeiou'.includes(word[index]);
}
