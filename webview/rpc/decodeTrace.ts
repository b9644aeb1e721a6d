import type { SubwordTrace } from '../../src/protocol/subword';
import { DecodeError, fields, list, number, text, type Fields } from './decode';

type Trace<A extends SubwordTrace['algorithm']> = Extract<SubwordTrace, { algorithm: A }>;

function texts(value: unknown, path: string): readonly string[] {
	return list(value, path, text);
}

function bpe(source: Fields, path: string): Trace<'bpe'> {
	return {
		algorithm: 'bpe',
		symbols: texts(source.symbols, `${path}.symbols`),
		merges: list(source.merges, `${path}.merges`, (item, at) => {
			const merge = fields(item, at);
			return {
				position: number(merge.position, `${at}.position`),
				left: text(merge.left, `${at}.left`),
				right: text(merge.right, `${at}.right`),
				rank: number(merge.rank, `${at}.rank`),
			};
		}),
		pieces: texts(source.pieces, `${path}.pieces`),
	};
}

function wordPiece(source: Fields, path: string): Trace<'wordPiece'> {
	return {
		algorithm: 'wordPiece',
		word: text(source.word, `${path}.word`),
		steps: list(source.steps, `${path}.steps`, (item, at) => {
			const step = fields(item, at);
			return {
				start: number(step.start, `${at}.start`),
				tried: texts(step.tried, `${at}.tried`),
				found: step.found === true,
			};
		}),
		pieces: texts(source.pieces, `${path}.pieces`),
	};
}

function unigram(source: Fields, path: string): Trace<'unigram'> {
	return {
		algorithm: 'unigram',
		word: text(source.word, `${path}.word`),
		edges: list(source.edges, `${path}.edges`, (item, at) => {
			const edge = fields(item, at);
			return {
				start: number(edge.start, `${at}.start`),
				end: number(edge.end, `${at}.end`),
				piece: text(edge.piece, `${at}.piece`),
				score: number(edge.score, `${at}.score`),
				best: edge.best === true,
			};
		}),
		paths: list(source.paths, `${path}.paths`, (item, at) => {
			const found = fields(item, at);
			return { pieces: texts(found.pieces, `${at}.pieces`), score: number(found.score, `${at}.score`) };
		}),
		pieces: texts(source.pieces, `${path}.pieces`),
	};
}

/** How an algorithm came to its pieces. @throws DecodeError */
export function decodeTrace(value: unknown, path: string): SubwordTrace {
	const source = fields(value, path);
	switch (source.algorithm) {
		case 'bpe':
			return bpe(source, path);
		case 'wordPiece':
			return wordPiece(source, path);
		case 'unigram':
			return unigram(source, path);
		default:
			throw new DecodeError(`${path}.algorithm`, 'an algorithm with steps');
	}
}
