import assert from 'node:assert/strict';
import { TokenRange } from '../../../src/core/doc/tokenRange';
import { Nlp } from '../../../src/core/nlp';
import { NAME_TAGS, namesOfPath } from '../../../src/core/tasks/ner/nameLabels';
import type { NameTrace } from '../../../src/core/tasks/ner/nameTrace';
import { shippedModels } from '../../../training/support/shippedModels';

/** Sums of rows are kept within lanes. */
const ROUNDING = 0.05;

const EN = 'Yesterday Barack Obama met Angela Merkel of Germany in Berlin for IBM .'.split(' ');
const ZH = '昨天王小明在北京大学见到了来自德国的默克尔。';

function check(trace: NameTrace): void {
	const { units, index, parts, path, shares, ways, from, to } = trace;
	const { scores } = units[index];
	if (scores === undefined) {
		assert.equal(path[index], 0);
		return;
	}
	scores.forEach((score, tag) => {
		const sum = parts.reduce((total, part) => total + part.scores[tag], 0);
		assert.ok(Math.abs(sum - score) < ROUNDING, `${units[index].text} ${NAME_TAGS[tag]}: ${sum} is not ${score}`);
	});
	for (const row of shares) assert.ok(Math.abs(row.reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
	assert.equal(ways.length, to - from);
	// Where a tag is nearly certain it is that of the path.
	shares.forEach((row, at) => row.forEach((share, tag) => share > 0.95 && assert.equal(path[from + at], tag)));
}

describe('the trace of names', () => {
	const nlp = new Nlp(shippedModels);

	it('has parts that add up to the scores, and the path of the recognizer: English', async () => {
		const recognizer = await nlp.stages.recognizer('en');
		const range = TokenRange.of(EN);
		const found = recognizer.recognize(range);
		for (let word = 0; word < range.length; word++) {
			const trace = recognizer.trace(range, range.startOf(word));
			assert.ok(trace && trace.index === word);
			check(trace);
			const names = namesOfPath(Uint8Array.from(trace.path), trace.path.length);
			assert.deepEqual(
				names.map(({ first, kind }) => [range.startOf(first), kind]),
				found.map(({ start, label }) => [start, label]),
			);
		}
	});

	it('has parts that add up to the scores, and the path of the recognizer: Chinese', async () => {
		const recognizer = await nlp.stages.recognizer('zh');
		const starts = Int32Array.from(ZH, (_, at) => at);
		const range = new TokenRange(ZH, { starts, ends: starts.map(at => at + 1) }, 0, ZH.length);
		const found = recognizer.recognize(range);
		assert.ok(found.length > 1);
		for (let at = 0; at < ZH.length; at++) {
			const trace = recognizer.trace(range, at);
			assert.ok(trace && trace.index === at);
			check(trace);
			const names = namesOfPath(Uint8Array.from(trace.path), trace.path.length);
			assert.deepEqual(
				names.map(({ first, end, kind }) => [first, end, kind]),
				found.map(({ start, end, label }) => [start, end, label]),
			);
		}
	});
});
