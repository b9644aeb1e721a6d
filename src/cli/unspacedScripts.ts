/** Characters of scripts that part no words by blanks: CJK with its punctuation and full-width forms, kana. */
const START = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|^[\ud840-\ud87f]/u;
const END = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]$|[\ud840-\ud87f].$/u;

/** Whether a text begins with a character beside which no blank stands. */
export function startsUnspaced(text: string): boolean {
	return START.test(text);
}

/** Whether a text ends with a character beside which no blank stands. */
export function endsUnspaced(text: string): boolean {
	return END.test(text);
}
