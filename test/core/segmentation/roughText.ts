import fc from 'fast-check';

/** Pieces that trouble tokenizers: marks, contractions, addresses, emoji, halves of surrogate pairs, line ends, scripts. */
const PIECES = [
	'the', 'Smith', "don't", "I'd've", 'cannot', 'U.S.', 'Dr.', 'e.g.', 'Ph.D.', '3.14', '1,000', '9/11', '10:30am', '$5', '50%',
	'http://a.b/c(d)', 'a@b.com', 'x.md', '#tag', '@me', ':-)', '<3', '...', '?!', '--', '——', '“', '”', "'", '’', '"', '(', ')', '[',
	' ', ' ', ' ', '\n', '\r\n', '\n\n', '\t', '\u00a0', '\u200b', '😀', '👨‍👩‍👧', '👍🏽', '🇨🇳', '\ud83d', '\ude00', '\ud800', '𠮷', '𝒜',
	'中文', '。', '！', '？', '；', '……', '，', '、', '（', '）', 'é', 'e\u0301', 'ß', 'İ', '.', ',', '!', '?', ';', '-', '/', '&', '*', '1', 'a', 'Z',
]; // prettier-ignore

/** Text made of such pieces and of any code units at all. */
export function roughText(): fc.Arbitrary<string> {
	const piece = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: anyCodeUnit() });
	return fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''));
}

function anyCodeUnit(): fc.Arbitrary<string> {
	return fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code));
}
