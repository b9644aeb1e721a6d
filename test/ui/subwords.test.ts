import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { SubwordsTab } from './support/subwordsTab';
import { unigramTokenizerJson } from './support/unigramFile';

describe('The tab of subwords', () => {
	let session: CodeSession;
	let window: CodeWindow;
	let tab: SubwordsTab;

	before(async () => {
		session = await CodeSession.start();
		window = await session.open({ files: { 'small-unigram.json': unigramTokenizerJson() } });
		await window.openFile('english.txt');
		tab = await SubwordsTab.open(window);
	});

	after(async () => {
		await session.dispose();
	});

	it('shows English text as pieces, spaces visible, with its counts', async () => {
		await tab.piecesWhen('the first pieces', seen => seen.slice(0, 7).join(' ') === 'The ·cat ·sits ·on ·the ·mat .');
		await tab.shows('.subword-count', /\d tokens · \d.* characters a token · \d.* tokens a word · 0% unknown/u);
		await tab.panel.titleIs('english.txt');
	});

	it('selects in the editor what is clicked', async () => {
		await tab.piece('·guitar').click();
		await window.statusWhen('guitar to be selected', status => status === 'Ln 1, Col 51 (7 selected)');
		await tab.shows('.piece-info', 'guitar');
	});

	it('marks the piece at the cursor', async () => {
		await window.goTo(1, 6);
		await tab.textsWhen('.piece.at-cursor .piece-text', 'cat to be marked', seen => seen.join() === '·cat');
	});

	it('is driven by the keyboard', async () => {
		await tab.piece('·cat').click();
		await window.statusWhen('cat to be selected', status => status.endsWith('(4 selected)'));
		await window.page.keyboard.press('ArrowRight');
		await tab.textsWhen('.piece.active .piece-text', 'sits to be active', seen => seen.join() === '·sits');
		await window.page.keyboard.press('Enter');
		await window.statusWhen('sits to be selected', status => status === 'Ln 1, Col 13 (5 selected)');
	});

	it('shows ids and bytes on demand', async () => {
		await tab.turn('ids', true);
		await tab.turn('bytes', true);
		await tab.textsWhen(
			'.piece:first-child .piece-detail',
			'id and bytes of The',
			([id, bytes]) => /^\d+$/u.test(id) && bytes === '54 68 65',
		);
		await tab.turn('ids', false);
		await tab.turn('bytes', false);
		await tab.textsWhen('.piece-detail', 'neither', seen => seen.length === 0);
	});

	it('replays the merges of the word at the cursor', async () => {
		await tab.turn('how', true);
		await window.goTo(1, 10);
		await tab.shows('.how-word', '·sits');
		await tab.textsWhen('.symbols .symbol', 'the bytes', seen => seen.join(' ') === '· s i t s');
		await tab.replayControl('next').click();
		await tab.textsWhen('.symbols .symbol', 'one merge done', seen => seen.length === 4);
		await window.page.keyboard.press('End');
		await tab.textsWhen('.symbols .symbol', 'the piece', seen => seen.join(' ') === '·sits');
	});

	it('compares two vocabularies and marks what they cut differently', async () => {
		await tab.choose('other', 'cl100k_base');
		await tab.piecesWhen('pieces of the other one', seen => seen.slice(0, 2).join(' ') === 'The ·cat', 1);
		await tab.shows('.subword-count', /^\s*B/u);
		await tab.shows('.differences', /places? cut differently/u);
		await tab.choose('other', 'Compare with…');
		await tab.piecesWhen('one vocabulary again', seen => seen.length === 0, 1);
	});

	it('shows Chinese text as pieces', async () => {
		await window.openFile('chinese-prose.txt');
		await tab.piecesWhen('the first words', seen => seen.slice(0, 2).join(' ') === '今 天天');
	});

	it('shows the special tokens of a model on demand', async () => {
		const settings = { 'nlpLens.subwords.vocabulary': 'small-vocab.txt' };
		const files = { 'small-vocab.txt': '[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nthe\ncat\n', 'cat.txt': 'the cat' };
		const other = await session.open({ files, settings });
		await other.openFile('cat.txt');
		const wordPiece = await SubwordsTab.open(other);
		await wordPiece.piecesWhen('the words', seen => seen.join(' ') === 'the cat');
		await wordPiece.turn('special', true);
		await wordPiece.piecesWhen('what stands around', seen => seen.join(' ') === '[CLS] the cat [SEP]');
		await other.goTo(1, 8);
		await wordPiece.textsWhen('.piece.at-cursor .piece-text', 'the last word', seen => seen.join() === 'cat');
		await wordPiece.piece('[CLS]').click();
		await wordPiece.shows('.piece-info-text', '[CLS]');
		await wordPiece.shows('.piece-kind', 'special');
		await wordPiece.turn('special', false);
		await wordPiece.piecesWhen('the words again', seen => seen.join(' ') === 'the cat');
		await other.dispose();
	});

	it('draws the lattice of a unigram vocabulary that the settings name', async () => {
		const settings = { 'nlpLens.subwords.vocabulary': 'small-unigram.json' };
		const other = await session.open({ files: { 'small-unigram.json': unigramTokenizerJson() }, settings });
		await other.openFile('english.txt');
		const unigram = await SubwordsTab.open(other);
		await unigram.piecesWhen('pieces with ▁', seen => seen.slice(0, 5).join(' ') === '▁The ▁cat ▁sit s ▁on');
		await unigram.turn('how', true);
		await other.goTo(1, 10);
		await unigram.textsWhen(
			'.lattice-edge.best .lattice-piece',
			'the best path',
			seen => seen.join(' ') === '▁sit s' || seen.join(' ') === 's ▁sit',
		);
		await unigram.shows('.paths .best', '▁sit');
		await other.dispose();
	});
});
