import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EntityMention } from '../../../src/core/doc/entityMention';
import { TokenRange } from '../../../src/core/doc/tokenRange';
import { agreeOnNames } from '../../../src/core/tasks/ner/nameConsistency';
import type { SentenceNames } from '../../../src/core/tasks/ner/nameConsistency';

interface Mark {
	readonly name: string;
	readonly label: EntityMention['label'];
	readonly score: number;
}

/** Sentences on lines; words are runs of letters or single other characters, and each Han character is a word. */
function sentences(lines: readonly (readonly [line: string, ...marks: Mark[]])[]): {
	text: string;
	given: SentenceNames[];
} {
	const text = lines.map(([line]) => line).join('\n');
	let start = 0;
	const given = lines.map(([line, ...marks]) => {
		const words = [...line.matchAll(/\p{Script=Han}|[\p{L}\p{M}]+|[^\s\p{L}]/gu)];
		const offset = start;
		const columns = {
			starts: Int32Array.from(words, ({ index }) => offset + index),
			ends: Int32Array.from(words, ({ 0: word, index }) => offset + index + word.length),
		};
		const names = marks.map(({ name, label, score }): EntityMention => {
			const at = offset + line.indexOf(name);
			return { start: at, end: at + name.length, label, engine: 'model', score };
		});
		start += line.length + 1;
		const tokens = new TokenRange(text, columns, 0, words.length, { start: offset, end: offset + line.length });
		return { tokens, names };
	});
	return { text, given };
}

function agreed(...lines: readonly (readonly [line: string, ...marks: Mark[]])[]): string[] {
	const { text, given } = sentences(lines);
	return agreeOnNames(text, given).map(names =>
		names.map(({ start, end, label }) => `${text.slice(start, end)}/${label}`).join(' '),
	);
}

const sure = (name: string, label: Mark['label']): Mark => ({ name, label, score: 0.95 });
const unsure = (name: string, label: Mark['label']): Mark => ({ name, label, score: 0.4 });

describe('agreeOnNames', () => {
	it('finds a sure name in the sentences before and after', () => {
		assert.deepEqual(agreed(['Near Miramar'], ['He left Miramar .', sure('Miramar', 'LOC')], ['To Miramar !']), [
			'Miramar/LOC',
			'Miramar/LOC',
			'Miramar/LOC',
		]);
	});
	it('knows a person by parts of the name', () => {
		assert.deepEqual(
			agreed(['Debra Perlingiere wrote', sure('Debra Perlingiere', 'PER')], ['Perlingiere and Debra left']),
			['Debra Perlingiere/PER', 'Perlingiere/PER Debra/PER'],
		);
	});
	it('gives an unsure name the kind of the sure one', () => {
		assert.deepEqual(agreed(['in Encino', sure('Encino', 'LOC')], ['Encino is', unsure('Encino', 'PER')]), [
			'Encino/LOC',
			'Encino/LOC',
		]);
	});
	it('leaves surer and longer names, and parts of words, alone', () => {
		assert.deepEqual(
			agreed(
				['in Paris', sure('Paris', 'LOC')],
				['Paris Hilton', unsure('Paris Hilton', 'PER')],
				['Paris here', { name: 'Paris', label: 'PER', score: 0.99 }],
				['Parisian'],
			),
			['Paris/LOC', 'Paris Hilton/PER', 'Paris/PER', ''],
		);
	});
	it('takes no side where two kinds are about as sure', () => {
		assert.deepEqual(agreed(['Rice said', sure('Rice', 'PER')], ['at Rice', sure('Rice', 'ORG')], ['Rice']), [
			'Rice/PER',
			'Rice/ORG',
			'',
		]);
	});
	it('leaves the names of one sentence alone as they were found', () => {
		assert.deepEqual(agreed(['Rome and Rome', sure('Rome', 'LOC')]), ['Rome/LOC']);
	});
	it('says nothing by an unsure name', () => {
		assert.deepEqual(agreed(['Lone said', unsure('Lone', 'PER')], ['Lone']), ['Lone/PER', '']);
	});
	it('finds Chinese persons, too, but no Chinese places, which are parts of longer names', () => {
		assert.deepEqual(agreed(['他在上海', sure('上海', 'LOC')], ['上海银行']), ['上海/LOC', '']);
		assert.deepEqual(agreed(['欧阳震华来了', sure('欧阳震华', 'PER')], ['他见到欧阳震华了']), [
			'欧阳震华/PER',
			'欧阳震华/PER',
		]);
	});
	it('keeps mentions in order, apart, and in their sentences', () => {
		const mark = fc.record({
			name: fc.constantFrom('Ann Lee', 'Lee', 'Ann', 'Rome'),
			label: fc.constantFrom('PER' as const, 'LOC' as const, 'ORG' as const),
			score: fc.double({ min: 0.05, max: 1, noNaN: true }),
		});
		const line = fc.tuple(fc.constantFrom('Ann Lee , Lee Rome', 'Rome Ann Lee Lee', 'Lee'), mark);
		fc.assert(
			fc.property(fc.array(line, { maxLength: 6 }), lines => {
				const { text, given } = sentences(
					lines.map(([words, one]) => (words.includes(one.name) ? [words, one] : [words])),
				);
				agreeOnNames(text, given).forEach((names, i) => {
					let before = given[i].tokens.start;
					for (const { start, end } of names) {
						assert.ok(before <= start && start < end && end <= given[i].tokens.end);
						before = end;
					}
				});
			}),
			{ seed: 21, numRuns: 300 },
		);
	});
});
