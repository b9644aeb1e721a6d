import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Panel } from './support/panel';

const WHALES = [
	'The old whale swims in the cold sea.',
	'A white whale sank the ship.',
	'鲸鱼在海里游泳。学习方法很重要。',
].join('\n');

describe('The tab of the corpus', () => {
	let session: CodeSession;
	let window: CodeWindow;
	let panel: Panel;

	before(async () => {
		session = await CodeSession.start();
		window = await session.open({ files: { 'whales.txt': WHALES, 'towns.txt': 'The old town has a street.\n' } });
		await window.openFile('whales.txt');
		panel = await Panel.open(window, 'corpus');
	});

	after(async () => {
		await session.dispose();
	});

	const view = (name: string): Promise<void> => panel.frame.getByRole('button', { name, exact: true }).first().click();

	it('reads the folder, and counts its words', async () => {
		await panel.frame.locator('.message').getByText('Read a folder…').click();
		await window.page.locator('.quick-input-list .monaco-list-row').first().click();
		await panel.frame.locator('.corpus-facts', { hasText: /in \d+ texts/ }).waitFor();
		await panel.frame.locator('.corpus-query input').fill('whale*');
		await window.page.keyboard.press('Enter');
		await panel.frame.locator('.corpus-list .row .word', { hasText: 'whale' }).first().waitFor();
	});

	it('finds Chinese however it is cut, and opens a line in its file', async () => {
		await view('Concordance');
		await panel.frame.locator('.corpus-query input').fill('学习方法');
		await window.page.keyboard.press('Enter');
		const line = panel.frame.locator('.corpus-table .row', { hasText: 'whales.txt' });
		await line.waitFor();
		await window.openFile('towns.txt');
		await line.click();
		await panel.titleIs('whales.txt');
	});

	it('has key words beside the language, and the company of a word', async () => {
		await view('Key words');
		await panel.frame.locator('.corpus-facts', { hasText: 'the language as a whole' }).waitFor();
		await view('Collocations');
		await panel.frame.locator('.message, .corpus-list .row').first().waitFor();
	});
});
