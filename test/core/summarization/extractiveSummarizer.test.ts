import assert from 'node:assert/strict';
import type { RangeAnnotation } from '../../../src/core/doc/rangeAnnotation';
import { chooseSentences } from '../../../src/core/tasks/summarization/chooseSentences';
import { contentTerms } from '../../../src/core/tasks/summarization/contentTerms';
import { summarize } from '../../../src/core/tasks/summarization/extractiveSummarizer';
import { TermMatrix } from '../../../src/core/tasks/summarization/termMatrix';
import { textRank } from '../../../src/core/tasks/summarization/textRank';

/** Sentences at full stops, words at spaces. */
function annotate(text: string): RangeAnnotation {
	const spans = (pattern: RegExp) => {
		const found = Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
			start: index,
			end: index + match.length,
		}));
		return { starts: Int32Array.from(found, f => f.start), ends: Int32Array.from(found, f => f.end) };
	};
	const tokens = spans(/[^\s.]+/gu);
	return {
		start: 0,
		end: text.length,
		firstSentence: 0,
		sentences: spans(/[^\s.][^.]*\./gu),
		tokens: { ...tokens, joined: new Uint8Array(tokens.starts.length) },
		failures: [],
	};
}

const plain = (text: string) => ({ text, prose: text });
const summary = (text: string, count: number): string[] =>
	summarize(plain(text), annotate(text), count).map(each => each.text);

describe('textRank', () => {
	it('is what the written-out graph gives', () => {
		const sentences = [['a', 'b', 'c'], ['a', 'b', 'd'], ['c', 'd', 'e', 'e'], ['x'], []];
		const matrix = TermMatrix.of(sentences);
		const n = sentences.length;
		const prior = new Float64Array(n).fill(1 / n);
		const similarity = sentences.map((_, row) =>
			Array.from(matrix.similarities(row), (value, j) => (j === row ? 0 : value)),
		);
		const degrees = similarity.map(row => row.reduce((sum, value) => sum + value, 0));
		let expected = Array.from(prior);
		for (let step = 0; step < 200; step++) {
			const lost = expected.reduce((sum, rank, i) => sum + (degrees[i] > 0 ? 0 : rank), 0);
			expected = expected.map((_, j) => {
				const received = expected.reduce(
					(sum, rank, i) => sum + (degrees[i] > 0 ? (similarity[i][j] * rank) / degrees[i] : 0),
					0,
				);
				return (0.15 + 0.85 * lost) / n + 0.85 * received;
			});
		}
		for (const [index, rank] of textRank(matrix, prior, 0.85).entries())
			assert.ok(Math.abs(rank - expected[index]) < 1e-5);
	});
});

describe('summarize', () => {
	const text =
		'The probe landed on Mars after seven months of flight. The landing on Mars shows how far the probe can fly. ' +
		'Ducks like ponds. Engineers watched the probe land on Mars from a room in the capital.';

	it('chooses what the other sentences are about, in the order of the text', () => {
		const sentences = summary(text, 2);
		assert.equal(sentences.length, 2);
		assert.match(sentences[0], /^The probe landed on Mars/u);
		assert.ok(!sentences.join(' ').includes('Ducks'));
	});

	it('does not say the same thing twice', () => {
		const twice = `Alpha beta gamma delta epsilon zeta. Alpha beta gamma delta epsilon zeta. Alpha beta eta theta iota kappa. Lambda mu nu xi.`;
		const sentences = summary(twice, 2);
		assert.equal(new Set(sentences).size, 2);
	});

	it('scores in [0, 1] with the best at 1, at places of the text', () => {
		const chosen = summarize(plain(text), annotate(text), 4);
		assert.equal(Math.max(...chosen.map(({ score }) => score)), 1);
		for (const { start, end, score, text: sentence } of chosen) {
			assert.ok(score >= 0 && score <= 1);
			assert.equal(text.slice(start, end), sentence);
		}
	});

	it('takes all of a short text and nothing of none', () => {
		assert.equal(summary(text, 99).length, 4);
		assert.deepEqual(summary('', 3), []);
		assert.deepEqual(summary(text, 0), []);
		assert.equal(summary('a. b. c.', 2).length, 2);
	});
});

describe('chooseSentences', () => {
	const alike = (count: number) =>
		Array.from({ length: count }, (_, row) => Array.from('abcdefghijkl', c => c + String(row)));
	const noCues = (count: number) => Array.from({ length: count }, () => ({ bonus: false, stigma: false }));

	it('takes the first sentences where nothing else speaks', () => {
		for (const count of [3, 5, 20]) {
			assert.deepEqual(chooseSentences(alike(count), noCues(count), 2).chosen, [0, 1]);
		}
	});

	it('favors the first sentence over the second more in a short text', () => {
		const edge = (count: number): number => {
			const { scores } = chooseSentences(alike(count), noCues(count), 1);
			return scores[0] / scores[1];
		};
		assert.ok(edge(3) > edge(30));
	});
});

describe('contentTerms', () => {
	it('breaks long Chinese words into pairs of characters', () => {
		const text = '探测器 探测.';
		assert.deepEqual(contentTerms(text, annotate(text)), [['探测器', '探测', '测器', '探测']]);
	});
});
