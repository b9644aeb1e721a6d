/** Takes the screenshots of the README: `npm run screenshots`. Writes media/screenshots/*.png. */
import { inCheckout } from '../support/checkout';
import { exitOnSignals } from '../support/process/atExit';
import { AnswersTab } from './support/answersTab';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Panel } from './support/panel';
import { SubwordsTab } from './support/subwordsTab';

/** One look of the window. */
interface Look {
	/** Part of the file names. */
	readonly name: string;
	readonly theme: string;
	readonly locale?: string;
	/** Titles of the commands in the display language. */
	readonly titles: Readonly<
		Record<'partsOfSpeech' | 'entities' | 'surprisal' | 'tokens' | 'pinyin' | 'corpus', string>
	>;
	/** Documents for the two highlights, the one that the panel is shown with, and one about people for relations. */
	readonly documents: Readonly<Record<'partsOfSpeech' | 'entities' | 'panel' | 'people', string>>;
	/** Asked of the folder. */
	readonly question: string;
}

const english: Look['titles'] = {
	partsOfSpeech: 'NLP Lens: Highlight Parts of Speech',
	entities: 'NLP Lens: Highlight Entities',
	surprisal: 'NLP Lens: Highlight Surprisal',
	tokens: 'NLP Lens: Show Tokens',
	pinyin: 'NLP Lens: Show or Hide Pinyin',
	corpus: 'NLP Lens: Read a Folder as a Corpus…',
};

const chinese: Look['titles'] = {
	partsOfSpeech: 'NLP Lens: 高亮词性',
	entities: 'NLP Lens: 高亮命名实体',
	surprisal: 'NLP Lens: 高亮惊异度',
	tokens: 'NLP Lens: 显示词语',
	pinyin: 'NLP Lens: 显示或隐藏拼音',
	corpus: 'NLP Lens: 将文件夹读作语料库…',
};

const englishFirst = {
	partsOfSpeech: 'english.txt',
	entities: 'chinese-news.txt',
	panel: 'english.txt',
	people: 'marie-curie.txt',
};
const englishQuestion = 'Where was Marie Curie born?';
const chineseFirst = {
	partsOfSpeech: 'chinese-prose.txt',
	entities: 'chinese-news.txt',
	panel: 'chinese-news.txt',
	people: 'lu-xun.txt',
};

const looks: readonly Look[] = [
	{ name: 'dark', theme: 'Dark Modern', titles: english, documents: englishFirst, question: englishQuestion },
	{ name: 'light', theme: 'Light Modern', titles: english, documents: englishFirst, question: englishQuestion },
	{
		name: 'high-contrast',
		theme: 'Default High Contrast',
		titles: english,
		documents: englishFirst,
		question: englishQuestion,
	},
	{
		name: 'high-contrast-light',
		theme: 'Default High Contrast Light',
		titles: english,
		documents: englishFirst,
		question: englishQuestion,
	},
	{
		name: 'chinese',
		theme: 'Dark Modern',
		locale: 'zh-cn',
		titles: chinese,
		documents: chineseFirst,
		question: '鲁迅的妻子是谁？',
	},
];

/** Number of the piece whose word is explained, in the first line of the panel's document. */
const EXPLAINED = 11;

/** VS Code's own boxes around words would look like marks. */
const settings = {
	'breadcrumbs.enabled': false,
	'editor.fontSize': 15,
	'editor.lineHeight': 1.7,
	'editor.occurrencesHighlight': 'off',
	'editor.selectionHighlight': false,
	'editor.wordWrap': 'on',
};

function file(look: Look, name: string): string {
	return inCheckout('media/screenshots', `${name}-${look.name}.png`);
}

/** Both highlights, each in its document, without the panel. */
async function takeEditor(window: CodeWindow, look: Look): Promise<void> {
	for (const highlight of ['partsOfSpeech', 'entities'] as const) {
		await window.openFile(look.documents[highlight]);
		await window.runCommand(look.titles[highlight]);
		await window.marksWhen(`marks of ${highlight}`, marks => marks.length > 0);
		await window.goTo(2);
		await window.screenshot(file(look, highlight === 'entities' ? 'entities' : 'parts-of-speech'));
		await window.runCommand(look.titles[highlight]);
	}
}

/** Pinyin behind the words of a Chinese text. */
async function takePinyin(window: CodeWindow, look: Look): Promise<void> {
	await window.openFile('chinese-prose.txt');
	const hints = window.page.locator('.view-line', { hasText: /[āáǎàēéěèīíǐìōóǒòūúǔù]/u });
	await window.runCommand(look.titles.pinyin);
	await hints.first().waitFor();
	await window.screenshot(file(look, 'pinyin'));
	await window.runCommand(look.titles.pinyin);
	// The next window begins with the settings of this one.
	await hints.first().waitFor({ state: 'hidden' });
}

/** How the tag of a word was chosen, at the foot of the tokens. */
async function takeHow(window: CodeWindow, look: Look, panel: Panel): Promise<void> {
	await panel.showTab('tokens');
	await panel.content('tokens').nth(2).click();
	const drawer = panel.frame.locator('.explain-toggle');
	await drawer.click();
	const ability = panel.frame.locator('vscode-dropdown.explain-ability');
	await ability.click();
	await ability.locator('vscode-option').nth(1).click();
	await panel.frame
		.locator('.explain-body')
		.getByText('CRF')
		.or(panel.frame.locator('.explain-body table'))
		.first()
		.waitFor();
	await window.screenshot(file(look, 'panel-how'));
	await drawer.click();
}

/** The words of the folder as a corpus. */
async function takeCorpus(window: CodeWindow, look: Look, panel: Panel): Promise<void> {
	await window.runCommand(look.titles.corpus);
	await window.page.locator('.quick-input-list .monaco-list-row').first().click();
	await panel.frame.locator('#panel-corpus .corpus-facts').waitFor();
	await window.screenshot(file(look, 'panel-corpus'));
}

/** Each tab of the panel beside the editor with entities marked. */
async function takePanel(window: CodeWindow, look: Look): Promise<void> {
	await window.openFile(look.documents.panel);
	await window.runCommand(look.titles.entities);
	const panel = await Panel.open(window, 'tokens', look.titles.tokens);
	await window.widenSideBar(560);
	for (const tab of ['tokens', 'entities', 'topics', 'keywords', 'statistics', 'summary'] as const) {
		await panel.showTab(tab);
		await panel.content(tab).first().click();
		await window.screenshot(file(look, `panel-${tab}`));
	}
	await takeHow(window, look, panel);
	await takeSubwords(window, look, panel);
	await takeLanguageModel(window, look, panel);
	await takeTranslation(window, look, panel);
	await takeRelations(window, look, panel);
	await takeAnswers(window, look, panel);
	await takeVectors(window, look, panel);
	await takeCorpus(window, look, panel);
}

/** The vector of a sentence, all sentences against each other, then words on a map. */
async function takeVectors(window: CodeWindow, look: Look, panel: Panel): Promise<void> {
	await window.openFile(look.documents.people);
	await panel.showTab('vectors');
	const press = (row: number, place: number) =>
		panel.frame.locator('#panel-vectors .switches').nth(row).locator('.switch').nth(place).click();
	await panel.frame.locator('.term-table').waitFor();
	await window.screenshot(file(look, 'panel-vectors'));
	await press(1, 1);
	await panel.frame.locator('.heat-place').focus();
	await window.page.keyboard.press('ArrowDown');
	await panel.frame.locator('.heat-pair .readout').waitFor();
	await window.screenshot(file(look, 'panel-vectors-heat'));
	await press(0, 1);
	await press(1, 3);
	await panel.frame.locator('.plot-point').first().waitFor();
	await window.screenshot(file(look, 'panel-vectors-words'));
}

/** A question to the folder, which is indexed for it. */
async function takeAnswers(window: CodeWindow, look: Look, panel: Panel): Promise<void> {
	const tab = await AnswersTab.of(window, panel);
	await tab.indexFolder();
	await tab.ask(look.question);
	await window.screenshot(file(look, 'panel-answers'));
}

/** The chain of a sentence with a factor explained, beside the text by surprisal. */
async function takeLanguageModel(window: CodeWindow, look: Look, panel: Panel): Promise<void> {
	await window.runCommand(look.titles.surprisal);
	await panel.showTab('languageModel');
	await panel.content('languageModel').nth(2).click();
	await panel.frame.locator('.factor.open .terms').waitFor();
	await window.screenshot(file(look, 'panel-languageModel'));
	await window.runCommand(look.titles.surprisal);
}

/** The sentences of a text beside their translations, with the alignment of one. */
async function takeTranslation(window: CodeWindow, look: Look, panel: Panel): Promise<void> {
	await panel.showTab('translation');
	// It translates by itself; the alignment stands below the list once a sentence is chosen.
	await panel.frame
		.locator('.translation-tools vscode-button')
		.filter({ hasNotText: /Stop|停止/u })
		.waitFor();
	await panel.content('translation').nth(1).click();
	await panel.frame.locator('.alignment-word').first().waitFor();
	await window.screenshot(file(look, 'panel-translation'));
}

/** The relations of a text about people as a graph, one of its names chosen. */
async function takeRelations(window: CodeWindow, look: Look, panel: Panel): Promise<void> {
	await window.openFile(look.documents.people);
	await panel.showTab('relations');
	await panel.frame.locator('#panel-relations .switch').nth(1).click();
	await panel.frame.locator('.graph-node').first().waitFor();
	await panel.frame.locator('.graph-place').focus();
	await window.page.keyboard.press('ArrowRight');
	await panel.frame.locator('.graph-detail-name').waitFor();
	await window.screenshot(file(look, 'panel-relations'));
}

/** The pieces with their ids and a replay of merges; then two vocabularies side by side; then the lattice of a unigram model. */
async function takeSubwords(window: CodeWindow, look: Look, panel: Panel): Promise<void> {
	await panel.showTab('subwords');
	const tab = SubwordsTab.of(panel);
	await tab.turn('ids', true);
	await tab.turn('how', true);
	await tab.pieces().nth(EXPLAINED).click();
	await panel.frame.locator('.symbol').first().waitFor();
	for (let step = 0; step < 2; step++) await tab.replayControl('next').click();
	await window.screenshot(file(look, 'panel-subwords'));
	await tab.turn('ids', false);
	await tab.turn('how', false);
	await tab.choose('other', 'cl100k_base');
	await tab.pieces(1).first().waitFor();
	await window.screenshot(file(look, 'panel-subwords-compare'));
	await tab.choose('vocabulary', 'zh-en-unigram');
	await tab.turn('how', true);
	await tab.pieces().nth(EXPLAINED).click();
	await panel.frame.locator('.lattice-edge.best').first().waitFor();
	await window.screenshot(file(look, 'panel-subwords-lattice'));
}

async function main(): Promise<void> {
	const only = process.argv.slice(2);
	const session = await CodeSession.start();
	for (const look of looks.filter(({ name }) => only.length === 0 || only.includes(name))) {
		const window = await session.open({ theme: look.theme, settings, ...(look.locale ? { locale: look.locale } : {}) });
		await takeEditor(window, look);
		await takePinyin(window, look);
		await takePanel(window, look);
		await window.dispose();
		console.log(`Took ${look.name}.`);
	}
	await session.dispose();
	process.exit(0);
}

exitOnSignals();
main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
