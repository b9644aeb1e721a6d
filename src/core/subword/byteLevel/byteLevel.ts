/**
 * Bytes as printable characters, the writing of byte-level vocabularies (Radford et al. 2019, GPT-2's `bytes_to_unicode`):
 * a byte that is a printable character of Latin-1 stands for itself, the others follow from U+0100 in order; so a space is `Ġ`.
 */
const CHARACTERS = byteCharacters();
const BYTES = new Map(CHARACTERS.map((character, byte) => [character, byte]));

function byteCharacters(): readonly string[] {
	const characters: string[] = [];
	let others = 0x100;
	for (let byte = 0; byte < 256; byte++) {
		const printable = (byte > 0x20 && byte < 0x7f) || (byte > 0xa0 && byte !== 0xad);
		characters.push(String.fromCharCode(printable ? byte : others++));
	}
	return characters;
}

/** The 256 characters, that of byte `i` at place `i`. */
export const BYTE_CHARACTERS: readonly string[] = CHARACTERS;

/** The byte that a character stands for, or undefined where it stands for none. */
export function byteOfCharacter(character: string): number | undefined {
	return BYTES.get(character);
}

/** Bytes in printable characters, one a byte. */
export function printBytes(bytes: ArrayLike<number>, start = 0, end = bytes.length): string {
	let text = '';
	for (let i = start; i < end; i++) {
		text += CHARACTERS[bytes[i]];
	}
	return text;
}

/** The bytes that printable characters stand for, or undefined where one stands for none. */
export function parseBytes(printed: string): Uint8Array | undefined {
	const bytes = new Uint8Array(printed.length);
	for (let i = 0; i < printed.length; i++) {
		const byte = BYTES.get(printed[i]);
		if (byte === undefined) {
			return undefined;
		}
		bytes[i] = byte;
	}
	return bytes;
}
