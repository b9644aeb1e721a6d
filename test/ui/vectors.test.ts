import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Panel } from './support/panel';

const LOTUS = '雍和宫的荷花很美\n\n荷花开在水里。\n\n他去雍和宫看荷花。\n\n水很清。\n';

const BANKS = [
	'Bank loans need money and a plan.',
	'They sat on the bank of the river and watched the water.',
	'The bank raised its interest rates again.',
	'Trees grow along the muddy bank of the stream.',
	'He works for a bank in the city.',
	'The boat was tied to the river bank.',
].join('\n\n');

const REALM = [
	'The king sits on the throne of the realm.',
	'The queen sits on the throne of the realm.',
	'A cook cuts onions and carrots for the soup.',
	'A gardener waters the roses and tulips.',
]
	.join(' ')
	.concat('\n')
	.repeat(100);

describe('The tab of vectors', () => {
	let session: CodeSession;
	let window: CodeWindow;
	let panel: Panel;

	before(async () => {
		session = await CodeSession.start();
		window = await session.open({ files: { 'lotus.txt': LOTUS, 'banks.txt': BANKS, 'realm.txt': REALM } });
		await window.openFile('lotus.txt');
		panel = await Panel.open(window, 'tokens');
		await panel.showTab('vectors');
	});

	after(async () => {
		await session.dispose();
	});

	const choose = (group: string, text: string): Promise<void> =>
		panel.frame
			.getByRole('group', { name: group, exact: true })
			.getByRole('button', { name: text, exact: true })
			.click();

	it('shows the sentence at the cursor as a sparse vector, and the texts like it', async () => {
		await window.goTo(1);
		await panel.frame.getByText('5 of 16,384 dimensions are not 0').waitFor();
		await panel.frame.locator('.readout', { hasText: 'sparsity 99.97%' }).waitFor();
		await panel.frame.locator('.vector-row', { hasText: '他去雍和宫看荷花。' }).waitFor();
	});

	it('draws all sentences against each other, and on a map', async () => {
		await choose('What is shown of the vector space', 'Heat map');
		await panel.frame.locator('.heat-place').focus();
		await window.page.keyboard.press('ArrowDown');
		await panel.frame.locator('.heat-pair .readout').waitFor();
		await choose('What is shown of the vector space', 'Map');
		await panel.frame.locator('.plot-point').nth(3).waitFor();
	});

	it('learns vectors of the document’s words, and shows neighbours and a map of them', async () => {
		await window.openFile('realm.txt');
		await panel.titleIs('realm.txt');
		await choose('Ways to turn words into numbers', 'Word2Vec');
		await choose('What is asked', 'Learn');
		await panel.frame.locator('.train-start').click();
		await panel.frame.locator('.word-model', { hasText: 'realm.txt' }).waitFor();
		await choose('What is asked', 'Neighbours');
		await panel.frame.locator('.question input').fill('king');
		await window.page.keyboard.press('Enter');
		await panel.frame.locator('.vector-row', { hasText: 'queen' }).waitFor();
		await choose('What is asked', 'Map');
		await panel.frame.locator('.plot-point').nth(4).waitFor();
	});

	it('shows a word in its contexts', async () => {
		await window.openFile('banks.txt');
		await panel.titleIs('banks.txt');
		await choose('Ways to turn words into numbers', 'Context (ELMo)');
		await window.goTo(1);
		await panel.frame.locator('.ask-contexts', { hasText: 'Bank' }).click();
		await panel.frame.locator('.plot-point').nth(5).waitFor();
		await choose('What is shown of the contexts', 'Static or contextual');
		await panel.frame.locator('.layer-cosine').first().waitFor();
	});
});
