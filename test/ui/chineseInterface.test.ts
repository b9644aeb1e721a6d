import assert from 'node:assert/strict';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Panel } from './support/panel';
import { SubwordsTab } from './support/subwordsTab';

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

	it('no text of the tab of subwords is English', async () => {
		const tab = await SubwordsTab.open(window, 'NLP Lens: 显示子词');
		await tab.turn('how', true);
		await tab.pieces().nth(12).click();
		await tab.shows('.subword-count', /个 token.*字符.*token.*未登录/u);
		await tab.shows('.replay', /步/u);
		const { frame } = tab.panel;
		const own = '.replay vscode-button, .how-head vscode-button, .pieces-list, .vocabulary, .vocabularies .menu';
		const texts = [
			...(await frame.locator('.switch, .menu-item, .replay-step').allInnerTexts()),
			...(await frame.locator(own).evaluateAll(all => all.map(element => element.getAttribute('aria-label') ?? ''))),
		];
		assert.ok(texts.length > 10);
		assert.deepEqual(
			texts.filter(text => text.trim() !== '' && !/\p{Script=Han}/u.test(text)),
			[],
		);
	});
});
