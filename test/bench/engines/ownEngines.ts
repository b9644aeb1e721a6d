import { readFile } from 'node:fs/promises';
import type { LayerName } from '../../../src/core/doc/layers';
import type { Language } from '../../../src/core/text/language';
import { inCheckout } from '../../support/checkout';
import type { Core } from '../bundledCore';
import type { Analyze, Engine, Task } from './engine';

/** What is measured of the pipeline, by the words that the tables use. */
const pipelines: readonly (readonly [Language, Task, does: string, layers: readonly LayerName[]])[] = [
	['zh', 'words', 'sentences, words', ['sentences', 'tokens']],
	['zh', 'tags', 'sentences, words, tags', ['sentences', 'tokens', 'upos', 'xpos']],
	['zh', 'all', 'sentences, words, tags, names', ['sentences', 'tokens', 'upos', 'xpos', 'entities']],
	['en', 'words', 'sentences, words', ['sentences', 'tokens']],
	['en', 'tags', 'sentences, words, tags', ['sentences', 'tokens', 'upos', 'xpos']],
	['en', 'all', 'sentences, words, tags, lemmas, names', ['sentences', 'tokens', 'upos', 'xpos', 'lemmas', 'entities']],
];

/** This project's own core, without its cache: every round analyzes everything again. */
export function ownEngines(core: Core): Engine[] {
	const segmenter = (standard: 'pku' | 'ud') => loadSegmenter(core, standard);
	return [
		{ name: 'NLP Lens', language: 'zh', task: 'words', does: 'words as strings (PKU)', load: () => segmenter('pku') },
		{ name: 'NLP Lens', language: 'zh', task: 'words', does: 'words as strings (UD)', load: () => segmenter('ud') },
		{ name: 'NLP Lens', language: 'en', task: 'words', does: 'words as strings', load: () => tokenizer(core) },
		...pipelines.map(([language, task, does, layers]) => ({
			name: 'NLP Lens',
			language,
			task,
			does,
			load: () => loadPipeline(core, language, layers),
		})),
	];
}

async function loadSegmenter({ ChineseSegmenter, decodeModel }: Core, standard: 'pku' | 'ud'): Promise<Analyze> {
	const name = `zh-segmentation-${standard}.bin`;
	const segmenter = ChineseSegmenter.from(decodeModel(await readFile(inCheckout('models', name)), name));
	return text => {
		const words: string[] = [];
		segmenter.segment(text, 0, text.length, (start, end) => words.push(text.slice(start, end)));
		return words.length;
	};
}

function tokenizer({ tokenizeEnglish }: Core): Analyze {
	return text => {
		const words: string[] = [];
		tokenizeEnglish(text, 0, text.length, (start, end) => words.push(text.slice(start, end)));
		return words.length;
	};
}

/** The pipeline of a language with the models of these layers; whatever it fails to do ends the bench. */
async function loadPipeline({ Nlp }: Core, language: Language, layers: readonly LayerName[]): Promise<Analyze> {
	const nlp = new Nlp({ read: name => readFile(inCheckout('models', name)) }, 0);
	const settings = { format: 'plain', language, standard: 'ud' } as const;
	await nlp.analyzer(settings).prepare(layers, new Set([language]));
	return async text => {
		const { tokens, failures } = await nlp.analyze(text, settings, layers);
		if (failures.length > 0) throw new Error(failures.map(({ message }) => message).join(' '));
		return tokens?.starts.length ?? 0;
	};
}
