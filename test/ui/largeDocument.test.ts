import assert from 'node:assert/strict';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';

describe('A document above the limit of size', () => {
	let session: CodeSession;
	let window: CodeWindow;

	before(async () => {
		session = await CodeSession.start();
		window = await session.open({
			files: {
				'large.txt': 'The cat sits on the mat.\n'.repeat(2000),
				'line.txt': 'word '.repeat(200_000),
				'empty.txt': '',
				'bytes.txt': '\0\u0001\ufffd\u0002 cat \ud83d\n',
			},
			settings: { 'nlpLens.maxFileSize': 20_000 },
		});
	});

	after(async () => {
		await session.dispose();
	});

	it('is left alone until the person wants it analyzed', async () => {
		await window.openFile('large.txt');
		await window.runCommand('NLP Lens: Highlight Parts of Speech');
		await window.notificationButton('Analyze Anyway').waitFor({ timeout: 20_000 });
		assert.deepEqual(await window.marks(), []);
		await window.notificationButton('Analyze Anyway').click();
		await window.marksWhen('marks after consent', marks => marks.some(({ text }) => text === 'cat'));
	});

	it('does not keep small ones from being marked', async () => {
		for (const [name, word] of [
			['line.txt', undefined],
			['empty.txt', undefined],
			['english.txt', 'cat'],
		] as const) {
			await window.openFile(name);
			if (word !== undefined)
				await window.marksWhen(`a mark in ${name}`, marks => marks.some(({ text }) => text === word));
		}
	});
});
