import { NlpError } from '../errors';
import type { NgramModel } from './ngramModel';
import { BEGIN_ID } from './ngramVocabulary';
import { ngramWords } from './ngramWords';
import { LOG_ZERO } from './ngramWeights';

/** Digits behind the point: what a 32-bit logarithm holds. */
const DIGITS = 7;

/** Lines that come in one piece. */
const PIECE_LINES = 2000;

/**
 * A model as an ARPA file (Doug Paul's format, as KenLM and SRILM write it), in pieces of some thousand lines: decimal logarithms, parted
 * by tabs; a backoff weight of 1 is left out.
 * @throws NlpError `input-malformed` for add-k and stupid backoff, whose scores the format cannot say
 */
export function* writeArpa(model: NgramModel): Generator<string> {
	const { next, unseenBackoff } = model.weights;
	if (next !== 'shorter' || unseenBackoff !== 0) {
		throw new NlpError(
			'input-malformed',
			`An ARPA file cannot hold a model of ${model.engine}: its format has backoff weights by history only. Learn with modified Kneser-Ney or Katz backoff.`,
		);
	}
	const { sizes } = model.trie;
	yield `\\data\\\n${sizes
		.slice(1)
		.map((size, i) => `ngram ${i + 1}=${size}\n`)
		.join('')}`;
	for (let n = 1; n <= model.order; n++) {
		yield `\n\\${n}-grams:\n`;
		yield* inPieces(linesOf(model, n));
	}
	yield '\n\\end\\\n';
}

function* inPieces(lines: Iterable<string>): Generator<string> {
	let piece: string[] = [];
	for (const line of lines) {
		piece.push(line);
		if (piece.length < PIECE_LINES) continue;
		yield piece.join('');
		piece = [];
	}
	yield piece.join('');
}

function* linesOf({ trie, weights, vocabulary }: NgramModel, order: number): Generator<string> {
	const logProbs = weights.logProbs[order];
	const backoffs = order < trie.order ? weights.backoffs[order] : undefined;
	const writeLine = (i: number, words: string): string => {
		const log10 = order === 1 && i === BEGIN_ID ? LOG_ZERO : logProbs[i];
		const backoff = backoffs === undefined || backoffs[i] === 0 ? '' : `\t${written(backoffs[i])}`;
		return `${written(log10)}\t${words}${backoff}\n`;
	};
	if (order === 1) {
		for (let word = 0; word < trie.sizes[1]; word++) yield writeLine(word, vocabulary.wordOf(word));
		return;
	}
	const wordsOf = ngramWords(trie, order - 1);
	const firsts = trie.firsts[order - 1];
	for (let history = 0; history + 1 < firsts.length; history++) {
		if (firsts[history] === firsts[history + 1]) continue;
		const before = wordsOf(history)
			.map(word => vocabulary.wordOf(word))
			.join(' ');
		for (let i = firsts[history]; i < firsts[history + 1]; i++) {
			yield writeLine(i, `${before} ${vocabulary.wordOf(trie.words[order][i])}`);
		}
	}
}

function written(value: number): string {
	if (value <= LOG_ZERO) return String(LOG_ZERO);
	return String(Number(value.toFixed(DIGITS)));
}
