/** Scripts whose characters take about a token each in the vocabularies of today's models. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/**
 * About how many tokens a text is, rather too many than too few: one for a Chinese, Japanese or Korean character, one for three
 * other ASCII characters, one for every other character. For models of which no counter is at hand.
 */
export function estimateTokens(text: string): number {
	let dense = 0;
	let plain = 0;
	for (const character of text) {
		if (character < '\u0080') plain++;
		else if (DENSE.test(character)) dense += character.length;
		else dense++;
	}
	return dense + Math.ceil(plain / 3);
}
