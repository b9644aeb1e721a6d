import { html, nothing, type TemplateResult } from 'lit-html';
import type { Picture, Span, TableColumn, TableRow } from '../../../src/protocol/explain';
import { figureText } from '../../explain/explainWords';
import { scoreBar } from '../scoreBar';
import { textIn, type PictureContext } from './pictureContext';
import { scrollable } from './scrollable';

type TablePicture = Extract<Picture, { kind: 'table' }>;

/** A table; a row with a place in the text leads there. */
export function tablePicture({ caption, columns, rows }: TablePicture, context: PictureContext): TemplateResult {
	const label = textIn(context, caption);
	return scrollable(
		label,
		html`<table class="explain-table" aria-label=${label}>
			<thead>
				<tr>
					${columns.map(({ title, type }) => html`<th scope="col" class="cell-${type}">${textIn(context, title)}</th>`)}
				</tr>
			</thead>
			<tbody>
				${rows.map(row => rowView(row, columns, context))}
			</tbody>
		</table>`,
	);
}

function rowView(
	{ cells, isMarked, place }: TableRow,
	columns: readonly TableColumn[],
	context: PictureContext,
): TemplateResult {
	return html`<tr class=${isMarked === true ? 'marked' : ''}>
		${cells.map((cell, column) => {
			const type = columns.at(column)?.type ?? 'text';
			const text = typeof cell === 'number' ? numberText(cell, type, context) : textIn(context, cell);
			return html`<td class="cell-${type}">
				${column === 0 && place !== undefined ? placeLink(text, place, context) : text}
				${type === 'share' && typeof cell === 'number' ? scoreBar(cell) : nothing}
			</td>`;
		})}
	</tr>`;
}

function numberText(value: number, type: TableColumn['type'], { state: { texts } }: PictureContext): string {
	if (type === 'share') return texts.exactPercent(value);
	return type === 'count' ? texts.number(value) : figureText(value, texts);
}

/** Text that leads to its place in the editor. */
export function placeLink(text: string, place: Span, { state, actions }: PictureContext): TemplateResult {
	const scopeId = state.explain.data?.answer.scopeId ?? 0;
	return html`<button
		class="explain-place"
		title=${state.texts.t('explain.showPlace', text)}
		@click=${() => actions.reveal(scopeId, place)}
	>
		${text}
	</button>`;
}
