/** Signs that stand for halves of surrogate pairs in inputs: bytes of UTF-8 cannot be any. */
const HIGH_HALF = '\ue000';
const LOW_HALF = '\ue001';

/** An input as text, in which there may be lone surrogates. */
export function textOf(input: Uint8Array): string {
	const text = Buffer.from(input.buffer, input.byteOffset, input.length).toString('utf8');
	if (!text.includes(HIGH_HALF) && !text.includes(LOW_HALF)) return text;
	return text.replaceAll(HIGH_HALF, '\ud83d').replaceAll(LOW_HALF, '\ude00');
}

/** Texts that take the place of what is usual: for the lists of words of targets. */
export const ODD_TEXTS: readonly string[] = [
	HIGH_HALF,
	LOW_HALF,
	'\u0301',
	'\u200d',
	'\0',
	'\u00a0',
	'__proto__',
	'constructor',
];
