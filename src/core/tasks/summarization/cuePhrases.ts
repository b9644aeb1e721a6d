/**
 * Phrases by which a writer says that a sentence matters (bonus) or only illustrates (stigma): the cue method of
 * Edmundson, "New Methods in Automatic Extracting", Journal of the ACM 16 (1969).
 */
const BONUS =
	/总之|综上所述|由此可见|结果表明|研究表明|这表明|意味着|标志着|重要的是|关键在于|首次|宣布|决定|\b(?:in (?:summary|conclusion|short)|to sum up|overall|therefore|as a result|(?:results?|findings?) (?:show|suggest|indicate)|we (?:show|find|found|conclude|propose)|most important|significant(?:ly)?|for the first time|announced?|marks? (?:a|an|the))\b/iu;
const STIGMA =
	/例如|比如|譬如|顺便|据悉|值得一提|\b(?:for (?:example|instance)|e\.g\.|by the way|incidentally|such as|see (?:also|figure|table))(?![\p{L}])/iu;

/** Which kinds of cue phrases a sentence has. */
export interface Cues {
	readonly bonus: boolean;
	readonly stigma: boolean;
}

/** Looks for cue phrases in a sentence. */
export function cuesOf(sentence: string): Cues {
	return { bonus: BONUS.test(sentence), stigma: STIGMA.test(sentence) };
}
