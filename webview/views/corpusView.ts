import { html, nothing, type TemplateResult } from 'lit-html';
import { corpusMenu } from '../components/corpus/corpusMenu';
import { corpusTable } from '../components/corpus/corpusTable';
import { corpusToolbar } from '../components/corpus/corpusToolbar';
import { spreadStrip } from '../components/corpus/spreadStrip';
import { banner, message } from '../components/message';
import { switches } from '../components/switches';
import { CORPUS_VIEWS } from '../corpus/corpusState';
import { isPageOfView } from '../corpus/reduceCorpus';
import { wantedTable } from '../corpus/wantedTable';
import type { PanelState } from '../state/panelState';
import { button, progressRing } from '../ui/controls';
import type { PanelActions } from './panelActions';

/** The Corpus tab: the words of a folder, where they stand, which are key, and what stands together. */
export function corpusView(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, corpus: tab } = state;
	const { corpus, view } = tab;
	if (corpus?.info === undefined) return html`${readingLine(state)}${noCorpus(state, actions)}`;
	return html`<div class="toolbar ladder">
			${switches(
				texts.t('corpus.view'),
				view,
				CORPUS_VIEWS.map(value => ({
					value,
					text: texts.t(`corpus.view.${value}`),
					title: texts.t(`corpus.about.${value}`),
				})),
				chosen => actions.send({ type: 'corpus', message: { type: 'chosen', choice: { view: chosen } } }),
			)}
			${corpusMenu(state, actions)}
		</div>
		${corpusToolbar(state, actions)} ${readingLine(state)} ${facts(state)} ${olderLine(state, actions)}
		${content(state, actions)}`;
}

/** Whether a table that is shown is about to be replaced. */
export function isCorpusRenewing({ corpus }: PanelState): boolean {
	return corpus.answer === 'loading' && corpus.page !== undefined;
}

/** What a screen reader is told of the tab. */
export function corpusStatus(state: PanelState): string {
	const { texts, corpus } = state;
	if (corpus.answer === 'loading') return texts.t('corpus.waiting');
	return corpus.answer === 'loaded' && isPageOfView(corpus) ? totals(state) : '';
}

function noCorpus({ texts, corpus: { corpus } }: PanelState, actions: PanelActions): TemplateResult {
	if (corpus?.reading !== undefined) return html``;
	const read = button({
		content: texts.t('corpus.command.read'),
		look: 'primary',
		onClick: () => actions.runCorpusCommand('read'),
	});
	return message(texts.t('corpus.none.title'), texts.t('corpus.none.hint'), read);
}

function readingLine({ texts, corpus: { corpus } }: PanelState): TemplateResult | typeof nothing {
	if (corpus?.reading === undefined) return nothing;
	const { title, files, of, words } = corpus.reading;
	const label = texts.t('corpus.reading', title, texts.number(files), texts.number(of), texts.number(words));
	return html`<div class="corpus-reading">${progressRing(label)}<span>${label}</span></div>`;
}

/** What the corpus is, and what of it could not be read. */
function facts({ texts, corpus: { corpus, view, page } }: PanelState): TemplateResult | typeof nothing {
	if (corpus?.info === undefined) return nothing;
	const { info, title, reference } = corpus;
	const size = texts.t(
		'corpus.size',
		title,
		texts.number(info.words),
		texts.count('texts', info.texts),
		texts.number(info.types),
	);
	const beside = reference === '' ? texts.t('corpus.reference.language') : reference;
	const rarer = page?.page.kind === 'collocations' ? page.page.minCount : 0;
	return html`<p class="corpus-facts">
			${size}${view === 'keyWords' ? html` · ${texts.t('corpus.reference', beside)}` : nothing}
			${view === 'collocations' && rarer > 1 ? html` · ${texts.t('corpus.atLeast', texts.number(rarer))}` : nothing}
		</p>
		${info.isFull ? banner(texts.t('corpus.full', texts.number(info.words)), 'warning') : nothing}
		${corpus.notes.map(note => banner(note, 'info'))}`;
}

/** That the corpus is not what its files say now, and what to do. */
function olderLine({ texts, corpus: { corpus } }: PanelState, actions: PanelActions): TemplateResult | typeof nothing {
	if (corpus?.isOlder !== true || corpus.reading !== undefined) return nothing;
	const content = texts.t('corpus.command.readAgain');
	return html`${banner(texts.t('corpus.older'), 'info')}
		<div class="banner-action">
			${button({ content, look: 'secondary', onClick: () => actions.runCorpusCommand('readAgain') })}
		</div>`;
}

function content(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, corpus } = state;
	if (wantedTable(corpus) === undefined)
		return message(texts.t('corpus.query.none.title'), texts.t('corpus.query.none.hint'));
	if (corpus.answer === 'failed') {
		const again = (): void => actions.send({ type: 'corpus', message: { type: 'askedAgain' } });
		const retry = button({ content: texts.t('state.retry'), onClick: again });
		return message(texts.t('state.failed.title'), corpus.failure, retry);
	}
	if (corpus.page === undefined || !isPageOfView(corpus)) {
		const label = texts.t('corpus.waiting');
		return html`<div class="waiting">${progressRing(label)}<span>${label}</span></div>`;
	}
	const { page } = corpus.page;
	if (page.rows.length === 0) return message(texts.t('corpus.empty.title'), texts.t(`corpus.empty.${page.kind}`));
	return html`<p class="corpus-totals">${totals(state)}${moreRows(state, actions)}</p>
		${page.kind === 'concordance' ? spreadStrip(page, texts) : nothing} ${corpusTable(state, page, actions)}`;
}

/** How many rows there are, and what they are of. */
function totals({ texts, corpus: { page: answer } }: PanelState): string {
	if (answer === undefined) return '';
	const { page } = answer;
	const shown = page.rows.length < page.total ? texts.t('corpus.first', texts.number(page.rows.length)) : '';
	switch (page.kind) {
		case 'words':
			return `${texts.t('corpus.total.words', texts.number(page.total), texts.percent(page.share))} ${shown}`;
		case 'concordance':
			return `${texts.t('corpus.total.lines', texts.count('places', page.total), texts.count('texts', page.texts))} ${shown}`;
		case 'keyWords':
			return `${texts.t('corpus.total.keyWords', texts.number(page.total), texts.number(page.referenceWords))} ${shown}`;
		case 'collocations':
			return page.nodes === 0
				? `${texts.t('corpus.total.pairs', texts.number(page.total))} ${shown}`
				: `${texts.t('corpus.total.company', texts.number(page.total), texts.number(page.nodes))} ${shown}`;
	}
}

function moreRows({ texts, corpus }: PanelState, actions: PanelActions): TemplateResult | typeof nothing {
	const page = corpus.page?.page;
	if (page === undefined || page.rows.length >= page.total || page.rows.length < corpus.limit) return nothing;
	return html` <button
		class="corpus-more"
		@click=${() => actions.send({ type: 'corpus', message: { type: 'moreWanted' } })}
	>
		${texts.t('corpus.more')}
	</button>`;
}
