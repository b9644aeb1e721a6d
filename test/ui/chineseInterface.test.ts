import assert from 'node:assert/strict';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Panel } from './support/panel';

describe('With Chinese as the display language', () => {
	let session: CodeSession;
	let window: CodeWindow;

	before(async () => {
		session = await CodeSession.start();
		window = await session.open({ locale: 'zh-cn' });
		await window.openFile('chinese-news.txt');
	});

	after(async () => {
		await session.dispose();
	});

	it('commands have Chinese titles', async () => {
		await window.runCommand('NLP Lens: 高亮命名实体');
		await window.marksWhen('a mark on 上海', marks => marks.some(({ text }) => text === '上海'));
	});

	it('no text of the panel is English', async () => {
		const panel = await Panel.open(window, 'tokens', 'NLP Lens: 显示词语');
		const texts = [
			...(await panel.frame.locator('[role="tab"]').allInnerTexts()),
			...(await panel.frame.locator('[role="columnheader"]').allInnerTexts()).filter(text => !/^[UX]POS$/.test(text)),
			...(await panel.frame.locator('.xpos .meaning').allInnerTexts()),
			await panel.frame.locator('.counts').innerText(),
		];
		assert.deepEqual(
			texts.filter(text => text !== '' && !/\p{Script=Han}/u.test(text)),
			[],
		);
	});
});
