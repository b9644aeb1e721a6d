import { html, type TemplateResult } from 'lit-html';
import { button, divider } from '../ui/controls';
import { ICONS } from '../ui/icons';

/** One entry of a menu. */
export interface MenuItem {
	readonly text: string;
	readonly onChoose: () => void;
}

/** A button that opens a menu of groups of entries. */
export interface MenuOptions {
	readonly id: string;
	readonly label: string;
	readonly disabled: boolean;
	readonly groups: readonly (readonly MenuItem[])[];
}

function items(menu: Element): HTMLElement[] {
	return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

/** Shows the menu under its button, in the top layer so that a narrow panel does not clip it. */
function open(menu: HTMLElement, anchor: HTMLElement): void {
	const place = anchor.getBoundingClientRect();
	menu.showPopover();
	const width = menu.offsetWidth;
	menu.style.setProperty('top', `${place.bottom + 2}px`);
	menu.style.setProperty('left', `${Math.max(4, Math.min(place.right - width, window.innerWidth - width - 4))}px`);
	anchor.setAttribute('aria-expanded', 'true');
	items(menu)[0]?.focus();
}

function close(menu: HTMLElement): void {
	if (!menu.matches(':popover-open')) return;
	menu.hidePopover();
	anchorOf(menu)?.setAttribute('aria-expanded', 'false');
}

function anchorOf(menu: HTMLElement): HTMLElement | null {
	return menu.parentElement?.querySelector<HTMLElement>('[aria-haspopup="menu"]') ?? null;
}

function onKeydown(menu: HTMLElement, event: KeyboardEvent): void {
	const all = items(menu);
	const index = all.findIndex(item => item === document.activeElement);
	const targets: Readonly<Record<string, number>> = {
		ArrowDown: (index + 1) % all.length,
		ArrowUp: (index + all.length - 1) % all.length,
		Home: 0,
		End: all.length - 1,
	};
	if (Object.hasOwn(targets, event.key)) all[targets[event.key]].focus();
	else if (event.key === 'Enter' || event.key === ' ') all[index]?.click();
	else if (event.key === 'Escape' || event.key === 'Tab') {
		close(menu);
		anchorOf(menu)?.focus();
	} else return;
	event.preventDefault();
}

/** A menu button. */
export function menuButton(options: MenuOptions): TemplateResult {
	const onClick = (event: Event): void => {
		const anchor = event.currentTarget as HTMLElement;
		const menu = document.getElementById(options.id);
		if (menu === null || options.disabled) return;
		if (menu.matches(':popover-open')) close(menu);
		else open(menu, anchor);
	};
	const onFocusOut = (event: FocusEvent): void => {
		const menu = event.currentTarget as HTMLElement;
		if (!(event.relatedTarget instanceof Node && menu.contains(event.relatedTarget))) close(menu);
	};
	const item = ({ text, onChoose }: MenuItem): TemplateResult =>
		html`<div
			class="menu-item"
			role="menuitem"
			tabindex="-1"
			@click=${(event: Event) => {
				const menu = (event.currentTarget as HTMLElement).parentElement;
				if (menu !== null) {
					close(menu);
					anchorOf(menu)?.focus();
				}
				onChoose();
			}}
		>
			${text}
		</div>`;
	return html`<div class="menu-host">
		<span @mousedown=${(event: Event) => event.preventDefault()}>
			${button({
				content: html`${options.label}<span slot="end">${ICONS.menu}</span>`,
				disabled: options.disabled,
				expanded: false,
				className: 'menu-button',
				onClick,
			})}
		</span>
		<div
			class="menu"
			id=${options.id}
			popover="manual"
			role="menu"
			aria-label=${options.label}
			@focusout=${onFocusOut}
			@keydown=${(event: KeyboardEvent) => onKeydown(event.currentTarget as HTMLElement, event)}
		>
			${options.groups.map((group, index) => html`${index > 0 ? divider() : ''}${group.map(item)}`)}
		</div>
	</div>`;
}
