import { CORPUS_LAYERS, corpusWords, TAGGED_CORPUS_LAYERS } from '../../src/core/corpus/corpusWords';
import { packWordCounts } from '../../src/core/corpus/wordCounts';
import type { CountedWords } from '../../src/core/corpus/wordCounts';
import { Nlp } from '../../src/core/nlp';
import type { Language } from '../../src/core/text/language';
import { LANGUAGES } from '../../src/core/text/language';
import { backgroundDocuments } from '../keywords/backgroundText';
import { modelsFromFolder } from '../summarization/modelsFromFolder';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { wordCountCard } from './cards';

/** Words that stand in the texts less often are left out. */
const FEWEST = 5;

/** Words that are longer, in UTF-16 code units, are none. */
const LONGEST_WORD = 40;

/** Counts the words of the background: `npm run train:corpus -- zh-word-counts|en-word-counts [--out FOLDER]`. */
async function main(): Promise<void> {
	const { name, folder } = readTrainingOptions(process.argv.slice(2), ['zh-word-counts', 'en-word-counts']);
	const language = name === 'zh-word-counts' ? 'zh' : 'en';
	const counted = await countWords(language);
	const kept = (counts: ReadonlyMap<string, number>): number =>
		[...counts.values()].filter(count => count >= FEWEST).length;
	const sizes = { forms: kept(counted.forms), lemmas: kept(counted.lemmas ?? counted.forms) };
	const content = packWordCounts(name, counted, { language });
	const bytes = saveModel(content, wordCountCard(language, counted, sizes), folder);
	console.log(`${name}.bin: ${bytes.length} bytes, ${sizes.forms} forms of ${counted.words} words`);
}

async function countWords(language: Language): Promise<CountedWords> {
	const nlp = new Nlp(modelsFromFolder, 1);
	const [forms, lemmas] = [new Map<string, number>(), new Map<string, number>()];
	const count = (counts: Map<string, number>, word: string): void => {
		const lower = word.toLowerCase();
		if (lower.length <= LONGEST_WORD) counts.set(lower, (counts.get(lower) ?? 0) + 1);
	};
	let words = 0;
	for (const text of backgroundDocuments(language)) {
		const layers = language === 'en' ? TAGGED_CORPUS_LAYERS : CORPUS_LAYERS;
		const annotation = await nlp.analyze(text, { format: 'plain', language: 'auto', standard: 'pku' }, layers);
		for (const { start, end, lemma, language: own } of [...corpusWords(text, annotation)].flat()) {
			if (LANGUAGES[own] !== language) continue;
			const form = text.slice(start, end);
			words++;
			count(forms, form);
			count(lemmas, lemma === undefined || lemma === '' ? form : lemma);
		}
	}
	return { words, fewest: FEWEST, forms, ...(language === 'en' ? { lemmas } : {}) };
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
