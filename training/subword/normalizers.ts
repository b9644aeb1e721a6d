import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import { toBytePlanes } from '../../src/core/model/bytePlanes';
import type { ModelContent } from '../../src/core/model/modelFile';
import { readSentencePieceModel } from '../../src/core/subword/sentencePiece/modelProtoReader';
import {
	COMPILED_NORMALIZERS,
	NORMALIZERS_KIND,
	NORMALIZERS_NAME,
	normalizerOf,
} from '../../src/core/subword/sentencePiece/normalizerRules';
import { SentencePieceNormalizer } from '../../src/core/subword/sentencePiece/sentencePieceNormalizer';
import type { CardScore } from '../support/card';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { ExactnessCounter } from './exactness';
import { oddLines } from './oddTexts';
import { SentencePieceLibrary } from './sentencePieceLibrary';

const SEED = 7;
const ODD_LINES = 20_000;

/** Lines to learn a model from that is thrown away but for its rules. */
const CORPUS = ['the quick brown fox jumps over the lazy dog', 'pack my box with five dozen liquor jugs'];

/**
 * Takes the compiled rules of normalization out of models that the SentencePiece library learns, and makes one model of them:
 * `npm run train:subword-normalizers -- [--out FOLDER]`.
 */
function main(): void {
	const { folder } = readTrainingOptions(process.argv.slice(2), [NORMALIZERS_NAME]);
	if (!SentencePieceLibrary.installed) {
		throw new Error('spm_train is missing. Install SentencePiece 0.1.97 (Debian: apt install sentencepiece).');
	}
	const content: ModelContent = {
		name: NORMALIZERS_NAME,
		kind: NORMALIZERS_KIND,
		metadata: { library: 'google/sentencepiece 0.1.97' },
		tensors: Object.fromEntries(
			COMPILED_NORMALIZERS.map(name => [name, { type: 'uint8' as const, data: toBytePlanes(compiledRules(name)) }]),
		),
	};
	const scores = compareWithLibrary(content);
	const bytes = saveModel(
		content,
		{
			title: 'rules of normalization for SentencePiece models',
			summary:
				'The rules `nmt_nfkc` and `nmt_nfkc_cf` of SentencePiece, compiled as its models carry them: NFKC with control characters ' +
				'removed and every kind of space made a space, and the same with case folded. Models that are learned here can carry them, ' +
				'and then normalize in the library as they do here.',
			command: 'npm run train:subword-normalizers',
			seed: SEED,
			sources: [
				{ name: 'google/sentencepiece 0.1.97', license: 'Apache-2.0', use: 'its compiled rules, as they are' },
				{ name: 'Unicode Character Database', license: 'Unicode License', use: 'what the rules were compiled from' },
			],
			method:
				'`spm_train` learns a model with each set of rules; the rules are taken out of it and stored as planes of bytes. Nothing is trained.',
			scores,
			weaknesses: [
				'The rules know the characters of the Unicode version that the library was made with, not later ones.',
			],
		},
		folder,
	);
	console.log(`${NORMALIZERS_NAME}.bin: ${bytes.length} bytes`);
	console.table(scores);
}

function compiledRules(name: string): Uint8Array {
	const folder = mkdtempSync(join(tmpdir(), 'nlp-lens-normalizers-'));
	try {
		const input = join(folder, 'corpus.txt');
		writeFileSync(input, CORPUS.map(line => `${line}\n`).join(''));
		const args = [`--input=${input}`, `--model_prefix=${join(folder, name)}`, '--model_type=char', '--vocab_size=40'];
		const { status, stderr } = spawnSync('spm_train', [...args, `--normalization_rule_name=${name}`], {
			encoding: 'utf8',
		});
		if (status !== 0) {
			throw new Error(`spm_train failed: ${stderr}`);
		}
		return readSentencePieceModel(readFileSync(join(folder, `${name}.model`))).normalizer.charsMap;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Share of odd lines that are normalized as the library does. */
function compareWithLibrary(content: ModelContent): CardScore[] {
	const model = decodeModel(encodeModel(content), `${NORMALIZERS_NAME}.bin`);
	const lines = oddLines(CORPUS, ODD_LINES, SEED);
	return COMPILED_NORMALIZERS.map(name => {
		const normalizer = new SentencePieceNormalizer({
			...normalizerOf(name, model),
			addDummyPrefix: false,
			escapeWhitespaces: false,
			removeExtraWhitespaces: false,
		});
		const expected = new SentencePieceLibrary().normalize(name, lines);
		const counter = new ExactnessCounter(name, 'normalized lines');
		lines.forEach((line, i) => counter.compare(line, normalizer.normalize(line).text, expected[i]));
		const { exact, cases } = counter.result;
		return {
			set: `${cases} lines of odd characters, ${name}`,
			measure: 'as spm_normalize has it',
			score: (100 * exact) / cases,
		};
	});
}

main();
