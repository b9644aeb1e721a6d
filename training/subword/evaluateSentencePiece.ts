import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readSentencePieceModel } from '../../src/core/subword/sentencePiece/modelProtoReader';
import { SentencePieceTokenizer } from '../../src/core/subword/sentencePiece/sentencePieceTokenizer';
import { dataFolder } from '../support/dataFolder';
import { compareDecoded, ExactnessCounter, type Exactness } from './exactness';
import { oddLines } from './oddTexts';
import { SentencePieceLibrary } from './sentencePieceLibrary';

/** A line of `fixtures/spm-reference`: what `spm_encode` 0.1.97 made of a text. */
interface ReferenceCase {
	readonly text: string;
	readonly pieces: readonly string[];
	readonly ids: readonly number[];
}

const ODD_LINES = 2000;
const SEED = 7;
const PATHS = 5;

/**
 * Compares with SentencePiece: pieces and ids of the reference encodings on the shelf and, where the library is installed, ids of
 * odd lines, their decoded text and their five best cuts.
 */
export function evaluateSentencePiece(): Exactness[] {
	const shelf = join(dataFolder(), 'lm', 'subword');
	const references = join(shelf, 'fixtures', 'spm-reference');
	const library = SentencePieceLibrary.installed ? new SentencePieceLibrary() : undefined;
	if (library === undefined) {
		console.log('The SentencePiece programs are not installed: odd lines, decoding and n-best are left out.');
	}
	return readdirSync(references)
		.sort()
		.flatMap(file => {
			const name = basename(file, '.jsonl');
			const path = join(shelf, 'sentencepiece', `${name}.model`);
			const cases = readFileSync(join(references, file), 'utf8')
				.trim()
				.split('\n')
				.map(line => JSON.parse(line) as ReferenceCase);
			const tokenizer = new SentencePieceTokenizer(readSentencePieceModel(readFileSync(path), path));
			return [
				...compareReferences(name, tokenizer, cases),
				...(library === undefined ? [] : compareLibrary(name, path, tokenizer, cases, library)),
			];
		});
}

function compareReferences(
	name: string,
	tokenizer: SentencePieceTokenizer,
	cases: readonly ReferenceCase[],
): Exactness[] {
	const ids = new ExactnessCounter(name, 'ids');
	const pieces = new ExactnessCounter(name, 'pieces');
	for (const { text, ...reference } of cases) {
		const encoded = tokenizer.encode(text);
		ids.compare(text, [...encoded.ids], reference.ids);
		pieces.compare(text, surfaces(tokenizer, text), reference.pieces);
	}
	return [ids.result, pieces.result];
}

/** Pieces as `spm_encode` prints them: an unknown one by what the normalized text has there. */
function surfaces(tokenizer: SentencePieceTokenizer, text: string): string[] {
	return tokenizer.explain(text).flatMap(trace => trace.pieces);
}

function compareLibrary(
	name: string,
	path: string,
	tokenizer: SentencePieceTokenizer,
	cases: readonly ReferenceCase[],
	library: SentencePieceLibrary,
): Exactness[] {
	const lines = oddLines(
		cases.map(({ text }) => text),
		ODD_LINES,
		SEED,
	);
	const encoded = library.encode(path, lines);
	const ids = new ExactnessCounter(name, 'ids of odd lines');
	lines.forEach((line, i) => ids.compare(line, [...tokenizer.encode(line).ids], encoded[i]));
	const all = [...cases.map(reference => reference.ids), ...encoded];
	const results = [ids.result, compareDecoded(name, all, tokenizer, library.decode(path, all))];
	if (tokenizer.algorithm === 'sentencePieceUnigram') {
		const cuts = library.nBest(path, lines, PATHS);
		const best = new ExactnessCounter(name, 'best cuts of odd lines');
		lines.flatMap(line => tokenizer.nBest(line, PATHS)).forEach((cut, i) => best.compare(i, [...cut.ids], cuts[i]));
		results.push(best.result);
	}
	return results;
}
