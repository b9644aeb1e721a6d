import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ParserSentence } from '../../src/core/tasks/parsing/parserSentence';
import { Move, ParserState } from '../../src/core/tasks/parsing/parserState';
import { costOf } from '../../training/parsing/dynamicOracle';
import { asSecondRelease } from '../../training/parsing/firstRelease';
import { learnParser } from '../../training/parsing/learnParser';
import { isProjective, isTree } from '../../training/parsing/treebank';
import type { Tree } from '../../training/parsing/treebank';

/** A projective tree: the root of a stretch is one of its words, what is left and right of it hangs on it. */
const heads = fc.array(fc.nat(), { minLength: 1, maxLength: 20 }).map(choices => {
	const result = new Int32Array(choices.length);
	const hang = (start: number, end: number, head: number): void => {
		if (start >= end) return;
		const root = start + (choices[start] % (end - start));
		result[root] = head;
		hang(start, root, root);
		hang(root + 1, end, root);
	};
	hang(0, choices.length, choices.length);
	return result;
});

describe('costOf', () => {
	it('finds a way to every projective tree by moves that cost nothing', () => {
		fc.assert(
			fc.property(heads, gold => {
				const sentence = new ParserSentence();
				const state = new ParserState();
				sentence.begin(gold.length);
				state.begin(sentence);
				while (!state.isDone) {
					const free = [Move.Left, Move.Right, Move.Shift].find(
						move => state.allows(move) && costOf(move, state, gold) === 0,
					);
					assert.notEqual(free, undefined);
					if (free === Move.Shift || free === undefined) state.shift();
					else state.attach(state.headBy(free), 1);
				}
				assert.deepEqual(state.heads.slice(0, gold.length), gold);
			}),
		);
	});
});

const word = (form: string, upos: string, head: number, label: string) => ({ form, upos, xpos: upos, head, label });

describe('learnParser', () => {
	it('learns what it is shown, and the same twice', () => {
		const trees: Tree[] = [
			[word('dogs', 'NOUN', 1, 'nsubj'), word('bark', 'VERB', -1, 'root')],
			[word('see', 'VERB', -1, 'root'), word('dogs', 'NOUN', 0, 'obj')],
		];
		const lines: string[] = [];
		const options = { epochs: 5, choiceEpochs: 2, exploration: 0.9, keepMoves: 1000, keepArcs: 1000, seed: 1 };
		const learned = learnParser(trees, { ...options, log: line => lines.push(line) });
		assert.match(lines.at(-1) ?? '', /100\.00 % of the arcs right/u);
		assert.deepEqual(learned, learnParser(trees, { ...options, log: () => undefined }));
	});
});

describe('asSecondRelease', () => {
	it('hangs clauses on the first one, conjunctions on what follows, marks where they cross nothing', () => {
		const old: Tree = [
			word('风', 'NOUN', 1, 'nsubj'),
			word('大', 'ADJ', 4, 'dep'),
			word('，', 'PUNCT', 4, 'punct'),
			word('雨', 'NOUN', 4, 'nsubj'),
			word('小', 'ADJ', -1, 'root'),
			word('和', 'CCONJ', 4, 'cc'),
			word('急', 'ADJ', 4, 'conj'),
			word('。', 'PUNCT', 4, 'punct'),
		];
		const current = asSecondRelease(old);
		assert.deepEqual(
			current.map(({ head, label }) => `${head} ${label}`),
			['1 nsubj', '-1 root', '4 punct', '4 nsubj', '1 parataxis', '6 cc', '4 conj', '1 punct'],
		);
		assert.ok(isTree(current) && isProjective(current));
	});
});
