import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { ref } from 'lit-html/directives/ref.js';
import { repeat } from 'lit-html/directives/repeat.js';
import {
	provideVSCodeDesignSystem,
	vsCodeButton,
	vsCodeDivider,
	vsCodeDropdown,
	vsCodeOption,
	vsCodeProgressRing,
	vsCodeTextField,
} from '@vscode/webview-ui-toolkit';
import { laterValue } from './laterValue';

/** A button; give `label` when the content is only an icon. */
export interface ButtonOptions {
	readonly content: TemplateResult | string;
	readonly label?: string;
	/** What a tooltip says; the label unless it is given. */
	readonly title?: string;
	readonly look?: 'primary' | 'secondary' | 'icon';
	readonly disabled?: boolean;
	/** Shown as one that does nothing now, but keeps the focus, unlike a disabled one. */
	readonly idle?: boolean;
	/** Switches: whether they are on. */
	readonly pressed?: boolean;
	/** Menu buttons: whether their menu is shown. */
	readonly expanded?: boolean;
	readonly className?: string;
	readonly onClick: (event: Event) => void;
}

/** A choice of a select; headings cannot be chosen. */
export interface SelectOption {
	readonly value: string;
	readonly text: string;
	readonly isHeading?: boolean;
}

/** A box that shows one of several choices. */
export interface SelectOptions {
	readonly label: string;
	readonly value: string;
	readonly options: readonly SelectOption[];
	readonly className?: string;
	readonly onChange: (value: string) => void;
}

/** A line of text. */
export interface TextFieldOptions {
	readonly label: string;
	readonly placeholder: string;
	readonly value: string;
	readonly className?: string;
	/** At every key. */
	readonly onInput?: (value: string) => void;
	/** When it is done: at Enter, or when the focus goes elsewhere. */
	readonly onChange?: (value: string) => void;
	readonly onKeydown?: (event: KeyboardEvent) => void;
}

/** Registers the elements that the controls below are made of; once, before the first render. */
export function registerControls(): void {
	provideVSCodeDesignSystem().register(
		vsCodeButton(),
		vsCodeDivider(),
		vsCodeDropdown(),
		vsCodeOption(),
		vsCodeProgressRing(),
		vsCodeTextField(),
	);
}

/** A push button. */
export function button(options: ButtonOptions): TemplateResult {
	const { expanded, pressed } = options;
	return html`<vscode-button
		appearance=${options.look ?? 'secondary'}
		class=${options.className ?? nothing}
		aria-label=${options.label ?? nothing}
		title=${options.title ?? options.label ?? nothing}
		aria-pressed=${pressed === undefined ? nothing : String(pressed)}
		aria-haspopup=${expanded === undefined ? nothing : 'menu'}
		aria-expanded=${expanded === undefined ? nothing : String(expanded)}
		aria-disabled=${options.idle === true ? 'true' : nothing}
		?disabled=${options.disabled ?? false}
		@click=${options.onClick}
		>${options.content}</vscode-button
	>`;
}

/** A drop-down choice. */
export function select(options: SelectOptions): TemplateResult {
	const onChange = (event: Event): void => options.onChange((event.target as HTMLInputElement).value);
	return html`<vscode-dropdown
		class=${options.className ?? nothing}
		aria-label=${options.label}
		title=${options.label}
		${laterValue(options.value)}
		@change=${onChange}
		>${repeat(
			options.options,
			option => option.value,
			option =>
				html`<vscode-option value=${option.value} ?disabled=${option.isHeading ?? false}
					>${option.text}</vscode-option
				>`,
		)}</vscode-dropdown
	>`;
}

/** A field for a line of text; the element names itself when it comes into the page, so that its label is set after that. */
export function textField(options: TextFieldOptions): TemplateResult {
	const { value, onInput, onChange } = options;
	const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
	const onDone = (event: Event): void => {
		const written = valueOf(event);
		// What is written but not taken goes away; what is taken comes back with the next render.
		if (onChange !== undefined) (event.target as HTMLInputElement).value = value;
		onChange?.(written);
	};
	return html`<vscode-text-field
		class=${options.className ?? nothing}
		placeholder=${options.placeholder}
		.value=${onInput === undefined ? value : live(value)}
		@input=${(event: Event) => onInput?.(valueOf(event))}
		@change=${onDone}
		@keydown=${options.onKeydown ?? nothing}
		${ref(element => queueMicrotask(() => element?.setAttribute('aria-label', options.label)))}
	></vscode-text-field>`;
}

/** A ring that turns while something goes on. */
export function progressRing(label: string): TemplateResult {
	return html`<vscode-progress-ring aria-label=${label}></vscode-progress-ring>`;
}

/** A line between groups. */
export function divider(): TemplateResult {
	return html`<vscode-divider role="separator"></vscode-divider>`;
}
