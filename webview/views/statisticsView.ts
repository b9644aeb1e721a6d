import { html, nothing, type TemplateResult } from 'lit-html';
import { commandMenu } from '../components/commandMenu';
import { layerFailures } from '../components/layerFailures';
import { banner, message } from '../components/message';
import { largeFigures } from '../components/statistics/figureList';
import { fillers, longSentences } from '../components/statistics/findings';
import { languageCard } from '../components/statistics/languageCard';
import type { PanelState } from '../state/panelState';
import { readingTime } from '../statistics/readingTime';
import type { StatisticsState } from '../statistics/statisticsState';
import type { PanelActions } from './panelActions';
import { dataGate } from './tabGate';

type StatisticsData = NonNullable<StatisticsState['data']>;

/** The Statistics tab: how long the text is and takes to read, how varied and hard it is, and what a writer may look at. */
export function statisticsView(state: PanelState, actions: PanelActions): TemplateResult {
	const { data } = state.statistics;
	const commands = ['highlightLongSentences', 'highlightFillers', 'focus.choose', 'statisticsOfFolder'] as const;
	return html`<div class="toolbar wrapping">${commandMenu('statistics', commands, state.texts, actions)}</div>
		${dataGate(state, 'statistics', actions, () => (data === undefined ? html`` : content(state, data, actions)))}`;
}

function content(state: PanelState, data: StatisticsData, actions: PanelActions): TemplateResult {
	const { texts } = state;
	const notes = html`${layerFailures(data.failures, texts)}
	${data.isOtherLanguage ? banner(texts.t('notice.otherLanguage'), 'info') : nothing}`;
	if (data.statistics.words === 0) {
		return html`${notes}${message(texts.t('statistics.none.title'), texts.t('statistics.none.hint'))}`;
	}
	return html`${notes}
		<div class="topics-scroll">
			${wholeFigures(state, data)} ${longSentences(state, data, actions)} ${fillers(state, data, actions)}
			${data.statistics.languages.map(language => languageCard(state, language))}
		</div>`;
}

function wholeFigures({ texts }: PanelState, { statistics, speed }: StatisticsData): TemplateResult {
	const { words, characters, charactersWithoutSpaces, sentences, paragraphs, readingSeconds } = statistics;
	const withSpaces = texts.number(characters);
	return largeFigures(texts.t('statistics.figures'), [
		{ name: texts.t('statistics.words'), value: texts.number(words) },
		{
			name: texts.t('statistics.characters'),
			value: texts.number(charactersWithoutSpaces),
			hint: texts.t('statistics.characters.hint', withSpaces),
			note: texts.t('statistics.characters.withSpaces', withSpaces),
		},
		{ name: texts.t('statistics.sentences'), value: texts.number(sentences) },
		{ name: texts.t('statistics.paragraphs'), value: texts.number(paragraphs) },
		{
			name: texts.t('statistics.readingTime'),
			value: readingTime(readingSeconds, texts),
			hint: texts.t(
				'statistics.readingTime.hint',
				texts.number(speed.englishWords),
				texts.number(speed.chineseCharacters),
			),
		},
	]);
}
