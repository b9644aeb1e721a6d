import { SeededRandom } from '../../src/core/numeric/seededRandom';

/** Blocks of Unicode with something odd about them: marks that combine, compatibility forms, controls, private use. */
const BLOCKS: readonly (readonly [first: number, last: number])[] = [
	[0x20, 0x7e],
	[0xa0, 0x24f],
	[0x300, 0x36f],
	[0x370, 0x52f],
	[0x590, 0x6ff],
	[0x900, 0x97f],
	[0xe00, 0xe7f],
	[0x1100, 0x11ff],
	[0x1e00, 0x1fff],
	[0x2000, 0x206f],
	[0x2070, 0x2bff],
	[0x3000, 0x30ff],
	[0x3130, 0x318f],
	[0x3200, 0x33ff],
	[0x4e00, 0x9fff],
	[0xac00, 0xd7a3],
	[0xf900, 0xfaff],
	[0xfb00, 0xfdff],
	[0xfe00, 0xffef],
	[0x1f300, 0x1f6ff],
	[0x1d400, 0x1d7ff],
	[0x20000, 0x2a6df],
	[0x2f800, 0x2fa1f],
	[0x0b, 0x1f],
	[0x7f, 0x9f],
	[0xfff0, 0xffff],
	[0xe0000, 0xe01ef],
	[0x10fffe, 0x10ffff],
];

/** Strings on which normalization and white space turn. */
const ODD_STRINGS = [
	...[' ', '  ', '   ', '\t', '\u00a0', '\u3000', '\u200b', '\u200d', '\ufeff', '\ufffd', '\r', '\u2028', '▁', '▁▁'],
	...[
		'\u0301',
		'\u0308\u0301',
		'\u3099',
		'か\u3099',
		'ﬁ',
		'①',
		'㍿',
		'Å',
		'\u1100\u1161\u11a8',
		'ﾊﾟ',
		'～',
		'İ',
		'ß',
		'ſ',
	],
	...['👨‍👩‍👧', '🇨🇳', '\u202e', '<s>', '</s>', '<unk>', '<0x41>'],
];

/**
 * Lines of well-formed text without line feeds, put together at random of parts of the texts given and of odd characters.
 * @param texts ordinary ones
 */
export function oddLines(texts: readonly string[], count: number, seed: number): string[] {
	const random = new SeededRandom(seed);
	const below = (limit: number): number => Math.floor(random.next() * limit);
	const part = (): string => {
		const kind = random.next();
		if (kind < 0.35) {
			const text = texts[below(texts.length)];
			const start = below(text.length);
			return text.slice(start, start + 1 + below(30));
		}
		if (kind < 0.6) {
			return ODD_STRINGS[below(ODD_STRINGS.length)];
		}
		const [first, last] = BLOCKS[below(BLOCKS.length)];
		return Array.from({ length: 1 + below(4) }, () => String.fromCodePoint(first + below(last - first + 1))).join('');
	};
	return Array.from({ length: count }, () =>
		Array.from({ length: 1 + below(8) }, part)
			.join('')
			.replace(/\n/g, '')
			// What slicing tore apart becomes U+FFFD, as in every conversion to UTF-8.
			.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
	);
}
