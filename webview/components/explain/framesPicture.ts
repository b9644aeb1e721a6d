import { html, nothing, type TemplateResult } from 'lit-html';
import type { Frame, Picture } from '../../../src/protocol/explain';
import { signedText } from '../../explain/explainWords';
import { textIn, type PictureContext } from './pictureContext';
import { turnControls } from './turnControls';

type FramesPicture = Extract<Picture, { kind: 'frames' }>;

/** A procedure to be stepped through. */
export function framesPicture({ frames }: FramesPicture, context: PictureContext): TemplateResult {
	const turn = Math.min(context.state.explain.turns[context.number] ?? 0, frames.length - 1);
	const frame = frames.at(Math.max(0, turn));
	if (frame === undefined) return html``;
	return html`${turnControls(turn, frames.length, context)}
		<div class="explain-frame" aria-live="polite">${frameView(frame, context)}</div>`;
}

function frameView({ title, score, parts }: Frame, context: PictureContext): TemplateResult {
	const { texts } = context.state;
	return html`<p class="explain-frame-title">
			<b>${textIn(context, title)}</b>
			${score === undefined ? nothing : html` <span class="explain-dim">${texts.t('explain.score', signedText(score, texts))}</span>`}
		</p>
		<dl class="explain-parts">
			${parts.map(
				part =>
					html`<div>
						<dt>${textIn(context, part.title)}</dt>
						<dd>
							${part.items.map(({ text, isMarked }) => html`<span class="explain-item ${isMarked === true ? 'marked' : ''}">${textIn(context, text)}</span>`)}
						</dd>
					</div>`,
			)}
		</dl>`;
}
