import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { PanelTranslatedSentence } from '../../../src/protocol/panelTranslation';
import type { PhraseOrigin } from '../../../src/protocol/translation';
import type { PanelState } from '../../state/panelState';
import type { Texts } from '../../texts';
import { wordAlignment, type AlignmentWord, type WordAlignment } from '../../translation/wordAlignment';
import type { PanelActions } from '../../views/panelActions';
import { shortText } from '../shortText';
import { originMark, ORIGINS } from './originMark';
import { phraseOfEvent } from './phraseOfEvent';

/** Height of a word, and the width that lines have, in CSS pixels. */
const ROW = 22;
const WIDTH = 72;

/** So many pairs of words are read out; the table of phrases has all. */
const READ_OUT = 30;

/** Words of a sentence and of its translation, one below the other on either side, with lines between those that belong together. */
export function alignmentPicture(
	state: PanelState,
	sentence: PanelTranslatedSentence,
	index: number,
	actions: PanelActions,
): TemplateResult {
	const { texts } = state;
	if (sentence.phrases.length === 0) return html`<p class="card-note">${texts.t('alignment.none')}</p>`;
	const alignment = wordAlignment(sentence);
	const { active, phrase, pointed } = state.translation;
	const atHand = pointed?.sentence === index ? pointed.phrase : active === index ? phrase : -1;
	const point = (event: Event): void =>
		actions.send({
			type: 'translation',
			message: { type: 'phrasePointed', sentence: index, phrase: phraseOfEvent(event) },
		});
	const choose = (event: Event): void =>
		actions.send({
			type: 'translation',
			message: { type: 'sentenceChosen', sentence: index, phrase: phraseOfEvent(event) },
		});
	return html`<div class="alignment">
		<div
			class="alignment-picture ${atHand >= 0 ? 'has-phrase' : ''}"
			role="img"
			aria-label=${readOut(alignment, texts)}
			@pointerover=${point}
			@pointerleave=${point}
			@click=${choose}
		>
			<div class="alignment-words left">
				${alignment.source.map(word => wordLine(word, sentence, atHand, 'source'))}
			</div>
			${lines(alignment, atHand)}
			<div class="alignment-words right">
				${alignment.target.map(word => wordLine(word, sentence, atHand, 'target'))}
			</div>
		</div>
		${legend(sentence, texts)}
	</div>`;
}

function wordLine(
	{ text, phrase }: AlignmentWord,
	{ phrases }: PanelTranslatedSentence,
	atHand: number,
	side: 'source' | 'target',
): TemplateResult {
	const { origin } = phrases[phrase];
	const mark =
		side === 'source' ? html`<span class="origin-mark origin-${origin}">${originMark(origin)}</span>` : nothing;
	return html`<div class="alignment-word ${phrase === atHand ? 'at-hand' : ''}" data-phrase=${phrase} title=${text}>
		<span class="alignment-text">${shortText(text, 40)}</span>${mark}
	</div>`;
}

function lines({ source, target, links }: WordAlignment, atHand: number): TemplateResult {
	const height = Math.max(source.length, target.length, 1) * ROW;
	const y = (row: number): number => row * ROW + ROW / 2;
	return html`<svg
		class="alignment-lines"
		viewBox="0 0 ${WIDTH} ${height}"
		width=${WIDTH}
		height=${height}
		aria-hidden="true"
	>
		${links.map(({ source: from, target: to, phrase, origin }) => {
			const curve = `M0 ${y(from)}C${WIDTH / 2} ${y(from)} ${WIDTH / 2} ${y(to)} ${WIDTH} ${y(to)}`;
			const classes = `alignment-line origin-${origin} ${phrase === atHand ? 'at-hand' : ''}`;
			return svg`<path class=${classes} d=${curve} data-phrase=${phrase} />`;
		})}
	</svg>`;
}

/** What the colours, lines and marks that are in the picture mean. */
function legend({ phrases }: PanelTranslatedSentence, texts: Texts): TemplateResult {
	const present = ORIGINS.filter(origin => phrases.some(phrase => phrase.origin === origin));
	return html`<ul class="alignment-legend" aria-label=${texts.t('alignment.legend')}>
		${present.map(
			(origin: PhraseOrigin) =>
				html`<li>
					<svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true">
						<path class="alignment-line origin-${origin}" d="M0 4H24" />
					</svg>
					<span class="origin-mark origin-${origin}" aria-hidden="true">${originMark(origin)}</span>
					${texts.t(`alignment.origin.${origin}`)}
				</li>`,
		)}
	</ul>`;
}

function readOut({ source, target, links }: WordAlignment, texts: Texts): string {
	const pairs = links.slice(0, READ_OUT).map(link => `${source[link.source].text} – ${target[link.target].text}`);
	return texts.t('alignment.label', pairs.join(', ') + (links.length > READ_OUT ? ', …' : ''));
}
