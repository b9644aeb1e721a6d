import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { TopicsAnswer } from '../../keywords/keywordsState';
import { mainTopic, type TopicColumn } from '../../keywords/topicPicture';
import type { PanelState } from '../../state/panelState';
import type { Texts } from '../../texts';
import type { PanelActions } from '../../views/panelActions';
import { shortText } from '../shortText';

/** Height of the picture in units, which are CSS pixels there; its width fills the tab. */
const HEIGHT = 96;

/** Topics that look different; more than that take turns, hatched. */
const TOPIC_LOOKS = 12;

/** So many words name a topic. */
const NAME_WORDS = 3;

/** How the topics go through the text: a column of shares for each passage, as one control that the arrow keys move in. */
export function topicsPicture(state: PanelState, answer: TopicsAnswer, actions: PanelActions): TemplateResult {
	const { texts, keywords } = state;
	const { columns, passages } = answer.picture;
	const at = Math.min(keywords.column, columns.length - 1);
	const activate = (column: number): void =>
		actions.send({ type: 'keywords', message: { type: 'columnActivated', column } });
	const show = (column: number): void => {
		activate(column);
		actions.reveal(answer.scopeId, columns[column]);
	};
	return html`<div
			class="topics-picture"
			role="slider"
			tabindex="0"
			aria-label=${texts.t('documentTopics.picture')}
			aria-valuemin="1"
			aria-valuemax=${columns.length}
			aria-valuenow=${at + 1}
			aria-valuetext=${columnText(answer, at, texts)}
			@keydown=${(event: KeyboardEvent) => onKeydown(event, at, columns.length, activate, show)}
			@click=${(event: MouseEvent) => {
				const column = columnOfEvent(event);
				if (column >= 0) show(column);
			}}
		>
			<svg viewBox="0 0 ${columns.length} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
				${hatching()} ${columns.map((column, index) => bar(column, index, answer, texts))}
			</svg>
			<svg class="picture-mark" viewBox="0 0 ${columns.length} 4" preserveAspectRatio="none" aria-hidden="true">
				<rect x=${at} y="0" width="1" height="4" />
			</svg>
		</div>
		<p class="picture-text">
			<span class="picture-place">${placeText(columns[at], passages, texts)}</span>
			${topicBadge(mainTopic(columns[at]), texts)} ${shortText(columns[at].text, 140)}
		</p>
		<p class="card-note">
			${texts.t('documentTopics.hint')}
			${passages > columns.length ? texts.t('documentTopics.merged', texts.number(passages)) : nothing}
		</p>`;
}

/** The number of a topic in its colour. */
export function topicBadge(topic: number, texts: Texts): TemplateResult {
	const number = texts.number(topic + 1);
	return html`<span class="topic-badge topic-${topic % TOPIC_LOOKS}" title=${texts.t('documentTopics.topic', number)}
		>${number}</span
	>`;
}

/** The first words of a topic, which name it. */
function topicName({ picture }: TopicsAnswer, topic: number): string {
	return picture.topics[topic].words
		.slice(0, NAME_WORDS)
		.map(({ text }) => text)
		.join(' · ');
}

/** Lines for the topics whose colours come again. */
function hatching(): unknown {
	return svg`<defs>${[6, 7, 8, 9, 10, 11].map(
		look => svg`<pattern id="hatch-${look}" class="topic-${look}" width="0.5" height="6" patternUnits="userSpaceOnUse">
			<rect class="hatch-ground" width="0.5" height="6" /><rect class="hatch-line" width="0.5" height="2" />
		</pattern>`,
	)}</defs>`;
}

function bar(column: TopicColumn, index: number, answer: TopicsAnswer, texts: Texts): unknown {
	let top = 0;
	const parts = column.shares.map((share, topic) => {
		const y = top;
		const height = share * HEIGHT;
		top += height;
		return svg`<rect class="topic-part topic-${topic % TOPIC_LOOKS}" x=${index} y=${y} width="1" height=${height} />`;
	});
	return svg`<g data-column=${index}><title>${columnText(answer, index, texts)}</title>${parts}</g>`;
}

function placeText({ first, last }: TopicColumn, passages: number, texts: Texts): string {
	const total = texts.number(passages);
	if (last - first === 1) return texts.t('documentTopics.passage', texts.number(first + 1), total);
	return texts.t('documentTopics.passages', texts.number(first + 1), texts.number(last), total);
}

function columnText(answer: TopicsAnswer, index: number, texts: Texts): string {
	const { columns, passages } = answer.picture;
	const column = columns[index];
	const shares = [...column.shares.entries()]
		.filter(([, share]) => share >= 0.1)
		.sort(([, a], [, b]) => b - a)
		.map(([topic, share]) => `${topicName(answer, topic)} ${texts.percent(share)}`);
	return `${placeText(column, passages, texts)}. ${texts.list(shares)}`;
}

function columnOfEvent(event: MouseEvent): number {
	const column = event.target instanceof Element ? event.target.closest('[data-column]') : null;
	return column === null ? -1 : Number(column.getAttribute('data-column'));
}

function onKeydown(
	event: KeyboardEvent,
	at: number,
	count: number,
	activate: (column: number) => void,
	show: (column: number) => void,
): void {
	if (event.ctrlKey || event.metaKey || event.altKey) return;
	const targets: Readonly<Record<string, number>> = {
		ArrowRight: at + 1,
		ArrowUp: at + 1,
		ArrowLeft: at - 1,
		ArrowDown: at - 1,
		PageUp: at + 10,
		PageDown: at - 10,
		Home: 0,
		End: count - 1,
	};
	if (Object.hasOwn(targets, event.key)) activate(targets[event.key]);
	else if (event.key === 'Enter' || event.key === ' ') show(at);
	else return;
	event.preventDefault();
}
