import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SentencePieceDefinition } from '../../src/core/subword/definition/sentencePieceDefinition';
import type { TokenizerDefinition } from '../../src/core/subword/definition/tokenizerDefinition';
import { readTokenizerJson } from '../../src/core/subword/files/tokenizerJson';
import { readSentencePieceModel } from '../../src/core/subword/sentencePiece/modelProtoReader';
import type { NormalizerName } from '../../src/core/subword/sentencePiece/normalizerRules';

/** What a reference learned, and in how many seconds on one core. */
export interface ReferenceResult<Definition> {
	readonly definition: Definition;
	readonly seconds: number;
}

/** What `spm_train` is told. */
interface SentencePieceRun {
	readonly kind: 'bpe' | 'unigram';
	readonly size: number;
	readonly normalization?: NormalizerName | undefined;
}

/** Learns with the Python package tokenizers; the corpus is given a line at a time. */
const HUGGING_FACE = `
import sys, time
from tokenizers import Tokenizer, models, trainers, pre_tokenizers
corpus, output, kind, size, alphabet = sys.argv[1:]
options = dict(vocab_size=int(size), show_progress=False)
if kind == 'byteLevelBpe':
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    trainer = trainers.BpeTrainer(initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), min_frequency=2, **options)
else:
    isBpe = kind == 'bpe'
    tokenizer = Tokenizer(models.BPE(unk_token='<unk>') if isBpe else models.WordPiece(unk_token='[UNK]'))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    Trainer = trainers.BpeTrainer if isBpe else trainers.WordPieceTrainer
    options['special_tokens'] = ['<unk>' if isBpe else '[UNK]']
    if int(alphabet) > 0: options['limit_alphabet'] = int(alphabet)
    trainer = Trainer(min_frequency=2, **options)
lines = open(corpus, encoding='utf8', newline='').read().split('\\n')
start = time.time()
tokenizer.train_from_iterator([line + '\\n' for line in lines[:-1]] + lines[-1:], trainer)
print(time.time() - start)
tokenizer.save(output)
`;

/** Whether Python has the package tokenizers. */
export function hasHuggingFace(): boolean {
	return spawnSync('python3', ['-c', 'import tokenizers']).status === 0;
}

/** Whether SentencePiece's command line is installed. */
export function hasSentencePiece(): boolean {
	return spawnSync('spm_train', ['--help']).error === undefined;
}

/**
 * Learns with Hugging Face's trainers.
 * @param corpus a file
 * @param alphabet most characters, 0 for no limit
 */
export function learnHuggingFace(
	corpus: string,
	folder: string,
	{ kind, size, alphabet }: { readonly kind: string; readonly size: number; readonly alphabet: number },
): ReferenceResult<TokenizerDefinition> {
	const output = path.join(folder, `${kind}-${size}.json`);
	const args = ['-c', HUGGING_FACE, corpus, output, kind, String(size), String(alphabet)];
	const env = { ...process.env, RAYON_NUM_THREADS: '1' };
	const { status, stdout, stderr } = spawnSync('python3', args, { encoding: 'utf8', env });
	if (status !== 0) {
		throw new Error(`Hugging Face's trainer failed: ${stderr}`);
	}
	return { definition: readTokenizerJson(readFileSync(output, 'utf8')), seconds: Number(stdout) };
}

/** Learns with `spm_train`, with its own normalization unless another is named. */
export function learnSentencePiece(
	corpus: string,
	folder: string,
	{ kind, size, normalization = 'nmt_nfkc' }: SentencePieceRun,
): ReferenceResult<SentencePieceDefinition> {
	const prefix = path.join(folder, `${kind}-${size}`);
	const start = performance.now();
	const { stderr } = spawnSync(
		'spm_train',
		[
			`--input=${corpus}`,
			`--model_prefix=${prefix}`,
			`--vocab_size=${size}`,
			`--model_type=${kind}`,
			`--normalization_rule_name=${normalization}`,
			'--max_sentence_length=1000000',
			'--num_threads=1',
		],
		{ encoding: 'utf8' },
	);
	const seconds = (performance.now() - start) / 1000;
	if (!existsSync(`${prefix}.model`)) {
		throw new Error(`spm_train failed: ${stderr.slice(-2000)}`);
	}
	return { definition: readSentencePieceModel(readFileSync(`${prefix}.model`), `${prefix}.model`), seconds };
}
