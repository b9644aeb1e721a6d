import fc from 'fast-check';
import type { TextChange } from '../../../src/core/text/textChange';

const MARKDOWN =
	'# T\n\nPara **b** [l](http://x "t") 今天天气。\n\n- a\n- b\n  c\n\n```\ncode\n```\n\n> q\n> r\n\n| a | b |\n|--|--|\n| c | d |\n\n' +
	'<div>\nx</div>\n\n    ind\n\nend\n';

/** Stretches that texts are put together from: both languages, line ends of all kinds, halves of pairs, markup. */
export const textPiece = fc.constantFrom(
	'a',
	'The cat sat. ',
	'今天天气真好。',
	'\n',
	'\r\n',
	'\n\n',
	'# ',
	'- ',
	'```\n',
	'> ',
	'😀',
	'\ud83d',
	'\udc00',
	'**',
	'`',
	'[x](y)',
	'<b>',
	'---\n',
	'    ',
	'|a|b|\n',
	'|--|--|\n',
	'1. ',
	'中文，',
	'x'.repeat(300),
	'字'.repeat(700),
	'word '.repeat(80),
	'\t',
	'\r',
	MARKDOWN,
	'<!--',
	'-->',
	'===\n',
	'<div>\n',
	'\u2029',
);

/** Texts of such pieces, some with front matter. */
export const mixedText = fc
	.tuple(fc.boolean(), fc.array(textPiece, { maxLength: 60 }))
	.map(([front, pieces]) => (front ? '---\ntitle: x\n---\n' : '') + pieces.join(''));

/** Raw material of edits: place, length, inserted text; see changesFor. */
export const rawEdits = fc.array(
	fc.tuple(
		fc.nat(10_000),
		fc.nat(30),
		fc.array(textPiece, { maxLength: 2 }).map(pieces => pieces.join('')),
	),
	{ minLength: 1, maxLength: 3 },
);

/** Changes that fit a text of a length, one after the other. */
export function changesFor(length: number, raw: readonly (readonly [number, number, string])[]): TextChange[] {
	let current = length;
	return raw.map(([place, removed, text]) => {
		const start = place % (current + 1);
		const end = Math.min(current, start + removed);
		current += text.length - (end - start);
		return { start, end, text };
	});
}
