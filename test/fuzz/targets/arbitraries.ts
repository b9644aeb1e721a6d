import fc from 'fast-check';

const ENGLISH = 'the cat Alice sat on Mr. Bob’s mat in New York , and U.S. trade grew 3.5 % . "Yes" (no) don\'t'.split(
	' ',
);
const CHINESE = '张三 在 北京大学 学习 自然语言 处理 , 2024年 他 说 “ 你好 ” 。 的 了 是 🚀 Python'.split(' ');

/** A word of either language, or a sign. */
export const word = fc.constantFrom(...ENGLISH, ...CHINESE);

/** A name without white space or signs. */
export const name = fc.constantFrom('PER', 'ORG', 'B-PER', 'label', 'a', 'Ünïcode', '标签', 'x1', 'NOUN', 'nsubj');

/** A whole number as people write it into files. */
export const number = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -1, max: 100_000 }));

/** Some words of one language as a sentence. */
export const sentence = fc.oneof(
	fc.array(fc.constantFrom(...ENGLISH), { minLength: 1, maxLength: 9 }).map(words => words.join(' ')),
	fc.array(fc.constantFrom(...CHINESE), { minLength: 1, maxLength: 9 }).map(words => words.join('')),
);

/** How a line ends. */
export const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

/** Lines with their ends; the last one may lack its. */
export function lines(line: fc.Arbitrary<string>, { minLength = 0, maxLength = 8 } = {}): fc.Arbitrary<string> {
	return fc
		.tuple(fc.array(line, { minLength, maxLength }), lineEnd, fc.boolean(), fc.nat(9))
		.map(([all, end, isEnded, mark]) => (mark === 0 ? '\ufeff' : '') + all.join(end) + (isEnded ? end : ''));
}

/** A record of a table: fields with commas, quotes and line ends are quoted, some others too. */
export function record(fields: readonly fc.Arbitrary<string>[], separator: string): fc.Arbitrary<string> {
	const field = (content: fc.Arbitrary<string>): fc.Arbitrary<string> =>
		fc
			.tuple(content, fc.nat(5))
			.map(([text, quoted]) => (quoted === 0 || /[",;\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
	return fc.tuple(...fields.map(field)).map(all => all.join(separator));
}

/** A table with a head. */
export function table(
	heads: readonly string[],
	fields: readonly fc.Arbitrary<string>[],
	separators: readonly string[] = [',', ';', '\t'],
): fc.Arbitrary<string> {
	return fc
		.constantFrom(...separators)
		.chain(separator =>
			lines(record(fields, separator), { maxLength: 5 }).map(rows => `${heads.join(separator)}\n${rows}`),
		);
}

/** Any value of JSON, small. */
export const json = fc.jsonValue({ maxDepth: 2 });

/** A text of JSON, on one line or spread. */
export function jsonText(value: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
	return fc
		.tuple(value, fc.boolean())
		.map(([each, isSpread]) => JSON.stringify(each, undefined, isSpread ? 1 : undefined));
}
