/** Signs that stand for white space that is not seen otherwise. */
const SIGNS: Readonly<Record<string, string>> = {
	' ': '·',
	'\n': '⏎',
	'\r': '⇤',
	'\r\n': '⏎',
	'\t': '⇥',
	'\u00a0': '⍽',
	'\u3000': '⎵',
};

/** What has no shape of its own: controls, formats, lone surrogates, private and unassigned code points, other spaces. */
const SHAPELESS = /\r\n|[\p{C}\p{Z}]/gu;

/** A combining mark with nothing before it that it could stand on. */
const LONE_MARK = /^\p{M}/u;

/** Joiners, which have a shape in what they join. */
const JOINERS = /[\u200c\u200d]/u;

/** A text with white space and other invisible characters made visible. */
export function visibleText(text: string): string {
	const joins = /[^\p{C}\p{Z}]/u.test(text);
	return text.replace(LONE_MARK, '◌$&').replace(SHAPELESS, sign => {
		if (Object.hasOwn(SIGNS, sign)) return SIGNS[sign];
		if (joins && JOINERS.test(sign)) return sign;
		return `‹${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;
	});
}

/** Bytes as two hexadecimal digits each. */
export function hexText(bytes: readonly number[]): string {
	return bytes.map(byte => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text that bytes stand for, made visible; the bytes themselves where they are not whole characters. */
export function textOfBytes(bytes: readonly number[]): string {
	try {
		return visibleText(DECODER.decode(Uint8Array.from(bytes)));
	} catch {
		return hexText(bytes);
	}
}

const ENCODER = new TextEncoder();

/** The bytes of a text in UTF-8. */
export function bytesOfText(text: string): readonly number[] {
	return [...ENCODER.encode(text)];
}

/** A symbol of a trace as a person reads it; `bytes` are what it stands for, where it stands for bytes. */
export function symbolText(symbol: string, bytes: readonly number[] | undefined): string {
	return bytes === undefined ? visibleText(symbol) : textOfBytes(bytes);
}
