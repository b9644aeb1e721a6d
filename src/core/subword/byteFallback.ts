/** How vocabularies with byte fallback write a byte, such as `<0x0A>`. */
export function bytePiece(byte: number): string {
	return `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`;
}

/** The byte of such a piece, or -1. */
export function byteOfPiece(piece: string): number {
	return /^<0x[0-9A-F]{2}>$/.test(piece) ? parseInt(piece.slice(3, 5), 16) : -1;
}
