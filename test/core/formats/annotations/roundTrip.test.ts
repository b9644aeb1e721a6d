import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlacedSentence } from '../../../../src/core/annotation/goldAnnotation';
import { GoldDocument } from '../../../../src/core/annotation/goldDocument';
import { placeSentences } from '../../../../src/core/annotation/placeSentences';
import { ANNOTATION_READERS, ANNOTATION_WRITERS } from '../../../../src/core/formats/annotations/annotationFormats';
import { readGoldConllu } from '../../../../src/core/formats/annotations/goldConlluReader';
import { writeGoldConllu } from '../../../../src/core/formats/annotations/goldConlluWriter';
import { conlluProblems } from '../conlluProblems';
import { randomText } from '../../annotation/support';

const RUNS = { numRuns: 300, seed: 11 };

/** All entities as places in the document. */
function entitiesOf(sentences: readonly PlacedSentence[]): object[] {
	return sentences.flatMap(({ start: at, sentence }) =>
		sentence.entities.map(({ start, end, label }) => ({ start: at + start, end: at + end, label })),
	);
}

/** What of a sentence every format with words keeps. */
function wordsOf(sentences: readonly PlacedSentence[]): object[] {
	return sentences.map(({ start, sentence: { text, words, checked } }) => ({ start, text, words, checked }));
}

describe('round trips of annotations', () => {
	it('keeps all in CoNLL-U', () => {
		fc.assert(
			fc.property(randomText, ({ text, sentences }) => {
				const written = writeGoldConllu({ text, sentences });
				const { placed, lost } = placeSentences(text, readGoldConllu(written, text).sentences);
				assert.deepEqual(placed, sentences);
				assert.deepEqual(lost, []);
				assert.equal(writeGoldConllu({ text, sentences: placed }), written);
				const problems = conlluProblems(written).filter(each => !/UPOS of/u.test(each));
				assert.deepEqual(problems, []);
			}),
			RUNS,
		);
	});

	for (const format of ['conllu', 'spacy', 'csv'] as const) {
		it(`keeps words, tags, entities and what was looked through in ${format}`, () => {
			fc.assert(
				fc.property(randomText, ({ text, sentences }) => {
					const written = ANNOTATION_WRITERS[format]({ name: 'x.txt', text, sentences });
					const read = ANNOTATION_READERS[format](written, text);
					const { placed } = placeSentences(text, read.sentences);
					const tagged = sentences.filter(({ sentence }) => {
						return format !== 'spacy' || sentence.words.some(({ upos, xpos }) => upos + xpos !== '');
					});
					assert.deepEqual(wordsOf(placed), wordsOf(tagged));
					assert.deepEqual(entitiesOf(placed), entitiesOf(tagged));
				}),
				RUNS,
			);
		});
	}

	for (const format of ['brat', 'doccano', 'iob2'] as const) {
		it(`keeps entities in ${format}`, () => {
			fc.assert(
				fc.property(randomText, ({ text, sentences }) => {
					const written = ANNOTATION_WRITERS[format]({ name: 'x.txt', text, sentences });
					const read = ANNOTATION_READERS[format](written, text);
					const entities = read.entities.map(({ start, end, label }) => ({ start, end, label }));
					assert.deepEqual(entities, entitiesOf(sentences));
					assert.deepEqual(read.problems, []);
				}),
				RUNS,
			);
		});
	}

	it('counts code points for brat, spaCy and doccano', () => {
		const text = '😀 见了王😀芳。';
		const sentence = {
			text: '见了王😀芳。',
			words: [],
			entities: [{ start: 2, end: 6, label: 'PER', isCorrected: true }],
			checked: [],
			comments: [],
		};
		const annotated = { name: 'a.txt', text, sentences: [{ start: 3, sentence }] };
		assert.equal(ANNOTATION_WRITERS.brat(annotated), 'T1\tPER 4 7\t王😀芳\n');
		assert.deepEqual(JSON.parse(ANNOTATION_WRITERS.doccano(annotated)), {
			id: 1,
			text: '见了王😀芳。',
			label: [[2, 5, 'PER']],
			document: 'a.txt',
			start: 2,
		});
		const { spans } = JSON.parse(ANNOTATION_WRITERS.spacy(annotated)) as { spans: object[] };
		assert.deepEqual(spans, [{ start: 2, end: 5, label: 'PER', corrected: true }]);
	});

	it('keeps entities inside words, and sentences that an edit left with gaps', () => {
		const text = '😀 北京大学在北京市。Ann-Lee left.';
		const words = [
			{ start: 0, end: 4 },
			{ start: 5, end: 8 },
		].map(span => {
			return { ...span, joined: false, upos: 'PROPN', xpos: '', lemma: '', isCorrected: false };
		});
		const entities = [
			{ start: 0, end: 2, label: 'LOC', isCorrected: true },
			{ start: 2, end: 4, label: 'ORG', isCorrected: false },
			{ start: 4, end: 5, label: 'X', isCorrected: false },
		];
		const sentence = {
			text: '北京大学在北京市。',
			words,
			entities,
			checked: ['words'] as const,
			comments: ['# by = me'],
		};
		const sentences = [{ start: 3, sentence }];
		const read = readGoldConllu(writeGoldConllu({ text, sentences }), text);
		assert.deepEqual(placeSentences(text, read.sentences).placed, sentences);
	});

	it('keeps entities that edits left behind white space, with halves of pairs that only white space parts', () => {
		const text = "x the adon'tk\ud83d\n\ude00 left.";
		const words = [{ start: 17, end: 22, joined: false, upos: 'VERB', xpos: '', lemma: '', isCorrected: true }];
		const entities = [{ start: 0, end: 5, label: 'PER', isCorrected: true }];
		const sentences = [{ start: 0, sentence: { text, words, entities, checked: [], comments: [] } }];
		const read = readGoldConllu(writeGoldConllu({ text, sentences }), text);
		assert.deepEqual(placeSentences(text, read.sentences).placed, sentences);
	});

	it('keeps lost sentences, inside entities too, and finds them when their text is back', () => {
		const text = '北京大学很大。Bye.';
		const entities = [{ start: 2, end: 3, label: 'X', isCorrected: true }];
		const words = [
			{ start: 0, end: 4, joined: false, upos: 'PROPN', xpos: 'NR', lemma: '北京大学', isCorrected: true },
		];
		const sentence = { text: '北京大学很大。', words, entities, checked: [], comments: [] };
		const written = writeGoldConllu({ text, sentences: [{ start: 0, sentence }] });
		const gone = GoldDocument.of('Bye.', readGoldConllu(written, 'Bye.').sentences);
		assert.equal(gone.lost.length, 1);
		const kept = writeGoldConllu({ text: 'Bye.', sentences: gone.sentences }, gone.lost);
		const back = GoldDocument.of(`Hi. ${text}`, readGoldConllu(kept, `Hi. ${text}`).sentences);
		assert.deepEqual(
			back.sentences.map(({ start, sentence: found }) => ({ start, found })),
			[{ start: 4, found: sentence }],
		);
	});
});
