import { textOfUtf8 } from '../byteLevel/utf8Bytes';

/** What a file of a tokenizer looks like, from its content; undefined where it looks like none. */
export type SniffedFile =
	| { readonly kind: 'sentencePiece' | 'tiktoken' }
	| { readonly kind: 'json'; readonly text: string }
	| { readonly kind: 'merges' | 'bertVocabulary'; readonly text: string };

/** Bytes from which the kind of a text is told. */
const HEAD = 4096;

export function sniffFormat(bytes: Uint8Array): SniffedFile | undefined {
	if (isModelProto(bytes)) {
		return { kind: 'sentencePiece' };
	}
	const head = textOfUtf8(bytes.subarray(0, HEAD)).replace(/^\ufeff/, '');
	if (/^\s*[{[]/.test(head) && !/^\[\w+\]\r?\n/.test(head)) {
		return { kind: 'json', text: wholeText(bytes) };
	}
	if (/^[A-Za-z0-9+/]+={0,2} \d+\r?(?:\n|$)/.test(head)) {
		return { kind: 'tiktoken' };
	}
	if (/^#version|^[^\s]+ [^\s]+\r?\n/.test(head)) {
		return { kind: 'merges', text: wholeText(bytes) };
	}
	const text = bytes.includes(0) ? '' : wholeText(bytes);
	return /^\[UNK\]\r?$/m.test(text) ? { kind: 'bertVocabulary', text } : undefined;
}

/** A ModelProto begins with its first piece: field 1, its length, in it field 1 again, the text. */
function isModelProto(bytes: Uint8Array): boolean {
	const FIELD_1 = 0x0a;
	return bytes.length > 4 && bytes[0] === FIELD_1 && bytes[1] < 0x80 && bytes[2] === FIELD_1;
}

function wholeText(bytes: Uint8Array): string {
	return textOfUtf8(bytes).replace(/^\ufeff/, '');
}
