import { TokenRange } from '../../src/core/doc/tokenRange';
import { EnglishLemmatizer } from '../../src/core/tasks/lemmatization/englishLemmatizer';
import { EnglishPosTagger } from '../../src/core/tasks/pos/englishPosTagger';
import { tokenizeEnglish } from '../../src/core/tasks/segmentation/englishTokenizer';
import { SentenceSplitter } from '../../src/core/tasks/sentences/sentenceSplitter';
import { readModel } from '../support/modelReader';
import { rebuildDocuments } from './rawDocument';
import type { RawDocument } from './rawDocument';
import { readEwt, readOpenGum } from './treebank';

/** The English analysis from raw text, all steps with their own output: `npm run evaluate:english-raw`. */
function main(): void {
	const analyzer = new RawAnalyzer(
		SentenceSplitter.from(readModel('en-sentences')),
		EnglishPosTagger.from(readModel('en-pos')),
		EnglishLemmatizer.from(readModel('en-lemma')),
	);
	const rows = (['dev', 'test'] as const).flatMap(split => [
		{ set: `UD English-EWT r2.16 ${split}`, ...analyzer.score(rebuildDocuments(readEwt(split))) },
		{ set: `GUM open ${split}`, ...analyzer.score(rebuildDocuments(readOpenGum(split))) },
	]);
	console.table(rows);
}

/** F1 in percent over words: the span alone, and the span with each tag. */
interface RawScores {
	readonly words: string;
	readonly upos: string;
	readonly xpos: string;
	readonly lemmas: string;
}

class RawAnalyzer {
	readonly #splitter: SentenceSplitter;
	readonly #tagger: EnglishPosTagger;
	readonly #lemmatizer: EnglishLemmatizer;

	constructor(splitter: SentenceSplitter, tagger: EnglishPosTagger, lemmatizer: EnglishLemmatizer) {
		this.#splitter = splitter;
		this.#tagger = tagger;
		this.#lemmatizer = lemmatizer;
	}

	score(documents: readonly RawDocument[]): RawScores {
		let [gold, found, words, upos, xpos, lemmas] = [0, 0, 0, 0, 0, 0];
		for (const { text, words: goldWords } of documents) {
			const byStart = new Map(goldWords.map(word => [word.start, word]));
			gold += goldWords.length;
			this.#analyze(text, (start, end, coarse, fine) => {
				found++;
				const word = byStart.get(start);
				if (word?.end === end) {
					words++;
					upos += word.gold.upos === coarse ? 1 : 0;
					xpos += word.gold.xpos === fine ? 1 : 0;
					const lemma = this.#lemmatizer.lemma(text.slice(start, end), coarse, fine);
					lemmas += word.gold.lemma === '_' || word.gold.lemma === lemma ? 1 : 0;
				}
			});
		}
		const f1 = (right: number): string => ((200 * right) / (gold + found)).toFixed(2);
		return { words: f1(words), upos: f1(upos), xpos: f1(xpos), lemmas: f1(lemmas) };
	}

	#analyze(text: string, visit: (start: number, end: number, upos: string, xpos: string) => void): void {
		this.#splitter.split(text, 0, text.length, 'en', (sentenceStart, sentenceEnd) => {
			const spans: [number, number][] = [];
			tokenizeEnglish(text, sentenceStart, sentenceEnd, (start, end) => spans.push([start, end]));
			const columns = {
				starts: Int32Array.from(spans, ([start]) => start),
				ends: Int32Array.from(spans, ([, end]) => end),
			};
			const upos = new Uint8Array(spans.length);
			const xpos = new Uint8Array(spans.length);
			this.#tagger.tag(new TokenRange(text, columns, 0, spans.length), upos, xpos);
			spans.forEach(([start, end], i) => {
				visit(start, end, this.#tagger.uposLabels[upos[i]], this.#tagger.xposLabels[xpos[i]]);
			});
		});
	}
}

main();
