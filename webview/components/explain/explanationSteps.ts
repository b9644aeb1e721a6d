import { html, nothing, type TemplateResult } from 'lit-html';
import type { Explanation, ExplanationStep, Paper, Picture } from '../../../src/protocol/explain';
import { wordsText } from '../../explain/explainWords';
import type { PanelState } from '../../state/panelState';
import type { Texts } from '../../texts';
import type { PanelActions } from '../../views/panelActions';
import { engineLink } from '../models/engineLink';
import { pictureView } from './pictureView';

/** Steps, and the engine that takes them where there is one with a name. */
type Steps = Pick<Explanation, 'steps'> & Partial<Pick<Explanation, 'engine' | 'model'>>;

/** The steps of an explanation, each with its words, its pictures and its papers. */
export function explanationSteps(state: PanelState, explanation: Steps, actions: PanelActions): TemplateResult {
	const { texts } = state;
	const { engine, model } = explanation;
	let number = 0;
	const numbered = explanation.steps.map(step => ({
		step,
		first: (number += step.pictures.length) - step.pictures.length,
	}));
	return html`<div class="explain-steps">
		${numbered.map(({ step, first }, index) => stepView(state, step, index, first, actions))}
		${
			engine === undefined
				? nothing
				: html`<p class="explain-engine">
						${engineLink(state, { text: texts.t('explain.engine', engine), engine, models: model === undefined ? [] : [model] }, actions)}
					</p>`
		}
	</div>`;
}

function stepView(
	state: PanelState,
	{ title, words, pictures, papers }: ExplanationStep,
	index: number,
	first: number,
	actions: PanelActions,
): TemplateResult {
	const { texts } = state;
	return html`<section class="explain-step">
		<h3 class="explain-step-title">
			<span class="explain-step-number">${texts.number(index + 1)}</span>${wordsText(title, texts)}
		</h3>
		${words.map(paragraph => html`<p class="explain-words">${wordsText(paragraph, texts)}</p>`)}
		${pictures.map((picture, at) => figure(state, picture, first + at, actions))}
		${papers.length === 0 ? nothing : paperLine(papers, texts)}
	</section>`;
}

function figure(state: PanelState, picture: Picture, number: number, actions: PanelActions): TemplateResult {
	const { texts } = state;
	return html`<figure class="explain-figure">
		<figcaption class="explain-caption">${wordsText(picture.caption, texts)}</figcaption>
		${pictureView({ state, number, actions }, picture)}
		${picture.note === undefined ? nothing : html`<p class="explain-note">${wordsText(picture.note, texts)}</p>`}
	</figure>`;
}

function paperLine(papers: readonly Paper[], texts: Texts): TemplateResult {
	const named = papers.map(({ authors, year, title }) => texts.t('explain.paper', authors, String(year), title));
	return html`<p class="explain-papers">${texts.t('explain.papers', named.join('; '))}</p>`;
}
