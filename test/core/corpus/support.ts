import type { CorpusWord } from '../../../src/core/corpus/corpusWords';
import { WordCorpus } from '../../../src/core/corpus/wordCorpus';
import { LANGUAGES } from '../../../src/core/text/language';

/**
 * The sentences of a text that end with lines: words are parted by spaces and marks, and within Chinese by `|`, which stands for
 * nothing. `word/lemma/TAG` has a lemma and a part of speech.
 */
export function sentencesOf(source: string): { readonly text: string; readonly sentences: CorpusWord[][] } {
	let text = '';
	const sentences: CorpusWord[][] = [];
	for (const line of source.split('\n')) {
		const words: CorpusWord[] = [];
		for (const [part] of line.matchAll(/[\p{L}\p{N}'/]+|[^\p{L}\p{N}'/]/gu)) {
			const [form, lemma, tag] = part.split('/') as [string, string?, string?];
			const language = LANGUAGES.indexOf(/\p{Script=Han}/u.test(form) ? 'zh' : 'en');
			const known = lemma === undefined || tag === undefined ? {} : { lemma, tag };
			if (/[\p{L}\p{N}]/u.test(form))
				words.push({ start: text.length, end: text.length + form.length, language, ...known });
			if (part !== '|') text += form;
		}
		if (words.length > 0) sentences.push(words);
		text += '\n';
	}
	return { text, sentences };
}

/** A corpus of texts as {@link sentencesOf} reads them, called by their numbers. */
export function corpusOf(...sources: readonly string[]): WordCorpus {
	const corpus = new WordCorpus(sources.some(source => source.includes('/')));
	for (const [number, source] of sources.entries()) {
		const { text, sentences } = sentencesOf(source);
		corpus.beginText(String(number));
		corpus.add(text, sentences);
	}
	corpus.finish();
	return corpus;
}

/** The texts of {@link corpusOf}. */
export function textOf(source: string): string {
	return sentencesOf(source).text;
}
