import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ByteLevelBpe } from '../../src/core/subword/byteLevel/byteLevelBpe';
import { ByteLevelTokenizer } from '../../src/core/subword/byteLevel/byteLevelTokenizer';
import { byteIdsOf, mergesFromRanks } from '../../src/core/subword/byteLevel/canonicalMerges';
import { readTiktoken } from '../../src/core/subword/files/tiktoken';
import { scannerNamed } from '../../src/core/subword/scanners/scannerOfPattern';
import type { SubwordTokenizer } from '../../src/core/subword/subwordTokenizer';
import { dataFolder } from '../support/dataFolder';

const SCANNERS = { o200k_base: 'o200k', cl100k_base: 'cl100k', gpt2: 'gpt2' } as const;

/** A published byte-level vocabulary, read from the corpora, to compare ours with. */
export function publishedTokenizer(name: keyof typeof SCANNERS): SubwordTokenizer {
	const file = path.join(dataFolder(), 'lm/subword/bbpe', `${name}.tiktoken`);
	const pieces = readTiktoken(readFileSync(file), file);
	const scanner = scannerNamed(SCANNERS[name]);
	if (scanner === undefined) {
		throw new Error(`There is no scanner for ${name}.`);
	}
	const bpe = new ByteLevelBpe(pieces, mergesFromRanks(pieces, byteIdsOf(pieces)), { wholePieces: true });
	return new ByteLevelTokenizer({ bpe, scanner, specialTokens: new Map() });
}
