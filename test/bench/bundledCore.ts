import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { ElmoModels } from '../../src/core/contextual/elmoModels';
import type { decodeModel } from '../../src/core/model/binaryFormat';
import type { createLearner } from '../../src/core/subword/learners/createLearner';
import type { ReadyVocabularies } from '../../src/core/subword/readyVocabularies';
import type { Nlp } from '../../src/core/nlp';
import type { PassageIndex } from '../../src/core/tasks/answering/retrieval/passageIndex';
import type { ChineseSegmenter } from '../../src/core/tasks/segmentation/chineseSegmenter';
import type { tokenizeEnglish } from '../../src/core/tasks/segmentation/englishTokenizer';
import type { SUMMARY_LAYERS } from '../../src/core/tasks/summarization/extractiveSummarizer';
import type { OnnxRuntime } from '../../src/onnx/onnxRuntime';
import { inCheckout } from '../support/checkout';
import { atExit } from '../support/process/atExit';

/** What the bench uses of the core, and of what runs networks for it, by the files that it comes from. */
const EXPORTS = {
	Nlp: 'core/nlp',
	decodeModel: 'core/model/binaryFormat',
	ChineseSegmenter: 'core/tasks/segmentation/chineseSegmenter',
	tokenizeEnglish: 'core/tasks/segmentation/englishTokenizer',
	ReadyVocabularies: 'core/subword/readyVocabularies',
	createLearner: 'core/subword/learners/createLearner',
	SUMMARY_LAYERS: 'core/tasks/summarization/extractiveSummarizer',
	PassageIndex: 'core/tasks/answering/retrieval/passageIndex',
	ElmoModels: 'core/contextual/elmoModels',
	OnnxRuntime: 'onnx/onnxRuntime',
} as const;

/** The core as it ships. */
export interface Core {
	readonly Nlp: typeof Nlp;
	readonly decodeModel: typeof decodeModel;
	readonly ChineseSegmenter: typeof ChineseSegmenter;
	readonly tokenizeEnglish: typeof tokenizeEnglish;
	readonly ReadyVocabularies: typeof ReadyVocabularies;
	readonly createLearner: typeof createLearner;
	readonly SUMMARY_LAYERS: typeof SUMMARY_LAYERS;
	readonly PassageIndex: typeof PassageIndex;
	readonly ElmoModels: typeof ElmoModels;
	readonly OnnxRuntime: typeof OnnxRuntime;
}

/**
 * Bundles the core, or some exports of it, as it is bundled to ship, into a temporary file: what the loader of TypeScript makes of it keeps the
 * names of functions by calls, which slows inner loops down.
 */
export async function bundleCore(names = Object.keys(EXPORTS) as readonly (keyof Core)[]): Promise<string> {
	const folder = mkdtempSync(path.join(tmpdir(), 'nlp-lens-bench-'));
	atExit(() => rmSync(folder, { recursive: true, force: true }));
	const outfile = path.join(folder, 'core.mjs');
	const contents = names.map(name => `export { ${name} } from './src/${EXPORTS[name]}';`);
	const stdin = { contents: contents.join('\n'), resolveDir: inCheckout('.'), loader: 'ts' } as const;
	await build({ stdin, outfile, bundle: true, minify: true, format: 'esm', platform: 'neutral', logLevel: 'error' });
	return outfile;
}

/** The core of such a file. */
export async function importCore(file: string): Promise<Core> {
	return (await import(pathToFileURL(file).href)) as Core;
}
