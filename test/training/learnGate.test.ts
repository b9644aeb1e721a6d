import assert from 'node:assert/strict';
import { TokenRange } from '../../src/core/doc/tokenRange';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent } from '../../src/core/model/modelFile';
import { ChineseNameRecognizer } from '../../src/core/tasks/ner/chineseNameRecognizer';
import { withGate } from '../../training/ner/learnGate';
import { sentencesOf } from '../../training/ner/selfMarked';
import { readModel } from '../../training/support/modelReader';

const TEXTS = sentencesOf(
	'李雷和韩梅梅是北京市海淀区的居民。他们计划去上海旅行。比尔·盖茨是微软公司的创始人！今天天气真好，适合出去游玩。王小明在清华大学读书；老师叫张伟',
);

function namesOf(content: ModelContent): string[][] {
	const recognizer = ChineseNameRecognizer.from(decodeModel(encodeModel(content), content.name));
	const none = { starts: new Int32Array(0), ends: new Int32Array(0) };
	return TEXTS.map(text =>
		recognizer
			.recognize(new TokenRange(text, none, 0, 0, { start: 0, end: text.length }))
			.map(({ start, end, label }) => `${text.slice(start, end)} ${label}`),
	);
}

describe('the gate of a model', () => {
	it('opens where the model finds names, and elsewhere is closed', () => {
		const { name, kind, metadata, tensors } = readModel('zh-ner');
		const bare = Object.fromEntries(Object.entries(tensors).filter(([key]) => !key.startsWith('gate.')));
		const content: ModelContent = { name, kind, metadata, tensors: bare };
		const lines: string[] = [];
		const many = Array.from({ length: 40 }, () => TEXTS).flat();
		const gated = withGate(content, many, line => lines.push(line));
		assert.deepEqual(namesOf(gated), namesOf(content));
		assert.ok(namesOf(gated).flat().length >= 6);
		const open = Number(/open at ([\d.]+) %/u.exec(lines[0])?.[1]);
		assert.ok(open > 20 && open < 90, lines[0]);
		assert.deepEqual(encodeModel(withGate(content, many, () => undefined)), encodeModel(gated));
	});
});

describe('sentencesOf', () => {
	it('cuts a paragraph after the marks that end sentences, and loses nothing', () => {
		assert.equal(TEXTS.length, 6);
		assert.ok(TEXTS.slice(0, -1).every(text => /[。！；]$/u.test(text)));
	});
});
