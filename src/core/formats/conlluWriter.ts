import { ROOT } from '../doc/dependencyColumn';
import { labelAt } from '../doc/labelColumn';
import type { RangeAnnotation } from '../doc/rangeAnnotation';
import { forEachSentence } from '../doc/sentenceTokens';
import { textAt } from '../doc/textColumn';
import { isSpace } from '../text/characterKind';
import { EMPTY, formatConllu, withMisc } from './conlluSentence';
import { iobTags, OUTSIDE } from './iobTags';

/**
 * CoNLL-U of an annotated stretch of a text: sentence ids, `# text`, UPOS, XPOS and LEMMA as far as they are known,
 * multiword tokens as ranges, HEAD and DEPREL where there are dependencies, `NER=B-PER` marks and `SpaceAfter=No` in MISC.
 * Features stay empty.
 *
 * White space inside a sentence counts as one space, so that `# text` is what the tokens spell.
 * @param text what the annotation's offsets are of
 * @param firstId the id of the first sentence
 */
export function writeConllu(text: string, annotation: RangeAnnotation, firstId: number): string {
	const { sentences, tokens } = annotation;
	if (sentences === undefined || tokens === undefined) return '';
	const writer = new SentenceWriter(text, annotation);
	const parts: string[] = [];
	forEachSentence(sentences, tokens, (_, first, end) => {
		if (first < end) parts.push(writer.write(firstId + parts.length, first, end));
	});
	return parts.join('');
}

class SentenceWriter {
	readonly #text: string;
	readonly #annotation: RangeAnnotation;
	readonly #tags: readonly string[];

	constructor(text: string, annotation: RangeAnnotation) {
		this.#text = text;
		this.#annotation = annotation;
		this.#tags = iobTags(annotation);
	}

	/** The sentence of the tokens `[first, end)`. */
	write(id: number, first: number, end: number): string {
		const { joined } = this.#annotation.tokens ?? { joined: new Uint8Array() };
		const rows: string[][] = [];
		let text = '';
		for (let token = first; token < end;) {
			let last = token;
			while (last + 1 < end && joined[last + 1] === 1) last++;
			const space = this.#spaceAfter(last);
			const surface = this.#form(token, last);
			text += last + 1 < end && space ? `${surface} ` : surface;
			const noSpace = space ? EMPTY : 'SpaceAfter=No';
			if (last > token) {
				const fields = [`${token - first + 1}-${last - first + 1}`, surface];
				rows.push([...fields, ...new Array<string>(7).fill(EMPTY), noSpace]);
			}
			for (let word = token; word <= last; word++) {
				rows.push(this.#row(word, first, last > token ? EMPTY : noSpace));
			}
			token = last + 1;
		}
		return formatConllu({ comments: [`# sent_id = ${id}`, `# text = ${text}`], rows });
	}

	/** @param first the first token of the sentence, whose id is 1 */
	#row(token: number, first: number, misc: string): string[] {
		const { lemmas, upos, xpos } = this.#annotation;
		const tag = this.#tags[token];
		return [
			String(token - first + 1),
			this.#form(token, token),
			lemmas === undefined ? EMPTY : fieldOf(textAt(lemmas, token)),
			labelAt(upos, token) ?? EMPTY,
			labelAt(xpos, token) ?? EMPTY,
			EMPTY,
			...this.#dependency(token, first),
			EMPTY,
			withMisc(misc, 'NER', tag === OUTSIDE ? undefined : tag),
		];
	}

	/** HEAD and DEPREL. */
	#dependency(token: number, first: number): [head: string, deprel: string] {
		const { dependencies } = this.#annotation;
		const label = labelAt(dependencies, token);
		if (dependencies === undefined || label === undefined) return [EMPTY, EMPTY];
		const head = dependencies.heads[token];
		return [head === ROOT ? '0' : String(head - first + 1), label];
	}

	/** What the tokens from `first` to `last` spell. */
	#form(first: number, last: number): string {
		const { tokens } = this.#annotation;
		if (tokens === undefined) return EMPTY;
		return fieldOf(this.#text.slice(tokens.starts[first], tokens.ends[last]));
	}

	/** Whether white space follows a token, or the text ends. */
	#spaceAfter(token: number): boolean {
		const { tokens } = this.#annotation;
		const start = tokens?.ends[token] ?? 0;
		const next = tokens?.starts[token + 1] ?? Math.min(start + 1, this.#text.length);
		if (start >= this.#text.length) return true;
		for (let offset = start; offset < next; offset++) {
			if (isSpace(this.#text.charCodeAt(offset))) return true;
		}
		return false;
	}
}

/** A value without what would end its field; never empty. */
function fieldOf(value: string): string {
	const clean = value.replace(/[\s\u0000-\u001f\u007f-\u00a0]+/gu, '');
	return clean === '' ? EMPTY : clean;
}
