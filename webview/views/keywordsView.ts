import { html, nothing, type TemplateResult } from 'lit-html';
import type { Keyword, KeywordMethod } from '../../src/protocol/keywords';
import { topicsPicture } from '../components/keywords/topicsPicture';
import { topicWords } from '../components/keywords/topicWords';
import { commandMenu } from '../components/commandMenu';
import { layerFailures } from '../components/layerFailures';
import { banner, message } from '../components/message';
import { engineLink, type EngineLinkOptions } from '../components/models/engineLink';
import { scoreBar } from '../components/scoreBar';
import { shortText } from '../components/shortText';
import { knownPlace, placeAfter, placeAtHand, stepper } from '../components/stepper';
import { switches } from '../components/switches';
import { rowId, virtualList } from '../components/virtualList';
import type { KeywordsUserMessage } from '../keywords/keywordsMessage';
import { KEYWORD_METHODS, TOPIC_NUMBERS, type KeywordsAnswer, type TopicsAnswer } from '../keywords/keywordsState';
import { KEYWORD_MODELS } from '../models/engineModels';
import type { PanelState } from '../state/panelState';
import type { Texts } from '../texts';
import { select } from '../ui/controls';
import type { PanelActions } from './panelActions';
import { dataGate } from './tabGate';

/** The Keywords tab: words and phrases that say what the text is about, or its topics from passage to passage. */
export function keywordsView(state: PanelState, actions: PanelActions): TemplateResult {
	const { data } = state.keywords;
	return html`${toolbar(state, actions)}
	${dataGate(state, 'keywords', actions, () => {
		if (data === undefined) return html``;
		return data.kind === 'keywords' ? keywordList(state, data, actions) : documentTopics(state, data, actions);
	})}`;
}

function toolbar(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, keywords } = state;
	const send = (change: KeywordsUserMessage): void => actions.send({ type: 'keywords', message: change });
	const views = [
		{ value: 'keywords', text: texts.t('keywords.view.keywords') },
		{ value: 'topics', text: texts.t('keywords.view.topics') },
	] as const;
	const method = select({
		label: texts.t('keywords.method'),
		value: keywords.method,
		options: KEYWORD_METHODS.map(value => ({ value, text: texts.t(`keywords.method.${value}`) })),
		className: 'sort',
		onChange: value => send({ type: 'methodChanged', method: value as KeywordMethod }),
	});
	const number = select({
		label: texts.t('documentTopics.number'),
		value: String(keywords.topics),
		options: TOPIC_NUMBERS.map(value => ({
			value: String(value),
			text: value === 0 ? texts.t('documentTopics.auto') : texts.t('documentTopics.count', texts.number(value)),
		})),
		className: 'sort',
		onChange: value => send({ type: 'topicNumberChanged', topics: Number(value) }),
	});
	return html`<div class="toolbar wrapping">
		${switches(texts.t('keywords.view'), keywords.view, views, view => send({ type: 'viewChanged', view }))}
		${keywords.view === 'keywords' ? method : number}
		${commandMenu('keywords', ['highlightKeywords', 'topicsOfFolder'], texts, actions)}
	</div>`;
}

/** What could not be computed, and that a text in another language tells little. */
function notices({ texts }: PanelState, data: KeywordsAnswer | TopicsAnswer): TemplateResult {
	return html`${layerFailures(data.failures, texts)}
	${data.isOtherLanguage ? banner(texts.t('notice.otherLanguage'), 'info') : nothing}`;
}

function keywordList(state: PanelState, data: KeywordsAnswer, actions: PanelActions): TemplateResult {
	const { texts, keywords } = state;
	const notes = notices(state, data);
	if (data.keywords.length === 0) {
		if (data.failures.length > 0) return notes;
		return html`${notes}${message(texts.t('keywords.none.title'), texts.t('keywords.none.hint'))}`;
	}
	const open = (row: number, event: MouseEvent | KeyboardEvent): void => {
		const { text, occurrences } = data.keywords[row];
		if (occurrences.length === 0) return;
		const occurrence = placeAfter(event, knownPlace(keywords.occurrences, text), occurrences.length);
		actions.send({ type: 'keywords', message: { type: 'occurrenceShown', keyword: text, occurrence } });
		actions.reveal(data.scopeId, occurrences[occurrence]);
	};
	return html`${notes}
		${virtualList(
			{
				name: 'keywords',
				role: 'grid',
				label: texts.t('keywords.list'),
				list: keywords.list,
				rowCount: data.keywords.length,
				hidesHead: true,
				columns: [{ className: 'cell', text: texts.t('keywords.column') }],
				row: row => keywordRow(state, data.keywords[row], row),
				onOpen: open,
			},
			actions,
		)}
		<p class="engine-note foot">${engineLink(state, engineNote(data, texts), actions)}</p>`;
}

function engineNote({ engine, method }: KeywordsAnswer, texts: Texts): EngineLinkOptions {
	return { text: texts.t('keywords.engine', engine), engine, models: KEYWORD_MODELS[method] };
}

function keywordRow({ texts, keywords }: PanelState, keyword: Keyword, row: number): TemplateResult {
	const { text, score, occurrences } = keyword;
	const isActive = keywords.list.active === row;
	const isAtCursor = keywords.cursorRow === row;
	const index = placeAtHand(keywords.occurrences, text, occurrences.length);
	const writing = shortText(text, 120);
	return html`<div
		class="row keyword ${isActive ? 'active' : ''} ${isAtCursor ? 'at-cursor' : ''}"
		role="row"
		id=${rowId('keywords', row)}
		data-row=${row}
		aria-rowindex=${row + 2}
		aria-selected=${isActive ? 'true' : 'false'}
		aria-current=${isAtCursor ? 'true' : nothing}
	>
		<span role="gridcell" class="cell keyword-cell">
			<span class="surface-text" title=${writing}>${writing}</span>
			<span class="keyword-score" title=${texts.t('keywords.score', texts.percent(score))}>
				${scoreBar(score)}<span class="visually-hidden">${texts.t('keywords.score', texts.percent(score))}</span>
			</span>
			<span class="keyword-places"
				>${occurrences.length > 1 ? stepper(texts, index, occurrences.length) : nothing}</span
			>
		</span>
	</div>`;
}

function documentTopics(state: PanelState, data: TopicsAnswer, actions: PanelActions): TemplateResult {
	const { texts } = state;
	const notes = notices(state, data);
	const { picture } = data;
	if (picture.columns.length === 0 || picture.topics.length === 0) {
		if (data.failures.length > 0) return notes;
		return html`${notes}${message(texts.t('documentTopics.none.title'), texts.t('documentTopics.none.hint'))}`;
	}
	return html`${notes}
		<div class="topics-scroll">${topicsPicture(state, data, actions)} ${topicWords(data, texts)}</div>`;
}
