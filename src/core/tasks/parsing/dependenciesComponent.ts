import type { DependencyColumn } from '../../doc/dependencyColumn';
import { ROOT } from '../../doc/dependencyColumn';
import type { Doc } from '../../doc/doc';
import { labelAt, NO_LABEL } from '../../doc/labelColumn';
import type { LabelColumn } from '../../doc/labelColumn';
import type { Layers } from '../../doc/layers';
import { forEachSentence, sentenceLanguage } from '../../doc/sentenceTokens';
import { hashText } from '../../linear/featureHash';
import type { Component } from '../../pipeline/component';
import type { Language } from '../../text/language';
import type { DependencyParser } from './dependencyParser';
import { ParserSentence } from './parserSentence';

type Needed = 'sentences' | 'tokens' | 'tokenLanguages' | 'upos' | 'xpos';

/** Parses each sentence with the parser of its main language; without one its words get no head and no label. */
export class DependenciesComponent implements Component<Needed, 'dependencies'> {
	readonly name = 'dependencies';
	readonly requires = ['sentences', 'tokens', 'tokenLanguages', 'upos', 'xpos'] as const;
	readonly assigns = ['dependencies'] as const;
	readonly #parserFor: (language: Language) => DependencyParser | undefined;

	constructor(parserFor: (language: Language) => DependencyParser | undefined) {
		this.#parserFor = parserFor;
	}

	annotate(doc: Doc<Needed>): Pick<Layers, 'dependencies'> {
		const tokens = doc.get('tokens');
		const { ids } = doc.get('tokenLanguages');
		const words = new SentenceReader(doc);
		const trees = new Trees(tokens.starts.length);
		forEachSentence(doc.get('sentences'), tokens, (_, first, end) => {
			if (first === end) return;
			const parser = this.#parserFor(sentenceLanguage(ids, first, end));
			if (parser !== undefined) trees.add(parser, words.read(first, end), first, end);
		});
		return { dependencies: trees.finish() };
	}
}

/** Makes the parser's view of sentences. */
class SentenceReader {
	readonly #doc: Doc<Needed>;
	readonly #sentence = new ParserSentence();
	readonly #hashes = new Map<string, number>();

	constructor(doc: Doc<Needed>) {
		this.#doc = doc;
	}

	/** The tokens `[first, end)`; good until the next call. */
	read(first: number, end: number): ParserSentence {
		const { starts, ends } = this.#doc.get('tokens');
		const upos = this.#doc.get('upos');
		const xpos = this.#doc.get('xpos');
		this.#sentence.begin(end - first);
		for (let token = first; token < end; token++) {
			const form = this.#doc.text.slice(starts[token], ends[token]);
			this.#sentence.setWord(token - first, form, this.#tag(upos, token), this.#tag(xpos, token));
		}
		return this.#sentence;
	}

	#tag(column: LabelColumn, token: number): number {
		const label = labelAt(column, token) ?? '';
		let hash = this.#hashes.get(label);
		if (hash === undefined) this.#hashes.set(label, (hash = hashText(label)));
		return hash;
	}
}

/** The column while it fills, with the labels of all parsers in one list. */
class Trees {
	readonly #heads: Int32Array;
	readonly #ids: Uint8Array;
	readonly #labels: string[] = [];
	/** For the labels of each parser, as far as they have come up, their numbers in the list. */
	readonly #known = new Map<DependencyParser, (number | undefined)[]>();

	constructor(length: number) {
		this.#heads = new Int32Array(length).fill(ROOT);
		this.#ids = new Uint8Array(length).fill(NO_LABEL);
	}

	add(parser: DependencyParser, sentence: ParserSentence, first: number, end: number): void {
		const heads = this.#heads.subarray(first, end);
		const ids = this.#ids.subarray(first, end);
		parser.parse(sentence, heads, ids);
		let known = this.#known.get(parser);
		if (known === undefined) this.#known.set(parser, (known = []));
		for (let word = 0; word < heads.length; word++) {
			heads[word] = heads[word] === sentence.root ? ROOT : heads[word] + first;
			ids[word] = known[ids[word]] ??= this.#idOf(parser.labels[ids[word]]);
		}
	}

	finish(): DependencyColumn {
		return { heads: this.#heads, labels: this.#labels, ids: this.#ids };
	}

	#idOf(label: string): number {
		const known = this.#labels.indexOf(label);
		return known >= 0 ? known : this.#labels.push(label) - 1;
	}
}
