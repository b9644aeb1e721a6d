import { html, nothing, type TemplateResult } from 'lit-html';
import { geometry, type ListState } from '../list/listState';
import { rowAfterKey } from '../list/rowNavigation';
import { virtualWindow } from '../list/virtualWindow';
import type { ListName } from '../state/panelMessage';
import { cssProperties } from '../ui/cssProperties';
import { viewport } from '../ui/viewport';
import type { PanelActions } from '../views/panelActions';

/** A list of equally high rows of which only those in view are in the document. */
export interface VirtualListOptions {
	readonly name: ListName;
	readonly role: 'grid' | 'treegrid';
	readonly label: string;
	readonly list: ListState;
	readonly rowCount: number;
	/** Names of the columns with their classes; shown as a head unless `hidesHead`. */
	readonly columns: readonly { readonly className: string; readonly text: string }[];
	readonly hidesHead?: boolean;
	/** The cells and further attributes of a row. */
	readonly row: (row: number) => TemplateResult;
	/** A row was clicked, or Enter or the space bar pressed on it. */
	readonly onOpen: (row: number, event: MouseEvent | KeyboardEvent) => void;
	/** A key that does not navigate; returns whether it was used. */
	readonly onKey?: (row: number, event: KeyboardEvent) => boolean;
}

/** The id of a row's element, for `aria-activedescendant`. */
export function rowId(name: ListName, row: number): string {
	return `${name}-row-${row}`;
}

/** The row that an event happened in, or -1. */
function rowOfEvent(event: Event): number {
	const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
	return row === null ? -1 : Number(row.getAttribute('data-row'));
}

function onKeydown(options: VirtualListOptions, actions: PanelActions, event: KeyboardEvent): void {
	if (event.ctrlKey || event.metaKey || event.altKey) return;
	const { list, rowCount, name } = options;
	const rowsPerPage = Math.max(1, Math.floor(list.height / list.rowHeight) - 1);
	const target = rowAfterKey(event.key, list.active, rowCount, rowsPerPage);
	if (target !== undefined) {
		actions.send({ type: 'rowActivated', list: name, row: target, time: actions.now() });
	} else if (list.active >= 0 && (event.key === 'Enter' || event.key === ' ')) {
		options.onOpen(list.active, event);
	} else if (list.active < 0 || options.onKey?.(list.active, event) !== true) {
		return;
	}
	event.preventDefault();
}

function onClick(options: VirtualListOptions, actions: PanelActions, event: MouseEvent): void {
	const row = rowOfEvent(event);
	if (row < 0) return;
	(event.currentTarget as HTMLElement).closest<HTMLElement>('.list')?.focus({ preventScroll: true });
	actions.send({ type: 'rowActivated', list: options.name, row, time: actions.now() });
	options.onOpen(row, event);
}

/**
 * The list as a grid: it keeps the focus itself and names its active row (`aria-activedescendant`), so that the focus
 * survives when the active row's element leaves the document.
 */
export function virtualList(options: VirtualListOptions, actions: PanelActions): TemplateResult {
	const { name, list, rowCount, columns } = options;
	const shown = virtualWindow(geometry(list, rowCount), list.scrollTop);
	const rows = Array.from({ length: shown.end - shown.first }, (_, index) => shown.first + index);
	const activeIsDrawn = list.active >= shown.first && list.active < shown.end;
	const onScroll = (event: Event): void => {
		const { scrollTop } = event.target as HTMLElement;
		actions.send({ type: 'listScrolled', list: name, scrollTop, time: actions.now() });
	};
	const onResize = (height: number, element: HTMLElement): void => {
		const rowHeight =
			Number.parseFloat(getComputedStyle(element).getPropertyValue('--nlp-row-height')) || list.rowHeight;
		// The head stays in view and covers as much of the list as it is high.
		const head = options.hidesHead === true ? 0 : (element.querySelector('.list-head')?.clientHeight ?? 0);
		actions.send({ type: 'listMeasured', list: name, height: Math.max(0, height - head), rowHeight });
	};
	const onFocus = (): void => {
		if (list.active < 0 && rowCount > 0) {
			const row = Math.max(0, virtualWindow({ ...geometry(list, rowCount), height: 0 }, list.scrollTop).end - 6);
			actions.send({ type: 'rowActivated', list: name, row, time: actions.now() });
		}
	};
	return html`<div
		class="list ${name}-list"
		role=${options.role}
		tabindex="0"
		aria-label=${options.label}
		aria-rowcount=${rowCount + 1}
		aria-colcount=${columns.length}
		aria-activedescendant=${activeIsDrawn ? rowId(name, list.active) : nothing}
		@keydown=${(event: KeyboardEvent) => onKeydown(options, actions, event)}
		@focus=${onFocus}
		@scroll=${onScroll}
		${viewport({ scrollTop: list.scrollTop, request: list.request, onResize })}
	>
		<div class="list-head ${options.hidesHead === true ? 'visually-hidden' : ''}" role="rowgroup">
			<div class="row head" role="row" aria-rowindex="1">
				${columns.map(column => html`<span role="columnheader" class=${column.className}>${column.text}</span>`)}
			</div>
		</div>
		<div class="list-body" role="rowgroup" @click=${(event: MouseEvent) => onClick(options, actions, event)}>
			<div class="list-content" role="presentation" ${cssProperties({ height: `${shown.contentHeight}px` })}>
				<div class="list-window" role="presentation" ${cssProperties({ transform: `translateY(${shown.offset}px)` })}>
					${rows.map(options.row)}
				</div>
			</div>
		</div>
	</div>`;
}
