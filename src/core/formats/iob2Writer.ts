import type { RangeAnnotation } from '../doc/rangeAnnotation';
import { forEachSentence } from '../doc/sentenceTokens';
import { iobTags } from './iobTags';

/** An annotated stretch as IOB2: a line `token TAB tag` for each token, a blank line after each sentence. */
export function writeIob2(text: string, annotation: RangeAnnotation): string {
	const { sentences, tokens } = annotation;
	if (sentences === undefined || tokens === undefined) return '';
	const tags = iobTags(annotation);
	const lines: string[] = [];
	forEachSentence(sentences, tokens, (_, first, end) => {
		for (let token = first; token < end; token++) {
			const form = text.slice(tokens.starts[token], tokens.ends[token]).replace(/\s+/gu, '');
			lines.push(`${form}\t${tags[token]}`);
		}
		if (first < end) lines.push('');
	});
	return lines.map(line => `${line}\n`).join('');
}
