import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** One thing that is trained: its name, the script of this folder that makes it, and the script's arguments. */
export interface TrainingStep {
	readonly name: string;
	readonly script: string;
	readonly args: readonly string[];
}

/** Everything that is trained, in an order in which each finds what it builds on. */
export const STEPS: readonly TrainingStep[] = [
	{ name: 'clusters-en', script: 'ner/clusters/build.ts', args: ['en'] },
	{ name: 'clusters-en-lower', script: 'ner/clusters/build.ts', args: ['en-lower'] },
	{ name: 'clusters-zh', script: 'ner/clusters/build.ts', args: ['zh'] },
	{ name: 'en-sentences', script: 'sentences/train.ts', args: [] },
	{ name: 'lexicon-en', script: 'pos/trainLexicon.ts', args: [] },
	{ name: 'en-pos', script: 'pos/trainEnglish.ts', args: [] },
	{ name: 'en-lemma', script: 'lemmatization/train.ts', args: [] },
	{ name: 'en-ner', script: 'ner/train.ts', args: ['en'] },
	{ name: 'en-relations', script: 'relations/train.ts', args: [] },
	{ name: 'zh-segmentation-pku', script: 'segmentation/train.ts', args: ['pku'] },
	{ name: 'zh-segmentation-ud', script: 'segmentation/train.ts', args: ['ud'] },
	{ name: 'zh-pos', script: 'pos/chineseTrain.ts', args: [] },
	{ name: 'zh-ner', script: 'ner/train.ts', args: ['zh'] },
	{ name: 'zh-relations', script: 'relations/chinese/train.ts', args: [] },
	{ name: 'summary-sentences', script: 'summarization/train.ts', args: [] },
	{ name: 'en-parser', script: 'parsing/train.ts', args: ['en-parser'] },
	{ name: 'zh-parser', script: 'parsing/train.ts', args: ['zh-parser'] },
	{ name: 'zh-en-unigram', script: 'subword/train.ts', args: ['zh-en-unigram'] },
	{ name: 'zh-en-byte-bpe', script: 'subword/train.ts', args: ['zh-en-byte-bpe'] },
	{ name: 'zh-topics', script: 'classification/train.ts', args: ['zh-topics'] },
	{ name: 'en-topics', script: 'classification/train.ts', args: ['en-topics'] },
	{ name: 'zh-sentiment', script: 'classification/train.ts', args: ['zh-sentiment'] },
	{ name: 'en-sentiment', script: 'classification/train.ts', args: ['en-sentiment'] },
	{ name: 'subword-normalizers', script: 'subword/normalizers.ts', args: [] },
	{ name: 'zh-frequencies', script: 'keywords/trainFrequencies.ts', args: ['zh-frequencies'] },
	{ name: 'en-frequencies', script: 'keywords/trainFrequencies.ts', args: ['en-frequencies'] },
	{ name: 'zh-keywords', script: 'keywords/train.ts', args: ['zh-keywords'] },
	{ name: 'en-keywords', script: 'keywords/train.ts', args: ['en-keywords'] },
	{ name: 'zh-answers', script: 'answering/spans/train.ts', args: ['zh-answers'] },
	{ name: 'en-answers', script: 'answering/spans/train.ts', args: ['en-answers'] },
	{ name: 'question-similarity', script: 'answering/community/train.ts', args: [] },
	{ name: 'learned-en', script: 'embeddings/train.ts', args: ['learned-en'] },
	{ name: 'learned-zh', script: 'embeddings/train.ts', args: ['learned-zh'] },
	{ name: 'en-vectors', script: 'embeddings/train.ts', args: ['en-vectors'] },
	{ name: 'zh-vectors', script: 'embeddings/train.ts', args: ['zh-vectors'] },
	{ name: 'words-en', script: 'elmo/writeWords.ts', args: ['en'] },
	{ name: 'words-zh', script: 'elmo/writeWords.ts', args: ['zh'] },
	{ name: 'en-lm', script: 'ngram/train.ts', args: ['en-lm'] },
	{ name: 'zh-lm', script: 'ngram/train.ts', args: ['zh-lm'] },
	{ name: 'words-translation', script: 'translation/corpus/writeText.ts', args: [] },
	{ name: 'en-mt-lm', script: 'translation/language/train.ts', args: ['en-mt-lm'] },
	{ name: 'zh-mt-lm', script: 'translation/language/train.ts', args: ['zh-mt-lm'] },
	{ name: 'mt-phrases', script: 'translation/train.ts', args: [] },
	{ name: 'mt-weights', script: 'translation/tune/train.ts', args: [] },
	{ name: 'zh-dictionary', script: 'dictionary/train.ts', args: ['zh-dictionary'] },
	{ name: 'en-dictionary', script: 'dictionary/train.ts', args: ['en-dictionary'] },
	{ name: 'zh-word-counts', script: 'corpus/train.ts', args: ['zh-word-counts'] },
	{ name: 'en-word-counts', script: 'corpus/train.ts', args: ['en-word-counts'] },
];

/** Memory that a step may take, in megabytes. */
const HEAP = 8000;

/**
 * The steps of these names in their order, or all of them.
 * @throws Error when there is no such step
 */
export function chosenSteps(names: readonly string[]): readonly TrainingStep[] {
	const unknown = names.filter(name => !STEPS.some(step => step.name === name));
	if (unknown.length > 0) {
		throw new Error(`There is no step ${unknown.join(', ')}; steps are ${STEPS.map(({ name }) => name).join(', ')}.`);
	}
	return STEPS.filter(({ name }) => names.length === 0 || names.includes(name));
}

/** Whether the step makes a model, with a card and a line of the manifest; the others make what models build on. */
export function isModelStep({ name }: TrainingStep): boolean {
	return !/^(clusters|lexicon|learned|words)-/u.test(name);
}

/**
 * Runs a step; a model goes to the folder.
 * @returns how long it took, in seconds
 * @throws Error when it fails
 */
export function runStep(step: TrainingStep, folder: string): number {
	const args = isModelStep(step) ? [...step.args, '--out', folder] : step.args;
	const node = [`--max-old-space-size=${HEAP}`, '--import=tsx', join(import.meta.dirname, step.script), ...args];
	const start = performance.now();
	const { status } = spawnSync(process.execPath, node, { stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) {
		throw new Error(`${step.script} failed.`);
	}
	return (performance.now() - start) / 1000;
}
