import { html, nothing, type TemplateResult } from 'lit-html';
import type { Picture } from '../../../src/protocol/explain';
import { signedText } from '../../explain/explainWords';
import { textIn, type PictureContext } from './pictureContext';
import { scrollable } from './scrollable';
import { signedBar } from './signedBar';

type ContributionsPicture = Extract<Picture, { kind: 'contributions' }>;

/** What features give to the answers that compete, as bars to both sides of nothing. */
export function contributionsPicture(picture: ContributionsPicture, context: PictureContext): TemplateResult {
	const { answers, rows, totals, others, shares } = picture;
	const { texts } = context.state;
	const label = textIn(context, picture.caption);
	const most = Math.max(1e-9, ...rows.flatMap(({ values }) => values.map(Math.abs)));
	return scrollable(
		label,
		html`<table class="explain-table contributions" aria-label=${label}>
			<thead>
				<tr>
					<th scope="col">${texts.t('explain.feature')}</th>
					${answers.map(answer => html`<th scope="col" class="number">${textIn(context, answer)}</th>`)}
				</tr>
			</thead>
			<tbody>
				${rows.map(
					({ feature, values }) =>
						html`<tr>
							<th scope="row">${textIn(context, feature)}</th>
							${values.map(value => html`<td class="number">${signedText(value, texts)}${signedBar(value / most)}</td>`)}
						</tr>`,
				)}
				${
					others === undefined
						? nothing
						: html`<tr class="others">
								<th scope="row">${texts.t('explain.others', texts.number(others.count))}</th>
								${others.values.map(value => html`<td class="number">${signedText(value, texts)}</td>`)}
							</tr>`
				}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row">${texts.t('explain.total')}</th>
					${totals.map(value => html`<td class="number">${signedText(value, texts)}</td>`)}
				</tr>
				${
					shares === undefined
						? nothing
						: html`<tr>
								<th scope="row">${texts.t('explain.probability')}</th>
								${shares.map(share => html`<td class="number">${texts.exactPercent(share)}</td>`)}
							</tr>`
				}
			</tfoot>
		</table>`,
	);
}
