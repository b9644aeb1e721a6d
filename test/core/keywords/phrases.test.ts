import assert from 'node:assert/strict';
import type { RangeAnnotation } from '../../../src/core/doc/rangeAnnotation';
import { choosePhrases } from '../../../src/core/tasks/keywords/choosePhrases';
import { phraseCandidates } from '../../../src/core/tasks/keywords/phraseCandidates';
import { phraseFacts } from '../../../src/core/tasks/keywords/phraseFacts';
import { textWords } from '../../../src/core/tasks/keywords/textWords';
import { finish } from '../../../src/core/steps';
import { tagged } from './support';

function candidatesOf(source: string, fewest = 1) {
	const { text, annotation } = tagged(source);
	const words = finish(textWords(text, annotation));
	return finish(phraseCandidates(words, fewest)).map(candidate => ({
		form: text.slice(words.starts[candidate.firsts[0]], words.ends[candidate.lasts[0]]),
		facts: phraseFacts(text, words, candidate),
	}));
}
const formsOf = (source: string, fewest?: number) => candidatesOf(source, fewest).map(({ form }) => form);

function withoutTags({ start, end, firstSentence, sentences, tokens, failures }: RangeAnnotation): RangeAnnotation {
	return { start, end, firstSentence, failures, ...(sentences && { sentences }), ...(tokens && { tokens }) };
}

describe('phraseCandidates', () => {
	it('takes stretches of fitting words that end in a noun or a name, with those within them', () => {
		const forms = ['deep space', 'deep space probe', 'probe', 'space', 'space probe'];
		assert.deepEqual(formsOf('deep/ADJ space/NOUN probe/NOUN lands/VERB slowly/ADV').sort(), forms);
	});

	it('ends at marks, at light words and at sentences', () => {
		assert.deepEqual(formsOf('rocket/NOUN ,/PUNCT moon/NOUN the/DET crew/NOUN\nbase/NOUN'), [
			'rocket',
			'moon',
			'crew',
			'base',
		]);
		assert.deepEqual(
			formsOf('many/ADJ things/NOUN people/NOUN 昨日/NOUN 下午/NOUN Tuesday/PROPN 宣布/VERB 2021年/NOUN 30%/NUM'),
			['things'],
		);
	});

	it('counts a phrase in small letters once, and keeps long ones only where they occur often enough', () => {
		const source = 'Neural/ADJ net/NOUN\nneural/ADJ Net/NOUN\nsmall/ADJ net/NOUN';
		const counts = new Map(candidatesOf(source).map(({ form, facts }) => [form, facts.count]));
		assert.deepEqual(
			[...counts],
			[
				['Neural net', 2],
				['net', 3],
				['small net', 1],
			],
		);
		assert.deepEqual(formsOf(source, 2), ['Neural net', 'net']);
	});

	it('has at most five words', () => {
		const words = Array.from({ length: 30 }, (_, i) => `word${String.fromCharCode(97 + i)}/NOUN`).join(' ');
		assert.equal(Math.max(...candidatesOf(words).map(({ facts }) => facts.words)), 5);
	});

	it('keeps the most frequent of too many, and the first where all are equally frequent', () => {
		const keptOf = (source: string, most: number) => {
			const { text, annotation } = tagged(source);
			const words = finish(textWords(text, annotation));
			const kept = finish(phraseCandidates(words, 1, most));
			return kept.map(({ firsts, lasts }) => text.slice(words.starts[firsts[0]], words.ends[lasts[0]]));
		};
		assert.deepEqual(keptOf('moon/NOUN\nrocket/NOUN\ncrew/NOUN', 2), ['moon', 'rocket']);
		assert.deepEqual(keptOf('base/NOUN\nmoon/NOUN\nrocket/NOUN\nmoon/NOUN', 2), ['moon']);
		assert.deepEqual(keptOf('base/NOUN\nmoon/NOUN\nrocket/NOUN\nmoon/NOUN\nrocket/NOUN', 1), ['moon']);
	});

	it('finds nothing in nothing, and words where no part of speech is known', () => {
		assert.deepEqual(formsOf('./PUNCT'), []);
		const { text, annotation } = tagged('rocket moon x');
		assert.deepEqual(finish(phraseCandidates(finish(textWords(text, withoutTags(annotation))), 1)).length, 3);
		assert.deepEqual(
			finish(phraseCandidates(finish(textWords('', { start: 0, end: 0, firstSentence: 0, failures: [] })), 1)),
			[],
		);
	});
});

describe('phraseFacts', () => {
	it('knows where a phrase stands and what is beside it', () => {
		const [rover] = candidatesOf('“/PUNCT rover/NOUN ”/PUNCT\nmars/PROPN rover/NOUN wheel/NOUN').filter(
			({ form }) => form === 'rover',
		);
		const { count, firstSentence, lastSentence, joinedLeft, joinedRight, boundLeft } = rover.facts;
		assert.deepEqual([count, firstSentence, lastSentence], [2, 0, 1]);
		assert.deepEqual([joinedLeft, joinedRight, boundLeft], [0.5, 0.5, 0.5]);
	});
});

describe('choosePhrases', () => {
	const phrase = (form: string, terms: number[], score: number, count = 1, isName = false) => {
		return { form, terms, score, count, isName };
	};

	it('takes the best first, and of phrases that read the same one', () => {
		const chosen = choosePhrases([phrase('b', [1], 1), phrase('A', [2], 2), phrase('a', [3], 1.5)], 5);
		assert.deepEqual(
			chosen.map(({ phrase: { form } }) => form),
			['A', 'b'],
		);
	});

	it('leaves out a part of a name that never stands without the rest', () => {
		const name = phrase('林志远', [1, 2], 3, 2, true);
		const formsWith = (piece: ReturnType<typeof phrase>): string[] =>
			choosePhrases([name, piece], 3).map(({ phrase: { form } }) => form);
		assert.deepEqual(formsWith(phrase('志远', [2], 2, 2, true)), ['林志远']);
		assert.deepEqual(formsWith(phrase('志远', [2], 2, 3, true)), ['林志远', '志远']);
		assert.deepEqual(formsWith(phrase('志远', [2], 2, 2, false)), ['林志远', '志远']);
	});

	it('prefers what shares no words with what is chosen, by some margin', () => {
		const phrases = [phrase('space probe', [1, 2], 3), phrase('probe', [2], 2.9), phrase('moon', [4], 2.8)];
		assert.deepEqual(
			choosePhrases(phrases, 3).map(({ phrase: { form } }) => form),
			['space probe', 'moon', 'probe'],
		);
		assert.deepEqual(choosePhrases(phrases, 0), []);
	});
});
