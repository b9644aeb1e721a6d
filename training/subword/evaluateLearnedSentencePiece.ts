import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModelStore } from '../../src/core/model/modelStore';
import { createLearner } from '../../src/core/subword/learners/createLearner';
import type { LearnerOptions } from '../../src/core/subword/learners/createLearner';
import { writeSentencePieceModel } from '../../src/core/subword/sentencePiece/modelProtoWriter';
import { NORMALIZER_NAMES } from '../../src/core/subword/sentencePiece/normalizerRules';
import { SentencePieceTokenizer } from '../../src/core/subword/sentencePiece/sentencePieceTokenizer';
import { dataFolder } from '../support/dataFolder';
import { shippedModels } from '../support/shippedModels';
import { compareDecoded, ExactnessCounter, type Exactness } from './exactness';
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
	const models = new ModelStore(shippedModels);
	const results: Exactness[] = [];
	for (const [name, options] of Object.entries(variants())) {
		const learner = await createLearner(options, models);
		learner.add(corpus);
		const learned = await learner.learn();
		if (learned.format !== 'sentencePiece') throw new Error(`What was learned as "${name}" is no SentencePiece model.`);
		const model = writeSentencePieceModel(learned.definition);
		results.push(...compareWithLibrary(name, new SentencePieceTokenizer(learned.definition), model, lines));
	}
	return results;
}

/** Both kinds of model, with each normalization, and with pieces of all kinds. */
function variants(): Readonly<Record<string, LearnerOptions>> {
	const fallback = {
		byteFallback: true,
		characterCoverage: 0.99,
		userSymbols: ['<sep>', 'the'],
		specialTokens: ['<mask>'],
	};
	const all: Record<string, LearnerOptions> = {};
	for (const algorithm of ['sentencePieceUnigram', 'sentencePieceBpe'] as const) {
		const name = `learned ${algorithm === 'sentencePieceUnigram' ? 'unigram' : 'BPE'}`;
		const options = { algorithm, vocabularySize: 2000 };
		all[name] = options;
		for (const normalization of NORMALIZER_NAMES) {
			all[`${name}, ${normalization}`] = { ...options, normalization };
		}
		all[`${name} with bytes`] = { ...options, ...fallback };
		all[`${name} with bytes, identity`] = { ...options, ...fallback, normalization: 'identity' };
	}
	return all;
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
		return [ids.result, compareDecoded(name, encoded, tokenizer, library.decode(path, encoded))];
	} finally {
		rmSync(folder, { recursive: true });
	}
}
