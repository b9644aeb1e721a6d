import { html, nothing, type TemplateResult } from 'lit-html';
import type { Picture } from '../../../src/protocol/explain';
import { shortText } from '../shortText';
import { textIn, type PictureContext } from './pictureContext';
import { scrollable } from './scrollable';

type TrellisPicture = Extract<Picture, { kind: 'trellis' }>;

const WORD_LENGTH = 14;

/** States over positions with the scores of the best ways to them, and the best way marked. */
export function trellisPicture(picture: TrellisPicture, context: PictureContext): TemplateResult {
	const { positions, states, scores, best, second } = picture;
	const label = textIn(context, picture.caption);
	// States that no position can have only take room.
	const used = states.flatMap((_, state) => (scores.some(row => row[state] !== undefined) ? [state] : []));
	return scrollable(
		label,
		html`<table class="explain-table trellis" aria-label=${label}>
			<thead>
				<tr>
					<td></td>
					${positions.map(text => html`<th scope="col">${shortText(text, WORD_LENGTH)}</th>`)}
				</tr>
			</thead>
			<tbody>
				${used.map(
					state =>
						html`<tr>
							<th scope="row">${textIn(context, states[state])}</th>
							${positions.map((_, at) => cell(scores[at]?.[state], best[at] === state, second?.[at] === state, context))}
						</tr>`,
				)}
			</tbody>
		</table>`,
	);
}

function cell(
	score: number | undefined,
	isBest: boolean,
	isSecond: boolean,
	{ state }: PictureContext,
): TemplateResult {
	const { texts } = state;
	const written = score === undefined ? '' : score < 0 ? `−${texts.decimal(-score)}` : texts.decimal(score);
	const told = isBest ? 'explain.onBestPath' : 'explain.onSecondPath';
	return html`<td
		class="number ${isBest ? 'best' : ''} ${isSecond && !isBest ? 'second' : ''}"
		aria-label=${isBest || isSecond ? texts.t(told, written) : nothing}
	>
		${written}
	</td>`;
}
