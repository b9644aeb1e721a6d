import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ModelStore } from '../../src/core/model/modelStore';
import { buildTokenizer } from '../../src/core/subword/buildTokenizer';
import { createLearner } from '../../src/core/subword/learners/createLearner';
import type { LearnedVocabulary, LearnerOptions } from '../../src/core/subword/learners/createLearner';
import { SentencePieceTokenizer } from '../../src/core/subword/sentencePiece/sentencePieceTokenizer';
import { shippedModels } from '../support/shippedModels';
import { CHINESE_WIKIPEDIA, eachPortion, ENGLISH_WIKIPEDIA, heldOut } from './plainText';
import type { TextSource } from './plainText';
import { hasHuggingFace, hasSentencePiece, learnHuggingFace, learnSentencePiece } from './referenceLearners';
import type { ReferenceResult } from './referenceLearners';

interface Case extends LearnerOptions {
	readonly corpus: keyof typeof CORPORA;
	readonly reference: 'Hugging Face' | 'SentencePiece';
}

/** About ten megabytes each. */
const CORPORA = {
	en: [{ file: ENGLISH_WIKIPEDIA, learned: 10_000_000 }],
	'zh+en': [
		{ file: ENGLISH_WIKIPEDIA, learned: 5_000_000 },
		{ file: CHINESE_WIKIPEDIA, learned: 1_900_000 },
	],
} as const satisfies Readonly<Record<string, readonly TextSource[]>>;

const HELD_OUT = 300_000;

const MODELS = new ModelStore(shippedModels);

const HUGGING_FACE = { reference: 'Hugging Face', minimumFrequency: 2 } as const;
const SENTENCE_PIECE = { reference: 'SentencePiece', minimumFrequency: 1, normalization: 'identity' } as const;
const NORMALIZED = { ...SENTENCE_PIECE, normalization: 'nmt_nfkc' } as const;

const CASES: readonly Case[] = [
	{ ...HUGGING_FACE, algorithm: 'bpe', corpus: 'zh+en', vocabularySize: 14_000, alphabetLimit: 1e6 },
	{ ...HUGGING_FACE, algorithm: 'byteLevelBpe', corpus: 'zh+en', vocabularySize: 1256 },
	{ ...HUGGING_FACE, algorithm: 'byteLevelBpe', corpus: 'zh+en', vocabularySize: 8256 },
	{ ...HUGGING_FACE, algorithm: 'byteLevelBpe', corpus: 'zh+en', vocabularySize: 32_256 },
	{ ...HUGGING_FACE, algorithm: 'wordPiece', corpus: 'en', vocabularySize: 1000, alphabetLimit: 400 },
	{ ...HUGGING_FACE, algorithm: 'wordPiece', corpus: 'en', vocabularySize: 8000, alphabetLimit: 400 },
	{ ...SENTENCE_PIECE, algorithm: 'sentencePieceBpe', corpus: 'en', vocabularySize: 1000 },
	{ ...SENTENCE_PIECE, algorithm: 'sentencePieceBpe', corpus: 'zh+en', vocabularySize: 8000 },
	{ ...NORMALIZED, algorithm: 'sentencePieceBpe', corpus: 'zh+en', vocabularySize: 8000 },
	{ ...SENTENCE_PIECE, algorithm: 'sentencePieceUnigram', corpus: 'en', vocabularySize: 1000 },
	{ ...SENTENCE_PIECE, algorithm: 'sentencePieceUnigram', corpus: 'zh+en', vocabularySize: 8000 },
	{ ...NORMALIZED, algorithm: 'sentencePieceUnigram', corpus: 'zh+en', vocabularySize: 8000 },
];

/**
 * Learns the same corpora as the reference trainers and compares: `npm run evaluate:subword-learners [-- ALGORITHM …]`.
 *
 * Hugging Face's trainers run where Python has the package tokenizers, SentencePiece's where `spm_train` is installed.
 */
async function main(names: readonly string[]): Promise<void> {
	const present = { 'Hugging Face': hasHuggingFace(), SentencePiece: hasSentencePiece() };
	if (!present['Hugging Face']) console.log("Hugging Face's cases are skipped: Python has no package tokenizers.");
	if (!present.SentencePiece) console.log("SentencePiece's cases are skipped: spm_train is not installed.");
	const folder = mkdtempSync(path.join(tmpdir(), 'subword-learners-'));
	try {
		const rows = [];
		for (const each of CASES) {
			if (present[each.reference] && (names.length === 0 || names.includes(each.algorithm))) {
				rows.push(await compare(each, folder));
				console.table(rows.slice(-1));
			}
		}
		console.table(rows);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function compare(each: Case, folder: string): Promise<Record<string, string | number>> {
	const { corpus, algorithm, vocabularySize, normalization = '' } = each;
	const learner = await createLearner(each, MODELS);
	const file = path.join(folder, `${corpus}.txt`);
	const portions: string[] = [];
	eachPortion(CORPORA[corpus], text => portions.push(text));
	writeFileSync(file, portions.join(''));
	const start = performance.now();
	for (const text of portions) learner.add(text);
	const ours = await learner.learn();
	const seconds = (performance.now() - start) / 1000;
	const theirs = reference(each, file, folder);
	const text = CORPORA[corpus].map(source => heldOut(source.file, HELD_OUT)).join('');
	const [pieces, referencePieces] = [countPieces(ours, text), countPieces(theirs.learned, text)];
	return {
		algorithm,
		corpus,
		size: vocabularySize,
		normalization,
		seconds: seconds.toFixed(1),
		'reference, seconds': theirs.seconds.toFixed(1),
		'same order': sameOrder(ours, theirs.learned),
		'held-out pieces': pieces,
		'reference, pieces': referencePieces,
		'difference, %': ((100 * pieces) / referencePieces - 100).toFixed(2),
	};
}

function reference(each: Case, corpus: string, folder: string): { learned: LearnedVocabulary; seconds: number } {
	const { algorithm, vocabularySize, alphabetLimit = 0, normalization } = each;
	if (each.reference === 'Hugging Face') {
		const options = { kind: algorithm, size: vocabularySize, alphabet: alphabetLimit };
		return withFormat('tokenizer', learnHuggingFace(corpus, folder, options));
	}
	const kind = algorithm === 'sentencePieceBpe' ? 'bpe' : 'unigram';
	return withFormat('sentencePiece', learnSentencePiece(corpus, folder, { kind, size: vocabularySize, normalization }));
}

function withFormat<L extends LearnedVocabulary>(
	format: L['format'],
	{ definition, seconds }: ReferenceResult<L['definition']>,
): { learned: LearnedVocabulary; seconds: number } {
	return { learned: { format, definition } as LearnedVocabulary, seconds };
}

/** How many merges are in the same order from the first one on, and how many there are in both. */
function sameOrder(ours: LearnedVocabulary, theirs: LearnedVocabulary): string {
	const [a, b] = [mergesOf(ours), mergesOf(theirs)];
	if (a.length === 0 || b.length === 0) {
		return '';
	}
	let same = 0;
	while (same < a.length && a[same] === b[same]) same++;
	const known = new Set(b);
	return `${same} of ${b.length}; ${a.filter(merge => known.has(merge)).length} in both`;
}

function mergesOf(learned: LearnedVocabulary): readonly string[] {
	if (learned.format === 'tokenizer') {
		const { model } = learned.definition;
		return model.type === 'BPE' ? model.merges.map(merge => (typeof merge === 'string' ? merge : merge.join(' '))) : [];
	}
	const { pieces, trainer } = learned.definition;
	const learnedPieces = pieces.filter(({ kind, piece }) => kind === 'normal' && Array.from(piece).length > 1);
	return trainer.modelType === 'bpe' ? learnedPieces.map(({ piece }) => piece) : [];
}

function countPieces(learned: LearnedVocabulary, text: string): number {
	const tokenizer =
		learned.format === 'tokenizer'
			? buildTokenizer(learned.definition)
			: new SentencePieceTokenizer(learned.definition);
	return text.split('\n').reduce((sum, line) => sum + tokenizer.count(line), 0);
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
