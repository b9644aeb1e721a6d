import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeModel } from '../../src/core/model/binaryFormat';
import {
	SentencePieceLearner,
	type SentencePieceLearnerOptions,
} from '../../src/core/subword/learners/sentencePieceLearner';
import { writeSentencePieceModel } from '../../src/core/subword/sentencePiece/modelProtoWriter';
import { NORMALIZERS_NAME, normalizerOf } from '../../src/core/subword/sentencePiece/normalizerRules';
import { SentencePieceTokenizer } from '../../src/core/subword/sentencePiece/sentencePieceTokenizer';
import { dataFolder } from '../support/dataFolder';
import { MODELS_FOLDER } from '../support/modelWriter';
import { ExactnessCounter, type Exactness } from './exactness';
import { oddLines } from './oddTexts';
import { SentencePieceLibrary } from './sentencePieceLibrary';

const ODD_LINES = 2000;
const SEED = 13;

/**
 * Learns SentencePiece models here, lets the library load what is written of them, and compares ids and decoded text of lines of the
 * corpus and odd ones. Without the library there is nothing to compare.
 */
export async function evaluateLearnedSentencePiece(): Promise<Exactness[]> {
	if (!SentencePieceLibrary.installed) {
		console.log('The SentencePiece programs are not installed: models learned here are not compared.');
		return [];
	}
	const corpus = readFileSync(join(dataFolder(), 'lm', 'subword', 'sentencepiece', 'botchan.txt'), 'utf8');
	const texts = corpus.split(/\r?\n/).filter(line => line !== '');
	const lines = [...texts.slice(0, ODD_LINES), ...oddLines(texts, ODD_LINES, SEED)];
	const results: Exactness[] = [];
	for (const [name, options] of Object.entries(variants())) {
		const learner = new SentencePieceLearner(options);
		learner.add(corpus);
		const definition = await learner.learn();
		results.push(
			...compareWithLibrary(name, new SentencePieceTokenizer(definition), writeSentencePieceModel(definition), lines),
		);
	}
	return results;
}

function variants(): Readonly<Record<string, SentencePieceLearnerOptions>> {
	const file = `${NORMALIZERS_NAME}.bin`;
	const rules = decodeModel(readFileSync(join(MODELS_FOLDER, file)), file);
	const fallback = {
		byteFallback: true,
		characterCoverage: 0.99,
		userSymbols: ['<sep>', 'the'],
		specialTokens: ['<mask>'],
	};
	return {
		'learned unigram': { modelType: 'unigram', vocabularySize: 2000, normalizer: normalizerOf('nmt_nfkc', rules) },
		'learned BPE': { modelType: 'bpe', vocabularySize: 2000, normalizer: normalizerOf('nmt_nfkc_cf', rules) },
		'learned unigram with bytes': { modelType: 'unigram', vocabularySize: 2000, ...fallback },
		'learned BPE with bytes': { modelType: 'bpe', vocabularySize: 2000, ...fallback },
	};
}

function compareWithLibrary(
	name: string,
	tokenizer: SentencePieceTokenizer,
	model: Uint8Array,
	lines: readonly string[],
): Exactness[] {
	const folder = mkdtempSync(join(tmpdir(), 'nlp-lens-learned-'));
	try {
		const path = join(folder, 'learned.model');
		writeFileSync(path, model);
		const library = new SentencePieceLibrary();
		const encoded = library.encode(path, lines);
		const ids = new ExactnessCounter(name, 'ids');
		lines.forEach((line, i) => ids.compare(line, [...tokenizer.encode(line).ids], encoded[i]));
		const decoded = new ExactnessCounter(name, 'lines of decoded text');
		const texts = library.decode(path, encoded);
		encoded
			.map(list => tokenizer.decode(list))
			.join('\n')
			.split('\n')
			.forEach((text, i) => decoded.compare(i, text, texts[i]));
		return [ids.result, decoded.result];
	} finally {
		rmSync(folder, { recursive: true });
	}
}
