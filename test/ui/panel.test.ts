import assert from 'node:assert/strict';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Panel } from './support/panel';

describe('The panel', () => {
	let session: CodeSession;
	let window: CodeWindow;
	let panel: Panel;

	before(async () => {
		session = await CodeSession.start();
		window = await session.open();
		await window.openFile('english.txt');
		panel = await Panel.open(window, 'tokens');
	});

	after(async () => {
		await session.dispose();
	});

	it('lists the tokens with their tags', async () => {
		const first = 'The/DET/DT cat/NOUN/NN sits/VERB/VBZ on/ADP/IN the/DET/DT mat/NOUN/NN ./PUNCT/.';
		await panel.tokensWhen('the first tokens', seen => seen.slice(0, 7).join(' ') === first);
		await panel.titleIs('english.txt');
	});

	it('selects in the editor what is clicked', async () => {
		await panel.row('tokens', 'guitar').click();
		await window.statusWhen('guitar to be selected', status => status === 'Ln 1, Col 51 (6 selected)');
	});

	it('is driven by the keyboard', async () => {
		await panel.row('tokens', 'cat').click();
		await window.page.keyboard.press('ArrowDown');
		await window.page.keyboard.press('Enter');
		await window.statusWhen('sits to be selected', status => status === 'Ln 1, Col 13 (4 selected)');
	});

	it('filters by text', async () => {
		const field = panel.frame.locator('.filter-text input');
		await field.fill('play');
		try {
			await panel.tokensWhen('only forms and lemmas with play', seen => seen.join() === 'playing/VERB/VBG');
		} finally {
			await field.fill('');
		}
		await panel.tokensWhen('all tokens again', seen => seen.length > 7);
	});

	it('follows the cursor of the editor', async () => {
		await window.focusEditor();
		await window.goTo(1, 5);
		const current = panel.frame.locator('.row.at-cursor .cell.form');
		await current.getByText('cat', { exact: true }).waitFor({ timeout: 10_000 });
		await window.goTo(1, 46);
		await current.getByText('guitar', { exact: true }).waitFor({ timeout: 10_000 });
	});

	it('follows the text', async () => {
		await window.goTo(1, 1);
		await window.type('Look! ');
		await panel.tokensWhen('the typed word first', seen => seen[0]?.startsWith('Look/') ?? false);
	});

	it('groups entities and selects them', async () => {
		await panel.showTab('entities');
		await panel.frame.locator('.row.group .count').nth(2).waitFor({ timeout: 10_000 });
		await panel.row('entities', '£12,500').click();
		await window.statusWhen('the amount to be selected', status => /^Ln 3, .*\(7 selected\)$/.test(status));
	});

	it('summarizes, shorter or longer, and shows where a sentence stands', async () => {
		await panel.showTab('summary');
		const sentences = panel.content('summary');
		const before = await sentences.count();
		const more = panel.frame.locator('.length vscode-button').last();
		await more.click();
		await waitForCount(before + 1);
		await panel.frame.locator('.length vscode-button').first().click();
		await waitForCount(before);
		const text = (await sentences.first().locator('.summary-text').innerText()).trim();
		await sentences.first().click();
		await window.statusWhen(`the sentence “${text}” to be selected`, status =>
			status.endsWith(`(${text.length} selected)`),
		);

		async function waitForCount(count: number): Promise<void> {
			await sentences.nth(count - 1).waitFor({ timeout: 10_000 });
			await sentences.nth(count).waitFor({ state: 'detached', timeout: 10_000 });
		}
	});

	it('turns to the next document', async () => {
		await window.openFile('chinese-prose.txt');
		await panel.showTab('tokens');
		const first = '今天 天气 真 好 , 适合 出去 游玩 .';
		await panel.tokensWhen(
			`“${first}”`,
			seen =>
				seen
					.slice(0, 9)
					.map(token => token.split('/')[0])
					.join(' ') === first,
		);
	});

	it('copies the analysis as CoNLL-U', async () => {
		await window.focusEditor();
		await window.runCommand('NLP Lens: Copy Analysis As…');
		await window.pick('CoNLL-U');
		const text = await window.clipboardWhen('CoNLL-U', copied => copied.includes('# text = '));
		assert.match(text, /^1\t今天\t/m);
	});
});
