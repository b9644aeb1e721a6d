import { NlpError } from '../../errors';
import { buildTokenizer } from '../buildTokenizer';
import { ByteLevelBpe } from '../byteLevel/byteLevelBpe';
import { ByteLevelTokenizer } from '../byteLevel/byteLevelTokenizer';
import { pieceCount } from '../byteLevel/bytePieces';
import { neededByteIds, mergesFromRanks } from '../byteLevel/canonicalMerges';
import type { SentencePieceDefinition } from '../definition/sentencePieceDefinition';
import type { TokenizerDefinition } from '../definition/tokenizerDefinition';
import { cl100kScanner } from '../scanners/cl100kScanner';
import { gpt2Scanner } from '../scanners/gpt2Scanner';
import { o200kScanner } from '../scanners/o200kScanner';
import type { PreTokenScanner } from '../scanners/preTokenScanner';
import { readSentencePieceModel } from '../sentencePiece/modelProtoReader';
import { SentencePieceTokenizer } from '../sentencePiece/sentencePieceTokenizer';
import type { SubwordTokenizer } from '../subwordTokenizer';
import { readBertVocabulary } from './bertVocabulary';
import { readGpt2Vocabulary } from './gpt2Vocabulary';
import { sniffFormat } from './sniffFormat';
import { readTiktoken } from './tiktoken';
import { readTokenizerDefinition } from './tokenizerJson';
import type { TokenizerFile, TokenizerFormat } from './tokenizerFile';

/** A tokenizer out of files, with what they say, from which it can be written again. */
export interface OpenedTokenizer {
	readonly format: TokenizerFormat;
	readonly tokenizer: SubwordTokenizer;
	/** Undefined for `sentencePiece` and `tiktoken`. */
	readonly definition: TokenizerDefinition | undefined;
	/** For `sentencePiece` alone. */
	readonly sentencePiece: SentencePieceDefinition | undefined;
}

/**
 * Makes a tokenizer of a file, whatever its format: `tokenizer.json`, a SentencePiece model, ranks of tiktoken, the ids and merges
 * of GPT-2, or BERT's `vocab.txt`. The content decides, not the name.
 *
 * @param files the file that was chosen, then those that belong to it; only GPT-2's format needs a second one
 * @throws NlpError `input-malformed` or `model-malformed` that names the file, the place in it and what to do.
 */
export function readTokenizer(files: readonly TokenizerFile[]): OpenedTokenizer {
	const file = files.at(0);
	if (file === undefined) {
		throw new NlpError('input-malformed', 'No file was given. Choose the file of a tokenizer.');
	}
	const others = files.slice(1);
	const sniffed = sniffFormat(file.bytes);
	return naming(file.name, () => {
		switch (sniffed?.kind) {
			case 'sentencePiece':
				return openSentencePiece(file);
			case 'tiktoken':
				return openTiktoken(file);
			case 'json':
				return openJson(sniffed.text, others);
			case 'merges':
				return openGpt2(jsonBeside(others), sniffed.text);
			case 'bertVocabulary':
				return openDefinition('bertVocabulary', readBertVocabulary(sniffed.text));
			case undefined:
				throw unknownFormat(file);
		}
	});
}

function openDefinition(format: TokenizerFormat, definition: TokenizerDefinition): OpenedTokenizer {
	return { format, tokenizer: buildTokenizer(definition), definition, sentencePiece: undefined };
}

function openSentencePiece(file: TokenizerFile): OpenedTokenizer {
	const sentencePiece = readSentencePieceModel(file.bytes, file.name);
	return {
		format: 'sentencePiece',
		tokenizer: new SentencePieceTokenizer(sentencePiece),
		definition: undefined,
		sentencePiece,
	};
}

/** Files of ranks don't say by which pattern text is cut; their size tells. */
function openTiktoken(file: TokenizerFile): OpenedTokenizer {
	const pieces = readTiktoken(file.bytes, file.name);
	const merges = mergesFromRanks(pieces, neededByteIds(pieces));
	const scanner = scannerOfSize(pieceCount(pieces));
	const bpe = new ByteLevelBpe(pieces, merges, { wholePieces: true });
	return {
		format: 'tiktoken',
		tokenizer: new ByteLevelTokenizer({ bpe, scanner, specialTokens: new Map() }),
		definition: undefined,
		sentencePiece: undefined,
	};
}

function scannerOfSize(size: number): PreTokenScanner {
	if (size < 100_000) {
		return gpt2Scanner;
	}
	return size < 190_000 ? cl100kScanner({ digits: 3, wholeSpaceAtEnd: true }) : o200kScanner;
}

function openJson(text: string, others: readonly TokenizerFile[]): OpenedTokenizer {
	const value = parseJson(text);
	if (isObject(value) && isObject(value.model)) {
		return openDefinition('tokenizerJson', readTokenizerDefinition(value));
	}
	if (!isObject(value) || !Object.values(value).every(id => typeof id === 'number')) {
		throw new NlpError(
			'input-malformed',
			'It is JSON, but neither a tokenizer.json, which has a "model", nor a vocab.json, which has an id for every piece. ' +
				'Choose the tokenizer.json of the model.',
		);
	}
	const merges = others.map(other => sniffFormat(other.bytes)).find(other => other?.kind === 'merges');
	if (merges?.kind !== 'merges') {
		throw new NlpError(
			'input-malformed',
			'It has the ids of pieces, but no merges. Put merges.txt (vocab.bpe) beside it, or choose the tokenizer.json of the model.',
		);
	}
	return openGpt2(value, merges.text);
}

function openGpt2(vocab: unknown, mergesText: string): OpenedTokenizer {
	return openDefinition('gpt2', readGpt2Vocabulary(vocab, mergesText));
}

function jsonBeside(others: readonly TokenizerFile[]): unknown {
	const json = others.map(other => sniffFormat(other.bytes)).find(other => other?.kind === 'json');
	if (json?.kind !== 'json') {
		throw new NlpError(
			'input-malformed',
			'It has merges, but no ids of pieces. Put vocab.json (encoder.json) beside it, or choose the tokenizer.json of the model.',
		);
	}
	return parseJson(json.text);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new NlpError(
			'input-malformed',
			`It is broken JSON: ${error instanceof Error ? error.message : String(error)}. Load an unbroken copy.`,
			{ cause: error },
		);
	}
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownFormat({ bytes }: TokenizerFile): NlpError {
	return new NlpError(
		'input-malformed',
		bytes.length === 0
			? 'It is empty. Load an unbroken copy.'
			: 'It is no file of a tokenizer that this program knows. Choose a tokenizer.json, a SentencePiece model, a .tiktoken file, ' +
					"GPT-2's vocab.json with merges.txt, or BERT's vocab.txt.",
	);
}

/** Puts the name of the file before the message of an error that does not name it. */
function naming<Result>(name: string, read: () => Result): Result {
	try {
		return read();
	} catch (error) {
		if (error instanceof NlpError && !error.message.split(/[\s:,;]+/).includes(name)) {
			throw new NlpError(error.code, `${name}: ${error.message}`, { cause: error });
		}
		throw error;
	}
}
