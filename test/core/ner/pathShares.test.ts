import assert from 'node:assert/strict';
import { LANE_UNIT } from '../../../src/core/linear/lanes';
import { bilouRule, makeTransitions } from '../../../src/core/linear/transitions';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import { NAME_TAGS } from '../../../src/core/tasks/ner/nameLabels';
import { PathShares } from '../../../src/core/tasks/ner/pathShares';
import type { PathPart } from '../../../src/core/tasks/ner/pathShares';

const COUNT = NAME_TAGS.length;
const WIDTH = COUNT + 1;
const RULE = bilouRule(NAME_TAGS);

function randomMoves(random: SeededRandom): Float32Array {
	const { scores } = makeTransitions(NAME_TAGS, RULE);
	return scores.map(score => (score < 0 ? -1e9 : 3 * LANE_UNIT * (random.next() - 0.5)));
}

/** A path that the scheme allows, as one drawn at random. */
function randomPath(random: SeededRandom, length: number): Uint8Array {
	const path = new Uint8Array(length);
	for (let i = 0; i < length; i++) {
		const before = i === 0 ? null : NAME_TAGS[path[i - 1]];
		const next = [...NAME_TAGS.keys()].filter(
			tag => RULE(before, NAME_TAGS[tag]) && (i + 1 < length || RULE(NAME_TAGS[tag], null)),
		);
		path[i] = next[Math.floor(random.next() * next.length)];
	}
	return path;
}

/** Every sequence of tags of a part with its weight. */
function* sequences(scores: Int32Array, moves: Float32Array, { from, to, before, after }: PathPart) {
	const tags: number[] = [];
	function* extend(i: number, last: number, sum: number): Generator<{ tags: readonly number[]; weight: number }> {
		if (i === to) {
			const whole = sum + moves[last * WIDTH + after];
			if (whole > -1e8) yield { tags, weight: Math.exp(whole / LANE_UNIT) };
			return;
		}
		for (let tag = 0; tag < COUNT; tag++) {
			const move = moves[last * WIDTH + tag];
			if (move < -1e8) continue;
			tags[i - from] = tag;
			yield* extend(i + 1, tag, sum + move + scores[i * COUNT + tag]);
		}
	}
	yield* extend(from, before, 0);
}

describe('PathShares', () => {
	it('gives the smallest probability of the tags of a path, as all sequences together say', () => {
		const random = new SeededRandom(11);
		for (let round = 0; round < 30; round++) {
			const moves = randomMoves(random);
			const path = randomPath(random, 6);
			const scores = Int32Array.from({ length: 6 * COUNT }, () => Math.round(5 * LANE_UNIT * random.next()));
			const from = Math.floor(random.next() * 3);
			const to = from + 1 + Math.floor(random.next() * 3);
			const first = from + Math.floor(random.next() * (to - from));
			const end = first + 1 + Math.floor(random.next() * (to - first));
			const part = {
				from,
				first,
				end,
				to,
				before: from === 0 ? COUNT : path[from - 1],
				after: to === 6 ? COUNT : path[to],
			};
			let total = 0;
			const own = new Float64Array(to - from);
			for (const { tags, weight } of sequences(scores, moves, part)) {
				total += weight;
				tags.forEach((tag, i) => (own[i] += tag === path[from + i] ? weight : 0));
			}
			const expected = Math.min(...own.subarray(first - from, end - from)) / total;
			const share = new PathShares(moves).smallest(scores, path, part);
			assert.ok(Math.abs(share - expected) < 1e-4, `${share} is not ${expected}`);
		}
	});

	it('stays between 0 and 1 when the path is far from the best', () => {
		const random = new SeededRandom(2);
		const moves = randomMoves(random);
		for (let round = 0; round < 200; round++) {
			const length = 1 + Math.floor(random.next() * 60);
			const path = randomPath(random, length);
			const scores = Int32Array.from({ length: length * COUNT }, () => Math.round(32_000 * (random.next() - 0.5)));
			const part = { from: 0, first: 0, end: length, to: length, before: COUNT, after: COUNT };
			const share = new PathShares(moves).smallest(scores, path, part);
			assert.ok(share >= 0 && share <= 1.000001, String(share));
		}
	});
});
