import { html, nothing, type TemplateResult } from 'lit-html';
import { geometry } from '../../list/listState';
import { virtualWindow } from '../../list/virtualWindow';
import type { PanelState } from '../../state/panelState';
import { pieceAfterKey, type LaidOutPieces } from '../../subwords/pieceNavigation';
import type { PieceModel } from '../../subwords/pieceModel';
import { hexText } from '../../subwords/pieceText';
import type { PieceReference } from '../../subwords/pieceUnits';
import { pieceAtHand, type SubwordsData } from '../../subwords/subwordsState';
import { cssProperties } from '../../ui/cssProperties';
import { textMeasure } from '../../ui/textMeasure';
import { viewport } from '../../ui/viewport';
import type { PanelActions } from '../../views/panelActions';

/** Neighbouring pieces have different colours out of so many. */
const COLORS = 4;

/** Letters that tell the two vocabularies of a comparison apart. */
export const SIDE_LETTERS = ['A', 'B'] as const;

function pieceId({ side, piece }: PieceReference): string {
	return `piece-${side}-${piece}`;
}

/** The piece that an event happened in. */
function pieceOfEvent(event: Event): PieceReference | undefined {
	const element = event.target instanceof Element ? event.target.closest('[data-piece]') : null;
	if (element === null) return undefined;
	const side = element.getAttribute('data-side') === '1' ? 1 : 0;
	return { side, piece: Number(element.getAttribute('data-piece')) };
}

function reveal(data: SubwordsData, { side, piece }: PieceReference, actions: PanelActions): void {
	const model = data.sides[side];
	if (model !== undefined) actions.reveal(data.scopeId, model.span(piece));
}

function onClick(data: SubwordsData, actions: PanelActions, event: MouseEvent): void {
	const reference = pieceOfEvent(event);
	if (reference === undefined) return;
	(event.currentTarget as HTMLElement).closest<HTMLElement>('.list')?.focus({ preventScroll: true });
	actions.send({
		type: 'subwords',
		message: { type: 'pieceActivated', reference, selects: true, time: actions.now() },
	});
	reveal(data, reference, actions);
}

function onKeydown(state: PanelState, data: SubwordsData, actions: PanelActions, event: KeyboardEvent): void {
	if (event.metaKey || event.altKey || data.rows === undefined) return;
	const { list } = state.subwords;
	const from = pieceAtHand(state.subwords) ?? { side: 0, piece: 0 };
	if (event.key === 'Enter' || event.key === ' ') reveal(data, from, actions);
	else {
		const laidOut: LaidOutPieces = { ...data, rows: data.rows };
		const rowsPerPage = Math.floor(list.height / list.rowHeight) - 1;
		const reference = pieceAfterKey(event, laidOut, from, rowsPerPage);
		if (reference === undefined) return;
		actions.send({
			type: 'subwords',
			message: { type: 'pieceActivated', reference, selects: false, time: actions.now() },
		});
	}
	event.preventDefault();
}

/**
 * The text as pieces, in rows of which only those in view are in the document. The list keeps the focus itself and names
 * the piece at hand (`aria-activedescendant`).
 */
export function pieceList(state: PanelState, data: SubwordsData, actions: PanelActions): TemplateResult {
	const { texts, subwords } = state;
	const { list } = subwords;
	const shown = virtualWindow(geometry(list, data.rows?.count ?? 0), list.scrollTop);
	const rows = Array.from({ length: shown.end - shown.first }, (_, index) => shown.first + index);
	const atHand = pieceAtHand(state.subwords);
	const row = atHand === undefined ? -1 : (data.rows?.rowOf(data.units, atHand) ?? -1);
	const isDrawn = atHand !== undefined && row >= shown.first && row < shown.end;
	const onScroll = (event: Event): void => {
		const { scrollTop } = event.target as HTMLElement;
		actions.send({ type: 'subwords', message: { type: 'piecesScrolled', scrollTop, time: actions.now() } });
	};
	const onResize = (height: number, element: HTMLElement): void => {
		const body = element.querySelector<HTMLElement>('.pieces-body') ?? element;
		const { paddingLeft, paddingRight, paddingTop } = getComputedStyle(body);
		const width = body.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
		const measure = textMeasure(body);
		actions.send({
			type: 'subwords',
			message: { type: 'placeMeasured', width, height: height - Number.parseFloat(paddingTop), measure },
		});
	};
	return html`<div
		class="list pieces-list ${data.sides.length > 1 ? 'compared' : ''}"
		role="listbox"
		tabindex="0"
		aria-label=${texts.t('subwords.list')}
		aria-orientation="horizontal"
		aria-activedescendant=${isDrawn ? pieceId(atHand) : nothing}
		@keydown=${(event: KeyboardEvent) => onKeydown(state, data, actions, event)}
		@scroll=${onScroll}
		${viewport({ scrollTop: list.scrollTop, request: list.request, onResize })}
	>
		<div
			class="list-body pieces-body"
			role="presentation"
			@click=${(event: MouseEvent) => onClick(data, actions, event)}
		>
			<div class="list-content" role="presentation" ${cssProperties({ height: `${shown.contentHeight}px` })}>
				<div class="list-window" role="presentation" ${cssProperties({ transform: `translateY(${shown.offset}px)` })}>
					${data.rows === undefined ? nothing : rows.map(at => pieceRow(state, data, at))}
				</div>
			</div>
		</div>
	</div>`;
}

function pieceRow(state: PanelState, data: SubwordsData, row: number): TemplateResult {
	const { rows, units, sides } = data;
	if (rows === undefined) return html``;
	const inRow = Array.from({ length: rows.end(row) - rows.first(row) }, (_, index) => rows.first(row) + index);
	const height = `${state.subwords.list.rowHeight}px`;
	if (sides.length === 1) {
		const pieces = inRow.map(unit => pieceCell(state, data, { side: 0, piece: units.first(unit, 0) }));
		return html`<div class="piece-row" role="presentation" ${cssProperties({ height })}>${pieces}</div>`;
	}
	return html`<div class="piece-row" role="presentation" ${cssProperties({ height })}>
		<span class="side-letters" aria-hidden="true">${SIDE_LETTERS.map(letter => html`<span>${letter}</span>`)}</span>
		${inRow.map(unit => comparedUnit(state, data, unit))}
	</div>`;
}

function comparedUnit(state: PanelState, data: SubwordsData, unit: number): TemplateResult {
	const { units } = data;
	const side = (index: 0 | 1): TemplateResult =>
		html`<span class="unit-side" role="presentation"
			>${Array.from({ length: units.end(unit, index) - units.first(unit, index) }, (_, place) =>
				pieceCell(state, data, { side: index, piece: units.first(unit, index) + place }),
			)}</span
		>`;
	return html`<span class="unit ${units.differs(unit) ? 'differs' : ''}" role="presentation"
		>${side(0)}${side(1)}</span
	>`;
}

function pieceCell(state: PanelState, data: SubwordsData, reference: PieceReference): TemplateResult {
	const { side, piece } = reference;
	const model = data.sides[side];
	if (model === undefined) return html``;
	const { shown } = state.subwords;
	const writing = model.writing(piece);
	const id = String(model.ids[piece]);
	return html`<span
		class=${classesOf(state, data, model, reference)}
		role="option"
		id=${pieceId(reference)}
		data-side=${side}
		data-piece=${piece}
		aria-label=${labelOf(state, data, model, reference)}
		aria-selected=${isAtHand(state, reference) ? 'true' : 'false'}
		aria-posinset=${piece + 1}
		aria-setsize=${model.count}
		title=${`${writing} · ${id}`}
		><span class="piece-text">${writing}</span>${shown.ids ? html`<span class="piece-detail">${id}</span>` : nothing}${
			shown.bytes ? html`<span class="piece-detail">${hexText(model.bytes(piece))}</span>` : nothing
		}</span
	>`;
}

function isAtHand(state: PanelState, { side, piece }: PieceReference): boolean {
	const atHand = pieceAtHand(state.subwords);
	return atHand?.side === side && atHand.piece === piece;
}

function classesOf(
	{ subwords }: PanelState,
	{ sides }: SubwordsData,
	model: PieceModel,
	{ side, piece }: PieceReference,
): string {
	const { active, cursorPiece } = subwords;
	const isAtCursor = cursorPiece >= 0 && overlaps(model.span(piece), sides[0].span(cursorPiece));
	const isActive = active?.side === side && active.piece === piece;
	const names = ['piece', `color-${piece % COLORS}`, model.entry(piece).kind];
	if (isActive) names.push('active');
	if (isAtCursor) names.push('at-cursor');
	if (model.isApart(piece)) names.push('apart');
	return names.join(' ');
}

/** What a screen reader says of a piece. */
function labelOf(
	{ texts }: PanelState,
	{ sides, units }: SubwordsData,
	model: PieceModel,
	reference: PieceReference,
): string {
	const { id, kind } = model.entry(reference.piece);
	const parts = [model.writing(reference.piece), texts.t('subwords.piece.id', String(id))];
	if (kind !== 'normal') parts.push(texts.t(`subwords.piece.${kind}`));
	if (sides.length > 1) {
		parts.unshift(SIDE_LETTERS[reference.side]);
		if (units.differs(units.unitOf(reference))) parts.push(texts.t('subwords.piece.differs'));
	}
	return parts.join(', ');
}

/** Whether two spans share a character. */
function overlaps(one: { start: number; end: number }, two: { start: number; end: number }): boolean {
	return one.start < two.end && two.start < one.end;
}
