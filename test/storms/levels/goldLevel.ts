import assert from 'node:assert/strict';
import { GoldDocument } from '../../../src/core/annotation/goldDocument';
import { goldMarks } from '../../../src/core/annotation/goldMarks';
import { readGoldConllu } from '../../../src/core/formats/annotations/goldConlluReader';
import { writeGoldConllu } from '../../../src/core/formats/annotations/goldConlluWriter';
import type { StormDesk } from '../stormDesk';
import type { StormLevel } from '../stormLevel';

/** Gold sentences that follow edits, against what their file gives when the document is opened with it. */
export function goldLevel(): StormLevel {
	let gold = new GoldDocument();
	return {
		name: 'gold sentences',
		every: 10,
		open(desk) {
			gold = reopened(gold, desk.text);
			correct(gold, desk);
		},
		follow(desk, { changes }) {
			gold.change(changes, desk.text);
			if (desk.below(20) === 0) correct(gold, desk);
			inPlace(gold, desk.text);
		},
		compare({ text }) {
			const whole = { start: 0, end: text.length };
			if (!cutsPair(gold, text)) assert.deepEqual(goldMarks(reopened(gold, text, []), whole), goldMarks(gold, whole));
			// With those that were deleted: some may be found elsewhere now, none may vanish.
			const again = reopened(gold, text);
			inPlace(again, text);
			assert.equal(again.sentences.length + again.lost.length, gold.sentences.length + gold.lost.length);
		},
	};
}

/** As a file keeps it and a worker that was started again reads it. */
function reopened(gold: GoldDocument, text: string, lost = gold.lost): GoldDocument {
	const conllu = writeGoldConllu({ text, sentences: gold.sentences }, lost);
	return GoldDocument.of(text, readGoldConllu(conllu, text).sentences);
}

/** A person corrects the words of a line: every word of it is tagged, its first is a person. */
function correct(gold: GoldDocument, desk: StormDesk): void {
	const lines = [...desk.text.matchAll(/[^\r\n\u2028\u2029]*\S[^\r\n\u2028\u2029]*/gu)];
	if (lines.length === 0) return;
	const line = desk.oneOf(lines);
	const words = [...line[0].matchAll(/[^\s\p{Script=Han}]+|\p{Script=Han}/gu)];
	const [first, last] = [words[0].index, words[words.length - 1]];
	const start = line.index + first;
	gold.put([
		{
			start,
			sentence: {
				text: desk.text.slice(start, line.index + last.index + last[0].length),
				words: words.map(({ index, 0: form }) => ({
					start: index - first,
					end: index - first + form.length,
					joined: false,
					upos: 'NOUN',
					xpos: '',
					lemma: '',
					isCorrected: true,
				})),
				entities: [{ start: 0, end: words[0][0].length, label: 'PER', isCorrected: true }],
				checked: desk.below(2) === 0 ? ['words'] : [],
				comments: [],
			},
		},
	]);
}

/** @throws AssertionError where a sentence is not where it says, or is out of order. */
function inPlace(gold: GoldDocument, text: string): void {
	let last = 0;
	for (const { start, sentence } of gold.sentences) {
		assert.ok(start >= last, `a sentence begins at ${start}, the one before ends at ${last}`);
		last = start + sentence.text.length;
		assert.equal(text.slice(start, last), sentence.text);
		for (const items of [sentence.words, sentence.entities])
			for (const [index, item] of items.entries())
				assert.ok(
					item.start >= (items[index - 1]?.end ?? 0) && item.end > item.start && item.end <= sentence.text.length,
				);
	}
}

/** Whether a sentence begins or ends inside a surrogate pair that an edit joined: no file in UTF-8 can tell of it. */
function cutsPair(gold: GoldDocument, text: string): boolean {
	return gold.sentences.some(({ start, sentence }) =>
		[start, start + sentence.text.length].some(at => /^[\u{10000}-\u{10ffff}]/u.test(text.slice(at - 1, at + 1))),
	);
}
