import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as vscode from 'vscode';
import { RangeMapper, documentLength, rangeOfSpan, spanOfLines } from '../../src/extension/text/ranges';
import { readInSlices } from '../../src/extension/text/documentText';
import { seededRandom } from './support/editorSession';

const TEXTS = [
	'',
	'one',
	'one\n',
	'\n\n\n',
	'one\ntwo\n\nthree',
	'one\r\ntwo\r\n\r\n😀 three\r\n',
	'𠮷野家\n😀😀\nend',
];

describe('Ranges', () => {
	for (const content of TEXTS) {
		it(`of ${JSON.stringify(content)} are those that VS Code itself makes`, async () => {
			const document = await vscode.workspace.openTextDocument({ content });
			const text = document.getText();
			assert.equal(documentLength(document), text.length);
			const sorted = fc.array(fc.nat(text.length), { maxLength: 12 }).map(list => list.sort((a, b) => a - b));
			fc.assert(
				fc.property(sorted, offsets => {
					const mapper = new RangeMapper(document, offsets[0] ?? 0);
					for (let i = 0; i + 1 < offsets.length; i += 2) {
						const [start, end] = [offsets[i], offsets[i + 1]];
						assert.ok(mapper.range(start, end).isEqual(rangeOfSpan(document, { start, end })), `[${start}, ${end})`);
					}
				}),
				{ seed: 5, numRuns: 200 },
			);
		});
	}

	it('of lines are clamped to the document', async () => {
		const document = await vscode.workspace.openTextDocument({ content: 'one\ntwo\nthree' });
		assert.deepEqual(spanOfLines(document, -5, 0), { start: 0, end: 4 });
		assert.deepEqual(spanOfLines(document, 1, 99), { start: 4, end: 13 });
	});

	it('refuse to go back', async () => {
		const document = await vscode.workspace.openTextDocument({ content: 'one\ntwo\nthree' });
		const mapper = new RangeMapper(document, 4);
		assert.throws(() => mapper.range(0, 2), RangeError);
	});

	it('put the text of slices together as it stands', async () => {
		const random = seededRandom(3);
		const line = () => 'x😀北'.repeat(Math.floor(random() * 4));
		const document = await vscode.workspace.openTextDocument({
			content: Array.from({ length: 25_001 }, line).join('\n'),
		});
		assert.equal(await readInSlices(document), document.getText());
	});
});
