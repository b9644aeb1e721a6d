import assert from 'node:assert/strict';
import fc from 'fast-check';
import { correctDocument } from '../../../src/core/annotation/correctDocument';
import type { Correction } from '../../../src/core/annotation/goldAnnotation';
import { GoldDocument } from '../../../src/core/annotation/goldDocument';
import { goldMarks } from '../../../src/core/annotation/goldMarks';
import { givenSentence } from '../../../src/core/annotation/placeSentences';
import type { EntityMention } from '../../../src/core/doc/entityMention';
import { labelAt } from '../../../src/core/doc/labelColumn';
import type { RangeAnnotation } from '../../../src/core/doc/rangeAnnotation';
import { applyChanges } from '../../../src/core/text/textChange';
import { plainAnnotation, randomText } from './support';

const RUNS = { numRuns: 300, seed: 5 };
const TEXT = '王 芳 在 北京 。\nAnn left home.';

/** A document that is corrected and edited as an editor does it. */
class Desk {
	readonly gold = new GoldDocument();
	text: string;
	readonly #entities: readonly EntityMention[];

	constructor(text: string, entities: readonly EntityMention[] = []) {
		this.text = text;
		this.#entities = entities;
	}

	get annotation(): RangeAnnotation {
		return this.gold.applied(this.text, plainAnnotation(this.text, this.#entities));
	}

	correct(correction: Correction, words: string): void {
		const start = this.text.indexOf(words);
		correctDocument(this.gold, this.text, this.annotation, correction, { start, end: start + words.length });
	}

	edit(start: number, end: number, text: string): void {
		const changes = [{ start, end, text }];
		this.text = applyChanges(this.text, changes);
		this.gold.change(changes, this.text);
	}

	get words(): string[] {
		const { tokens, upos } = this.annotation;
		return Array.from(tokens?.starts ?? [], (start, token) => {
			return `${this.text.slice(start, tokens?.ends[token])}/${labelAt(upos, token) ?? ''}`;
		});
	}

	get entities(): string[] {
		return (this.annotation.entities ?? []).map(({ start, end, label, engine }) => {
			return `${this.text.slice(start, end)} ${label} ${engine}`;
		});
	}

	get marks(): string[] {
		const all = goldMarks(this.gold, { start: 0, end: this.text.length });
		return all.map(({ start, end, kind, label }) => `${kind} ${this.text.slice(start, end)} ${label}`);
	}
}

describe('corrections of a document', () => {
	it('change tags, words and entities, and nothing else', () => {
		const desk = new Desk(TEXT, [{ start: 6, end: 8, label: 'PER', engine: 'model', score: 0.4 }]);
		desk.correct({ kind: 'tags', upos: 'VERB' }, 'left');
		desk.correct({ kind: 'entity', label: 'PER' }, '王 芳');
		desk.correct({ kind: 'joinWords' }, '北京');
		desk.correct({ kind: 'entity', label: 'LOC' }, '北京');
		assert.deepEqual(desk.words, [
			...['王/NOUN', '芳/NOUN', '在/NOUN', '北京/NOUN', '。/NOUN'],
			...['Ann/NOUN', 'left/VERB', 'home./NOUN'],
		]);
		assert.deepEqual(desk.entities, ['王 芳 PER person', '北京 LOC person']);
		desk.correct({ kind: 'noEntity' }, '北京');
		assert.deepEqual(desk.entities, ['王 芳 PER person']);
		assert.deepEqual(desk.marks, ['entity 王 芳 PER', 'word 北京 NOUN', 'word left VERB']);
		desk.correct({ kind: 'forget' }, '在');
		assert.deepEqual(desk.marks, ['word left VERB']);
		assert.deepEqual(
			desk.entities,
			['北 PER model'].map(() => desk.entities[0]),
		);
	});

	it('split words, mark sentences as looked through, keep kinds that the analysis does not know', () => {
		const desk = new Desk(TEXT);
		const at = TEXT.indexOf('ft home');
		correctDocument(desk.gold, TEXT, desk.annotation, { kind: 'splitWord' }, { start: at, end: at });
		assert.deepEqual(desk.words.slice(-4), ['Ann/NOUN', 'le/NOUN', 'ft/NOUN', 'home./NOUN']);
		desk.correct({ kind: 'entity', label: '住 处' }, 'home');
		desk.correct({ kind: 'check', isChecked: true }, 'Ann');
		desk.correct({ kind: 'tags', xpos: 'VBD' }, 'le');
		assert.deepEqual(desk.entities, []);
		assert.deepEqual(desk.marks, ['checked Ann left home. ', 'word le NOUN', 'word ft NOUN', 'entity home 住_处']);
		desk.correct({ kind: 'check', isChecked: false }, 'Ann');
		assert.ok(!desk.marks.some(mark => mark.startsWith('checked')));
	});

	it('say why there is nothing to correct', () => {
		const desk = new Desk('一 二\n\n\n');
		const refuse = (correction: Correction, start: number, end: number, message: RegExp): void => {
			const run = () => correctDocument(desk.gold, desk.text, desk.annotation, correction, { start, end });
			assert.throws(run, { code: 'input-malformed', message });
		};
		refuse({ kind: 'forget' }, 0, 3, /Nothing was corrected/u);
		refuse({ kind: 'noEntity' }, 0, 1, /no entity here/u);
		refuse({ kind: 'splitWord' }, 0, 0, /inside a word/u);
		refuse({ kind: 'joinWords' }, 1, 1, /Nothing is selected/u);
		refuse({ kind: 'tags', upos: 'X' }, 5, 6, /no sentence here/u);
	});

	it('follow edits, let go of words that were edited, and come back with an undo', () => {
		const desk = new Desk(TEXT);
		desk.correct({ kind: 'tags', upos: 'VERB' }, 'left');
		desk.correct({ kind: 'entity', label: 'PER' }, 'Ann left');
		desk.correct({ kind: 'check', isChecked: true }, 'left');
		desk.edit(0, 0, '新的。\n');
		assert.deepEqual(desk.marks, ['checked Ann left home. ', 'entity Ann left PER', 'word left VERB']);
		const at = desk.text.indexOf('ft');
		desk.edit(at, at, 's');
		assert.deepEqual(desk.marks, ['entity Ann lesft PER']);
		desk.edit(at, at + 1, '');
		assert.deepEqual(desk.marks, ['checked Ann left home. ', 'entity Ann left PER', 'word left VERB']);
		const { text } = desk;
		desk.edit(3, text.length, '');
		assert.deepEqual(desk.marks, []);
		assert.equal(desk.gold.lost.length, 1);
		desk.edit(3, 3, text.slice(3));
		assert.deepEqual(desk.marks, ['checked Ann left home. ', 'entity Ann left PER', 'word left VERB']);
		desk.edit(desk.text.indexOf('left') + 4, desk.text.indexOf('left') + 4, 'over');
		assert.deepEqual(desk.marks, ['entity Ann left PER']);
	});

	it('keep entities without the white space that an edit put at their ends', () => {
		const desk = new Desk('Ann left home.');
		desk.correct({ kind: 'entity', label: 'PER' }, 'Ann');
		desk.edit(1, 3, ' \r\n');
		assert.deepEqual(desk.marks, ['entity A PER']);
		desk.edit(0, 1, ' ');
		assert.deepEqual(desk.marks, []);
	});

	it('let go of words that an edit makes halves of one sign', () => {
		const desk = new Desk('Ann \ud83d \ude00 left.');
		desk.correct({ kind: 'tags', upos: 'SYM' }, '\ud83d');
		desk.correct({ kind: 'tags', upos: 'SYM' }, '\ude00');
		desk.edit(5, 6, '');
		assert.deepEqual(desk.marks, []);
		assert.ok(desk.gold.sentences.length === 1);
	});

	it('always lie in the text as they say, whatever the edits', () => {
		const edit = fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom('', 'x', ' ', '中', '😀', '\r\n', 'a b'));
		fc.assert(
			fc.property(randomText, fc.array(edit, { maxLength: 8 }), ({ text, sentences }, edits) => {
				const desk = new Desk(text);
				desk.gold.put(sentences);
				for (const [place, length, inserted] of edits) {
					const start = place % (desk.text.length + 1);
					desk.edit(start, Math.min(start + length, desk.text.length), inserted);
					let last = 0;
					for (const { start: at, sentence } of desk.gold.sentences) {
						assert.ok(at >= last);
						last = at + sentence.text.length;
						assert.equal(desk.text.slice(at, last), sentence.text);
						for (const items of [sentence.words, sentence.entities]) {
							let end = 0;
							for (const item of items) {
								assert.ok(item.start >= end && item.end > item.start && item.end <= sentence.text.length);
								({ end } = item);
							}
						}
					}
				}
			}),
			RUNS,
		);
	});

	it('lie over any analysis so that tokens and entities are in order and all signs are in a token', () => {
		fc.assert(
			fc.property(randomText, ({ text, sentences }) => {
				const desk = new Desk(text);
				desk.gold.put(sentences);
				const { tokens, sentences: spans, upos } = desk.annotation;
				assert.ok(tokens && spans && upos);
				let rest = text;
				for (const [token, start] of tokens.starts.entries()) {
					assert.ok(token === 0 || start >= tokens.ends[token - 1]);
					rest = rest.slice(0, start) + ' '.repeat(tokens.ends[token] - start) + rest.slice(tokens.ends[token]);
				}
				assert.equal(rest.trim(), '');
				assert.equal(upos.ids.length, tokens.starts.length);
				const ends = [...spans.ends];
				assert.ok([...spans.starts].every((start, index) => index === 0 || start >= ends[index - 1]));
				for (const { start: at, sentence } of sentences) {
					for (const { start } of sentence.words) assert.ok(tokens.starts.includes(at + start));
				}
			}),
			RUNS,
		);
	});

	it('are found again in a text that was changed elsewhere', () => {
		fc.assert(
			fc.property(randomText, fc.constantFrom('', 'Neu! ', '前言。\r\n'), ({ text, sentences }, before) => {
				const gold = GoldDocument.of(before + text, sentences.map(givenSentence));
				assert.equal(gold.lost.length, 0);
				assert.equal(gold.sentences.length, sentences.length);
			}),
			RUNS,
		);
	});

	it('keep a large document in place', () => {
		const line = '他 在 北京 大学 工作 了 三 年 。\n';
		const desk = new Desk(line.repeat(20_000));
		const placed = Array.from({ length: 20_000 }, (_, index) => ({
			start: index * line.length,
			sentence: { text: line.trimEnd(), words: [], entities: [], checked: [], comments: [] },
		}));
		desk.gold.put(placed);
		for (let index = 0; index < 50; index++) desk.edit(0, 0, 'x\n');
		assert.equal(desk.gold.sentences.at(-1)?.start, 19_999 * line.length + 100);
		assert.equal(GoldDocument.of(desk.text, desk.gold.sentences.map(givenSentence)).sentences.length, 20_000);
	});
});
