import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cl100kScanner } from '../../../src/core/subword/scanners/cl100kScanner';
import { gpt2Scanner } from '../../../src/core/subword/scanners/gpt2Scanner';
import { o200kScanner } from '../../../src/core/subword/scanners/o200kScanner';
import type { PreTokenScanner } from '../../../src/core/subword/scanners/preTokenScanner';
import { TextWindows } from '../../../src/core/subword/textWindows';
import { unitsOf } from '../../../src/core/subword/byteLevel/utf8Bytes';

const S = String.raw`\p{White_Space}`;
const NOT_S = String.raw`\P{White_Space}`;
const ANY_CASE = `'(?:[sSſ]|[tT]|[rR][eE]|[vV][eE]|[mM]|[lL][lL]|[dD])`;
const LETTERS_1 = String.raw`[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?:${ANY_CASE})?`;
const LETTERS_2 = String.raw`[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?:${ANY_CASE})?`;

/** The patterns in JavaScript's writing, with the references' white space and folding of case. */
const SCANNERS: Readonly<Record<string, readonly [PreTokenScanner, string]>> = {
	gpt2: [
		gpt2Scanner,
		String.raw`'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^${S}\p{L}\p{N}]+|${S}+(?!${NOT_S})|${S}+`,
	],
	cl100k: [
		cl100kScanner({ digits: 3, wholeSpaceAtEnd: true }),
		String.raw`${ANY_CASE}|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^${S}\p{L}\p{N}]+[\r\n]*|${S}+$|${S}*[\r\n]|${S}+(?!${NOT_S})|${S}`,
	],
	llama3: [
		cl100kScanner({ digits: 3, wholeSpaceAtEnd: false }),
		String.raw`${ANY_CASE}|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^${S}\p{L}\p{N}]+[\r\n]*|${S}*[\r\n]+|${S}+(?!${NOT_S})|${S}+`,
	],
	qwen2: [
		cl100kScanner({ digits: 1, wholeSpaceAtEnd: false }),
		String.raw`${ANY_CASE}|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^${S}\p{L}\p{N}]+[\r\n]*|${S}*[\r\n]+|${S}+(?!${NOT_S})|${S}+`,
	],
	o200k: [
		o200kScanner,
		String.raw`${LETTERS_1}|${LETTERS_2}|\p{N}{1,3}| ?[^${S}\p{L}\p{N}]+[\r\n/]*|${S}*[\r\n]+|${S}+(?!${NOT_S})|${S}+`,
	],
};

/** Characters at which the patterns turn, of each class and both widths. */
const TURNS = Array.from(
	`'sStTrReEvVmMlLdDſaZ中ーª٣½²0123  \t\n\r\u0085\u00a0\u3000\ufeff\u200b!/-.,，。éÉDžʰ́ः`,
).concat([
	'\r\n',
	'\n\n',
	'\ud83d\ude00',
	'\ud835\udd04',
	'\ud840\udc00',
	'\ud835\udfce',
	'\ud800',
	'\udc00',
	'\u{1d165}',
	'\u{10400}',
]);
const text = fc.oneof(
	fc.string({ unit: fc.constantFrom(...TURNS), maxLength: 40 }),
	fc.string({ unit: 'binary', maxLength: 30 }),
	fc.string({ unit: 'grapheme', maxLength: 30 }),
);

function scanned(scanner: PreTokenScanner, from: string): string[] {
	const ends = new Int32Array(from.length);
	const count = scanner.scan(unitsOf(from), from.length, ends);
	return Array.from({ length: count }, (_, i) => from.slice(i === 0 ? 0 : ends[i - 1], ends[i]));
}

for (const [name, [scanner, pattern]] of Object.entries(SCANNERS)) {
	describe(`scanner ${name}`, () => {
		const regex = new RegExp(pattern, 'gu');
		const matched = (from: string): string[] => from.match(regex) ?? [];

		it('cuts as its pattern does', () => {
			fc.assert(
				fc.property(text, each => {
					assert.deepEqual(scanned(scanner, each), matched(each), JSON.stringify(each));
				}),
				{ numRuns: 5000 },
			);
		});

		it('knows every character of Unicode before and after letters, digits, white space and symbols', () => {
			for (let code = 0; code <= 0x10ffff; code += code < 0x3000 || (code > 0xf900 && code < 0x11000) ? 1 : 7) {
				const character = String.fromCodePoint(code);
				const each = `a${character}b A${character}B${character} ${character}1${character}\n${character}!`;
				const [actual, expected] = [scanned(scanner, each), matched(each)];
				if (actual.join('\0') !== expected.join('\0')) assert.deepEqual(actual, expected, code.toString(16));
			}
		});

		it('cuts a text at its last cut without changing pre-tokens', () => {
			fc.assert(
				fc.property(text, text, (left, right) => {
					const cut = scanner.lastCut(unitsOf(left), left.length);
					if (cut < 0) return;
					const full = left + right;
					const parts = [...scanned(scanner, full.slice(0, cut)), ...scanned(scanner, full.slice(cut))];
					assert.deepEqual(parts, matched(full), JSON.stringify([left, right]));
				}),
				{ numRuns: 3000 },
			);
		});

		it('cuts long texts window by window', () => {
			const parts = [
				'hello world',
				' '.repeat(40_000),
				'x'.repeat(70_000),
				"\n\n it's 中文，好",
				' 123456 '.repeat(3000),
			];
			const long = parts.join('').repeat(2);
			const found: string[] = [];
			new TextWindows(scanner).visit(long, (_, ends, count, offset) => {
				for (let i = 0; i < count; i++) found.push(long.slice(offset + (i === 0 ? 0 : ends[i - 1]), offset + ends[i]));
			});
			assert.deepEqual(found, matched(long));
		});
	});
}
