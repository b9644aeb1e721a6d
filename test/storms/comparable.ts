import { labelAt } from '../../src/core/doc/labelColumn';
import type { RangeAnnotation } from '../../src/core/doc/rangeAnnotation';
import { textAt } from '../../src/core/doc/textColumn';

/** An annotation in terms that do not depend on the order in which labels and lemmas were first met. */
export function comparable(text: string, annotation: RangeAnnotation): unknown {
	const { tokens, upos, xpos, lemmas, tokenLanguages, dependencies, ...others } = annotation;
	return {
		...others,
		failures: others.failures.map(({ layer, message }) => `${layer} ${message}`).sort(),
		tokens: Array.from(tokens?.starts ?? [], (start, token) =>
			[
				start,
				text.slice(start, tokens?.ends[token]),
				tokens?.joined[token],
				labelAt(upos, token),
				labelAt(xpos, token),
				// Corrections were in a file, and one in UTF-8 has U+FFFD for half a pair.
				textAt(lemmas, token).replace(/\p{Surrogate}/gu, '\ufffd'),
				labelAt(tokenLanguages, token),
				dependencies?.heads[token],
				labelAt(dependencies, token),
			].join('\t'),
		),
	};
}
