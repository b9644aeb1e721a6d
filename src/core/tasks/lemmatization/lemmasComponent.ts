import type { Doc } from '../../doc/doc';
import { labelAt } from '../../doc/labelColumn';
import { LabelNumbers } from '../../doc/labelNumbers';
import type { Layers } from '../../doc/layers';
import { NumberedTexts } from '../../doc/numberedTexts';
import type { Component } from '../../pipeline/component';
import { LANGUAGES, type Language } from '../../text/language';
import { LemmaCache } from './lemmaCache';

/** Gives the lemma of one word with its tags; a tag that is not known is empty. The same word has always the same one. */
export type Lemmatizer = (form: string, upos: string, xpos: string) => string;

/** Largest numbers of tags: with the language and whether it has a lemmatizer they make the 16 bits of a cache's key. */
const MOST_UPOS = 63;
const MOST_XPOS = 255;

/** Gives each word its lemma; one of a language without a lemmatizer gets an empty one. */
export class LemmasComponent implements Component<'tokens' | 'tokenLanguages' | 'upos' | 'xpos', 'lemmas'> {
	readonly name = 'lemmas';
	readonly requires = ['tokens', 'tokenLanguages', 'upos', 'xpos'] as const;
	readonly assigns = ['lemmas'] as const;
	readonly #lemmatizerFor: (language: Language) => Lemmatizer | undefined;
	readonly #cache = new LemmaCache();
	readonly #upos = new LabelNumbers(MOST_UPOS);
	readonly #xpos = new LabelNumbers(MOST_XPOS);
	readonly #texts = new NumberedTexts();

	constructor(lemmatizerFor: (language: Language) => Lemmatizer | undefined) {
		this.#lemmatizerFor = lemmatizerFor;
	}

	annotate(doc: Doc<'tokens' | 'tokenLanguages' | 'upos' | 'xpos'>): Pick<Layers, 'lemmas'> {
		const { text } = doc;
		const { starts, ends } = doc.get('tokens');
		const languages = doc.get('tokenLanguages').ids;
		const upos = doc.get('upos');
		const xpos = doc.get('xpos');
		const uposNumbers = this.#upos.of(upos);
		const xposNumbers = this.#xpos.of(xpos);
		const lemmatizers = LANGUAGES.map(language => this.#lemmatizerFor(language));
		const cache = this.#cache;
		cache.trim();
		const numbers = new Int32Array(starts.length);
		for (let token = 0; token < starts.length; token++) {
			const coarse = uposNumbers[upos.ids[token]];
			const fine = xposNumbers[xpos.ids[token]];
			const lemmatize = lemmatizers[languages[token]];
			if (lemmatize === undefined || coarse < 0 || fine < 0 || cache.isFull) {
				const form = text.slice(starts[token], ends[token]);
				numbers[token] = cache.numberOf(
					lemmatize?.(form, labelAt(upos, token) ?? '', labelAt(xpos, token) ?? '') ?? '',
				);
				continue;
			}
			const tags = (languages[token] << 14) | (coarse << 8) | fine;
			const known = cache.find(text, starts[token], ends[token], tags);
			numbers[token] = known >= 0 ? known : this.#add(text, starts[token], ends[token], tags, lemmatize);
		}
		return { lemmas: this.#texts.column(cache.lemmas, numbers) };
	}

	#add(text: string, start: number, end: number, tags: number, lemmatize: Lemmatizer): number {
		const coarse = this.#upos.labels[(tags >> 8) & MOST_UPOS];
		const fine = this.#xpos.labels[tags & MOST_XPOS];
		return this.#cache.add(text, start, end, tags, lemmatize(text.slice(start, end), coarse, fine));
	}
}
