/** Byte-pair encoding as it is defined, over strings of one character a byte: slow and plain, to compare with. */
export function naiveBpe(word: string, rank: (left: string, right: string) => number | undefined): string[] {
	const symbols = Array.from(word);
	for (;;) {
		let best = -1;
		let lowest = Infinity;
		for (let i = 0; i + 1 < symbols.length; i++) {
			const found = rank(symbols[i], symbols[i + 1]);
			if (found !== undefined && found < lowest) [best, lowest] = [i, found];
		}
		if (best < 0) return symbols;
		symbols.splice(best, 2, symbols[best] + symbols[best + 1]);
	}
}

/** The 256 bytes, then some pieces more, as one character a byte. */
export function withAllBytes(pieces: readonly string[]): string[] {
	return [...Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)), ...pieces];
}

/** Bytes of a string of one character a byte. */
export function bytesOfBinary(text: string): Uint8Array {
	return Uint8Array.from(text, character => character.charCodeAt(0));
}
