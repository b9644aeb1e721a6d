import { html, nothing, type TemplateResult } from 'lit-html';
import type { Picture } from '../../../src/protocol/explain';
import { cssProperties } from '../../ui/cssProperties';
import { textIn, type PictureContext } from './pictureContext';
import { scrollable } from './scrollable';

type MatrixPicture = Extract<Picture, { kind: 'matrix' }>;

/** Numbers in rows and columns, the larger the deeper their colour; negative ones in another. */
export function matrixPicture(picture: MatrixPicture, context: PictureContext): TemplateResult {
	const { rows, columns, values, rowTitle, columnTitle, marked = [] } = picture;
	const label = textIn(context, picture.caption);
	const most = Math.max(1e-9, ...values.flatMap(row => row.map(value => Math.abs(value ?? 0))));
	const corner = [rowTitle, columnTitle].flatMap(title => (title === undefined ? [] : [textIn(context, title)]));
	const isMarked = (row: number, column: number): boolean => marked.some(([r, c]) => r === row && c === column);
	return scrollable(
		label,
		html`<table class="explain-table matrix" aria-label=${label}>
			<thead>
				<tr>
					<td class="corner">${corner.join(' → ')}</td>
					${columns.map(column => html`<th scope="col" class="number">${textIn(context, column)}</th>`)}
				</tr>
			</thead>
			<tbody>
				${rows.map(
					(row, r) =>
						html`<tr>
							<th scope="row">${textIn(context, row)}</th>
							${columns.map((_, c) => cell(values[r]?.[c], most, isMarked(r, c), context))}
						</tr>`,
				)}
			</tbody>
		</table>`,
	);
}

function cell(value: number | undefined, most: number, isMarked: boolean, { state }: PictureContext): TemplateResult {
	if (value === undefined) return html`<td class="heat none">–</td>`;
	const { texts } = state;
	const written = value < 0 ? `−${texts.decimal(-value)}` : texts.decimal(value);
	return html`<td
		class="heat ${value < 0 ? 'below' : 'above'} ${isMarked ? 'marked' : ''}"
		aria-label=${isMarked ? texts.t('explain.marked', written) : nothing}
		${cssProperties({ '--heat': `${Math.round((Math.abs(value) / most) * 100)}%` })}
	>
		${written}
	</td>`;
}
