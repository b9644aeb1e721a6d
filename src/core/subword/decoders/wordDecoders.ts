import type { Decoder } from './decoder';

/** What BERT writes without a space that stands between its pieces, in the order in which it is put right. */
const CLEANUP: readonly (readonly [string, string])[] = [
	[' .', '.'],
	[' ?', '?'],
	[' !', '!'],
	[' ,', ','],
	[" ' ", "'"],
	[" n't", "n't"],
	[" 'm", "'m"],
	[' do not', " don't"],
	[" 's", "'s"],
	[" 've", "'ve"],
	[" 're", "'re"],
];

/** Takes away the spaces before marks and inside English contractions. */
export function cleanUpSpaces(text: string): string {
	return CLEANUP.reduce((cleaned, [from, to]) => cleaned.replaceAll(from, to), text);
}

/** Pieces of words with a prefix for those inside a word; others follow after a space. */
export function wordPieceDecoder(prefix: string, cleanup: boolean): Decoder {
	return pieces =>
		pieces.map((piece, i) => {
			const joined =
				i === 0 ? piece : prefix !== '' && piece.startsWith(prefix) ? piece.slice(prefix.length) : ` ${piece}`;
			return cleanup ? cleanUpSpaces(joined) : joined;
		});
}

/** Pieces with a suffix for those that end a word, which becomes a space but at the end. */
export function suffixDecoder(suffix: string): Decoder {
	return pieces =>
		pieces.map((piece, i) => (suffix === '' ? piece : piece.replaceAll(suffix, i === pieces.length - 1 ? '' : ' ')));
}

/** `▁` becomes a space; in the first piece nothing, where it was put before the text. */
export function metaspaceDecoder(replacement: string, prepended: boolean): Decoder {
	return pieces => pieces.map((piece, i) => piece.replaceAll(replacement, i === 0 && prepended ? '' : ' '));
}

/** Outputs of a network trained by connectionist temporal classification: repetitions and padding are left out. */
export function ctcDecoder(padding: string, wordDelimiter: string, cleanup: boolean): Decoder {
	return pieces =>
		pieces
			.filter((piece, i) => i === 0 || piece !== pieces[i - 1])
			.map(piece => {
				const kept = padding === '' ? piece : piece.replaceAll(padding, '');
				return cleanup ? cleanUpSpaces(kept).replaceAll(wordDelimiter, ' ') : kept;
			})
			.filter(piece => piece !== '');
}

/** Takes up to so many of a character from the ends of each piece. */
export function stripDecoder(content: string, left: number, right: number): Decoder {
	return pieces =>
		pieces.map(piece => {
			let start = 0;
			let end = piece.length;
			for (let i = 0; i < left && start < end && piece.startsWith(content, start); i++) {
				start += content.length;
			}
			for (let i = 0; i < right && end > start && piece.endsWith(content, end); i++) {
				end -= content.length;
			}
			return piece.slice(start, end);
		});
}
