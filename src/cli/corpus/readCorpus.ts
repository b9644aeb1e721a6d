import { CORPUS_LAYERS, corpusWords, TAGGED_CORPUS_LAYERS } from '../../core/corpus/corpusWords';
import { WordCorpus } from '../../core/corpus/wordCorpus';
import type { Nlp } from '../../core/nlp';
import { formatOfName } from '../../core/text/formatOfName';
import { PortionCutter } from '../../core/text/portionCutter';
import type { GroupContext } from '../commands/groupContext';
import { inputFiles } from '../inputFiles';
import { readText } from '../textInput';
import type { CorpusLine } from './corpusCommandLine';

/** A corpus of files, and why layers are missing. */
export interface ReadCorpus {
	readonly corpus: WordCorpus;
	readonly failures: ReadonlySet<string>;
}

/** Reads files as a corpus, in portions that pass through memory. @throws UsageError for what cannot be read. */
export async function readCorpus(
	nlp: Nlp,
	{ include, isTagged, language }: Pick<CorpusLine, 'include' | 'isTagged' | 'language'>,
	paths: readonly string[],
	{ warn, progress }: GroupContext,
): Promise<ReadCorpus> {
	const corpus = new WordCorpus(isTagged);
	const failures = new Set<string>();
	const layers = isTagged ? TAGGED_CORPUS_LAYERS : CORPUS_LAYERS;
	for await (const { name, path } of inputFiles({ paths, include, warn })) {
		corpus.beginText(name);
		let offset = 0;
		for await (const text of portions(readText(path, warn))) {
			if (corpus.info.isFull) break;
			progress.show(() => `reading ${name}, ${corpus.info.words.toLocaleString('en')} words`);
			const document = nlp.open(text, { format: formatOfName(name), language, standard: 'pku' });
			const annotation = await document.analyze({ start: 0, end: text.length }, layers);
			for (const { message } of annotation.failures) failures.add(message);
			corpus.add(document.prose, corpusWords(document.prose, annotation), offset);
			offset += text.length;
		}
	}
	progress.clear();
	corpus.finish();
	if (corpus.info.isFull) warn('the corpus is full: words after the first 20,000,000 are left out');
	return { corpus, failures };
}

async function* portions(pieces: AsyncIterable<string>): AsyncGenerator<string> {
	const cutter = new PortionCutter();
	for await (const piece of pieces) yield* cutter.push(piece);
	yield* cutter.finish();
}
