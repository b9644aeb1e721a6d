import type { Doc } from '../../doc/doc';
import { NO_LABEL } from '../../doc/labelColumn';
import type { Layers } from '../../doc/layers';
import { TokenRange } from '../../doc/tokenRange';
import { foreignStretches, forEachSentence, mainLanguage } from '../../doc/sentenceTokens';
import type { TokenTable } from '../../doc/tokenTable';
import type { Component } from '../../pipeline/component';
import type { Language } from '../../text/language';

/** Tags the words of one sentence. */
export interface PosTagger {
	readonly uposLabels: readonly string[];
	readonly xposLabels: readonly string[];
	/**
	 * Writes label indices into `upos` and `xpos`.
	 * @param at where that of the first word goes; default: 0
	 */
	tag(words: TokenRange, upos: Uint8Array, xpos: Uint8Array, at?: number): void;
}

/**
 * Tags each sentence with the tagger of its main language, and longer stretches of the other language with theirs.
 *
 * Words of a language without a tagger get no label.
 */
export class PosComponent implements Component<'sentences' | 'tokens' | 'tokenLanguages', 'upos' | 'xpos'> {
	readonly name = 'parts of speech';
	readonly requires = ['sentences', 'tokens', 'tokenLanguages'] as const;
	readonly assigns = ['upos', 'xpos'] as const;
	readonly #taggerFor: (language: Language) => PosTagger | undefined;

	constructor(taggerFor: (language: Language) => PosTagger | undefined) {
		this.#taggerFor = taggerFor;
	}

	annotate(doc: Doc<'sentences' | 'tokens' | 'tokenLanguages'>): Pick<Layers, 'upos' | 'xpos'> {
		const tokens = doc.get('tokens');
		const { ids } = doc.get('tokenLanguages');
		const tags = new TagColumns(doc.text, tokens);
		forEachSentence(doc.get('sentences'), tokens, (_, first, end) => {
			if (first === end) return;
			const main = mainLanguage(ids, first, end);
			tags.tag(this.#taggerFor(main), first, end);
			for (const stretch of foreignStretches(ids, first, end, main)) {
				tags.tag(this.#taggerFor(stretch.language), stretch.first, stretch.end);
			}
		});
		return tags.finish();
	}
}

/** The two columns while they fill, with the labels of all taggers in one list each. */
class TagColumns {
	readonly #text: string;
	readonly #tokens: TokenTable;
	readonly #upos: Uint8Array;
	readonly #xpos: Uint8Array;
	#uposLabels: readonly string[] = [];
	#xposLabels: readonly string[] = [];

	constructor(text: string, tokens: TokenTable) {
		this.#text = text;
		this.#tokens = tokens;
		this.#upos = new Uint8Array(tokens.starts.length).fill(NO_LABEL);
		this.#xpos = new Uint8Array(tokens.starts.length).fill(NO_LABEL);
	}

	tag(tagger: PosTagger | undefined, first: number, end: number): void {
		const [upos, xpos] = [this.#upos, this.#xpos];
		if (tagger === undefined) {
			upos.fill(NO_LABEL, first, end);
			xpos.fill(NO_LABEL, first, end);
			return;
		}
		const words = new TokenRange(this.#text, this.#tokens, first, end);
		tagger.tag(words, upos, xpos, first);
		this.#uposLabels = translate(tagger.uposLabels, this.#uposLabels, upos, words);
		this.#xposLabels = translate(tagger.xposLabels, this.#xposLabels, xpos, words);
	}

	finish(): Pick<Layers, 'upos' | 'xpos'> {
		return {
			upos: { labels: this.#uposLabels, ids: this.#upos },
			xpos: { labels: this.#xposLabels, ids: this.#xpos },
		};
	}
}

/** Turns the ids of words, of the list `own`, into ids of `all`, to which missing labels are added; returns that list. */
function translate(
	own: readonly string[],
	all: readonly string[],
	ids: Uint8Array,
	{ first, length }: TokenRange,
): readonly string[] {
	if (all === own) return all;
	if (all.length === 0) return own;
	const merged = [...all, ...own.filter(label => !all.includes(label))];
	for (let index = first; index < first + length; index++) {
		if (ids[index] !== NO_LABEL) ids[index] = merged.indexOf(own[ids[index]]);
	}
	return merged.length === all.length ? all : merged;
}
