import assert from 'node:assert/strict';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Panel } from './support/panel';

const TEXT = '# 港口\n\n他昨天在图书馆看书。\n\n我们明天去北京。\n';

describe('The tab of translations', () => {
	let session: CodeSession;
	let window: CodeWindow;
	let panel: Panel;

	before(async () => {
		session = await CodeSession.start();
		window = await session.open({ files: { 'harbour.md': TEXT } });
		await window.openFile('harbour.md');
		panel = await Panel.open(window, 'translation');
	});

	after(async () => {
		await session.dispose();
	});

	it('has each sentence beside its translation with its alignment, and goes back to the text', async () => {
		await panel.frame.locator('.translation-note', { hasText: '→' }).waitFor();
		const pair = panel.content('translation').filter({ hasText: '图书馆' });
		await pair.click();
		await window.statusWhen('the sentence to be selected', status => status.endsWith('(10 selected)'));
		assert.match(await pair.locator('.pair-target').innerText(), /library/u);
		await panel.frame.locator('.alignment-word').first().waitFor();
	});

	it('translates the paragraph at the cursor alone, and writes it below', async () => {
		await window.goTo(5);
		await window.runCommand('NLP Lens: Translate Paragraph');
		await panel.frame.locator('.scope-kind').waitFor();
		await panel.frame.locator('.translation-note', { hasText: '1 sentence' }).waitFor();
		await panel.frame.locator('vscode-button[aria-label="Insert the translation below the text"]').click();
		await panel.frame.locator('.notice', { hasText: 'Inserted' }).waitFor();
	});

	it('shows the whole document in an editor to the side', async () => {
		await window.focusEditor();
		await window.runCommand('NLP Lens: Translate Document to the Side');
		await window.page
			.locator('.editor-instance[data-uri*="translation"], .tab[aria-label*="harbour.en.md"]')
			.first()
			.waitFor();
	});
});
