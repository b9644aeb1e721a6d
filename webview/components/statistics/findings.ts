import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelFinding } from '../../../src/protocol/panelStatistics';
import type { PanelState } from '../../state/panelState';
import type { FillerGroup, StatisticsPart, StatisticsState } from '../../statistics/statisticsState';
import type { StatisticsUserMessage } from '../../statistics/statisticsMessage';
import type { PanelActions } from '../../views/panelActions';
import { moreButton } from '../moreButton';
import { shortText } from '../shortText';
import { knownPlace, placeAfter, placeAtHand, stepper } from '../stepper';
import { switches } from '../switches';

type StatisticsData = NonNullable<StatisticsState['data']>;

/** So many rows are shown unasked. */
const FEW = 8;

/** The longest text of a row, in characters. */
const ROW_LENGTH = 150;

/** The long sentences; a click shows one in the text. */
export function longSentences(state: PanelState, data: StatisticsData, actions: PanelActions): TemplateResult {
	const { texts, statistics } = state;
	const { limits, found } = data;
	const send = sendOf(actions);
	const title = texts.t('statistics.longSentences');
	const hint = texts.t('statistics.longSentences.limit', texts.number(limits.english), texts.number(limits.chinese));
	const orders = (['text', 'length'] as const).map(value => ({ value, text: texts.t(`statistics.order.${value}`) }));
	const sorted =
		statistics.order === 'text' ? data.longSentences : [...data.longSentences].sort((a, b) => b.words - a.words);
	return html`<section class="topic-card" aria-label=${title}>
		<h2 class="card-title">
			<span title=${hint}>${title}</span><span class="card-decision">${texts.number(found.longSentences)}</span>
		</h2>
		<p class="card-note">${found.longSentences === 0 ? texts.t('statistics.longSentences.none') : nothing} ${hint}</p>
		${
			sorted.length < 2
				? nothing
				: switches(texts.t('statistics.order'), statistics.order, orders, order =>
						send({ type: 'orderChanged', order }),
					)
		}
		<ol class="findings" aria-label=${title}>
			${shownOf(state, 'longSentences', sorted).map(sentence => sentenceRow(state, data, sentence, actions))}
		</ol>
		${foot(state, 'longSentences', sorted.length, found.longSentences, sorted.length, actions)}
	</section>`;
}

function sentenceRow(
	{ texts }: PanelState,
	{ scopeId }: StatisticsData,
	sentence: PanelFinding,
	actions: PanelActions,
): TemplateResult {
	return html`<li>
		<button class="finding" @click=${() => actions.reveal(scopeId, sentence)}>
			<span class="finding-text">${shortText(sentence.text.trim(), ROW_LENGTH)}</span>
			<span class="finding-figure">${texts.count('words', sentence.words)}</span>
		</button>
	</li>`;
}

/** The fillers by what they say; a click shows the next place of one in the text. */
export function fillers(state: PanelState, data: StatisticsData, actions: PanelActions): TemplateResult {
	const { texts } = state;
	const title = texts.t('statistics.fillers');
	const { found, fillerGroups } = data;
	const note = texts.t(found.fillers === 0 ? 'statistics.fillers.none' : 'statistics.fillers.hint');
	return html`<section class="topic-card" aria-label=${title}>
		<h2 class="card-title"><span>${title}</span><span class="card-decision">${texts.number(found.fillers)}</span></h2>
		<p class="card-note">${note}</p>
		<ul class="findings" aria-label=${title}>
			${shownOf(state, 'fillers', fillerGroups).map(group => fillerRow(state, data, group, actions))}
		</ul>
		${foot(state, 'fillers', data.fillers.length, found.fillers, fillerGroups.length, actions)}
	</section>`;
}

function fillerRow(
	{ texts, statistics }: PanelState,
	{ scopeId }: StatisticsData,
	{ text, places }: FillerGroup,
	actions: PanelActions,
): TemplateResult {
	const show = (event: MouseEvent): void => {
		const place = placeAfter(event, knownPlace(statistics.places, text), places.length);
		sendOf(actions)({ type: 'fillerShown', filler: text, place });
		actions.reveal(scopeId, places[place]);
	};
	const index = placeAtHand(statistics.places, text, places.length);
	return html`<li>
		<button class="finding" @click=${show}>
			<span class="finding-text">${shortText(text, ROW_LENGTH)}</span>
			<span class="finding-figure">${places.length > 1 ? stepper(texts, index, places.length) : nothing}</span>
		</button>
	</li>`;
}

function sendOf(actions: PanelActions): (message: StatisticsUserMessage) => void {
	return message => actions.send({ type: 'statistics', message });
}

function shownOf<T>({ statistics }: PanelState, part: StatisticsPart, rows: readonly T[]): readonly T[] {
	return statistics.opened.includes(part) ? rows : rows.slice(0, FEW);
}

/** The way to the rest of the rows, and that very many are not listed. */
function foot(
	{ texts, statistics }: PanelState,
	part: StatisticsPart,
	listed: number,
	found: number,
	rows: number,
	actions: PanelActions,
): TemplateResult {
	const isOpen = statistics.opened.includes(part);
	const text = isOpen ? texts.t('statistics.fewer') : texts.t('statistics.more', texts.number(rows));
	const toggle = (): void => sendOf(actions)({ type: 'partToggled', part });
	return html`${rows > FEW ? moreButton(text, isOpen, toggle) : nothing}
	${
		found > listed
			? html`<p class="card-note">${texts.t('statistics.listed', texts.number(listed), texts.number(found))}</p>`
			: nothing
	}`;
}
