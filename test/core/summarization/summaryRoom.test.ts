import assert from 'node:assert/strict';
import type { RangeAnnotation } from '../../../src/core/doc/rangeAnnotation';
import { finish } from '../../../src/core/steps';
import { AbstractiveSummarizer } from '../../../src/core/tasks/summarization/abstractive/abstractiveSummarizer';
import { ExtractiveSummarizer } from '../../../src/core/tasks/summarization/extractiveSummarizer';
import type { SummaryLength } from '../../../src/core/tasks/summarization/summary';
import { SummaryRoom } from '../../../src/core/tasks/summarization/summaryRoom';

const roomOf = (length: SummaryLength, sentences: readonly string[]) => finish(SummaryRoom.of(length, sentences));

describe('SummaryRoom', () => {
	it('counts percents in code points of the sentences', () => {
		const room = roomOf({ unit: 'percent', value: 50 }, ['ab😀', '字字字']);
		assert.equal(room.take('abcd'), false);
		assert.ok(room.take('😀😀😀'));
		assert.ok(room.isFull);
	});

	it('looks at no sentence where it need not', () => {
		const sentences = {
			[Symbol.iterator]: () => {
				throw new Error('looked at');
			},
		};
		for (const unit of ['sentences', 'characters'] as const)
			assert.equal(finish(SummaryRoom.of({ unit, value: 0 }, sentences)).isFull, true);
	});

	it('is full from the start for percents of nothing', () => {
		assert.ok(roomOf({ unit: 'percent', value: 100 }, []).isFull);
	});

	it('is the same for summaries of either kind, however much white space and markup the text has', () => {
		const sentence = 'The river flooded the old town again.';
		const text = `${sentence}${' \n'.repeat(500)}**A bridge was closed by the police.**`;
		const source = { text, prose: text.replaceAll('*', ' ') };
		const second = source.prose.indexOf('A bridge');
		const spans = {
			starts: Int32Array.of(0, second),
			ends: Int32Array.of(sentence.length, source.prose.indexOf('police.') + 7),
		};
		const words = Array.from(source.prose.matchAll(/[\p{L}]+|\./gu), ({ index, 0: word }) => [
			index,
			index + word.length,
		]);
		const annotation: RangeAnnotation = {
			start: 0,
			end: text.length,
			firstSentence: 0,
			sentences: spans,
			tokens: {
				starts: Int32Array.from(words, ([start]) => start),
				ends: Int32Array.from(words, ([, end]) => end),
				joined: new Uint8Array(words.length),
			},
			failures: [],
		};
		const length = { unit: 'percent', value: 60 } as const;
		const taken = finish(ExtractiveSummarizer.untrained().summarize({ source, annotation }, { length }));
		const written = finish(new AbstractiveSummarizer().summarize(source, annotation, length)).sentences;
		assert.equal(taken.length, 1);
		assert.deepEqual(
			written.map(each => each.text),
			taken.map(each => each.text),
		);
	});
});
