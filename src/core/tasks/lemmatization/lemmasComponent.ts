import type { Doc } from '../../doc/doc';
import { labelAt } from '../../doc/labelColumn';
import type { Layers } from '../../doc/layers';
import { TextMerger } from '../../doc/textMerger';
import type { Component } from '../../pipeline/component';
import { LANGUAGES, type Language } from '../../text/language';

/** Gives the lemma of one word with its tags; a tag that is not known is empty. */
export type Lemmatizer = (form: string, upos: string, xpos: string) => string;

/** Gives each word its lemma; one of a language without a lemmatizer gets an empty one. */
export class LemmasComponent implements Component<'tokens' | 'tokenLanguages' | 'upos' | 'xpos', 'lemmas'> {
	readonly name = 'lemmas';
	readonly requires = ['tokens', 'tokenLanguages', 'upos', 'xpos'] as const;
	readonly assigns = ['lemmas'] as const;
	readonly #lemmatizerFor: (language: Language) => Lemmatizer | undefined;

	constructor(lemmatizerFor: (language: Language) => Lemmatizer | undefined) {
		this.#lemmatizerFor = lemmatizerFor;
	}

	annotate(doc: Doc<'tokens' | 'tokenLanguages' | 'upos' | 'xpos'>): Pick<Layers, 'lemmas'> {
		const { starts, ends } = doc.get('tokens');
		const languages = doc.get('tokenLanguages').ids;
		const upos = doc.get('upos');
		const xpos = doc.get('xpos');
		const lemmatizers = LANGUAGES.map(language => this.#lemmatizerFor(language));
		const lemmas = new TextMerger();
		for (let token = 0; token < starts.length; token++) {
			const form = doc.text.slice(starts[token], ends[token]);
			const lemmatize = lemmatizers[languages[token]];
			lemmas.push(lemmatize?.(form, labelAt(upos, token) ?? '', labelAt(xpos, token) ?? '') ?? '');
		}
		return { lemmas: lemmas.finish() };
	}
}
