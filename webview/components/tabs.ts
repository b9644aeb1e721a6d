import { html, nothing, type TemplateResult } from 'lit-html';

/** A row of tabs; the panel of tab `x` has the id `panel-x` and its tab `tab-x`. */
export interface TabsOptions<T extends string> {
	readonly label: string;
	readonly tabs: readonly { readonly id: T; readonly text: string }[];
	readonly selected: T;
	readonly onSelect: (tab: T) => void;
}

function tabAfterKey(key: string, index: number, count: number): number | undefined {
	switch (key) {
		case 'ArrowRight':
			return (index + 1) % count;
		case 'ArrowLeft':
			return (index + count - 1) % count;
		case 'Home':
			return 0;
		case 'End':
			return count - 1;
		default:
			return undefined;
	}
}

/** Tabs of which one is chosen by click or arrow key. */
export function tabs<T extends string>(options: TabsOptions<T>): TemplateResult {
	const onKeydown = (event: KeyboardEvent, index: number): void => {
		const next = tabAfterKey(event.key, index, options.tabs.length);
		if (next === undefined) return;
		event.preventDefault();
		options.onSelect(options.tabs[next].id);
		document.getElementById(`tab-${options.tabs[next].id}`)?.focus();
	};
	return html`<div class="tabs" role="tablist" aria-label=${options.label}>
		${options.tabs.map(
			({ id, text }, index) =>
				html`<button
					class="tab"
					role="tab"
					id="tab-${id}"
					aria-controls=${id === options.selected ? `panel-${id}` : nothing}
					aria-selected=${id === options.selected ? 'true' : 'false'}
					tabindex=${id === options.selected ? '0' : '-1'}
					@click=${() => options.onSelect(id)}
					@keydown=${(event: KeyboardEvent) => onKeydown(event, index)}
				>
					${text}
				</button>`,
		)}
	</div>`;
}
