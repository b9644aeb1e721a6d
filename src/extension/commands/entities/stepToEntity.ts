import { ProgressLocation, Selection, TextEditorRevealType, l10n, window } from 'vscode';
import type { CancellationToken, TextEditor } from 'vscode';
import type { Span } from '../../../core/text/span';
import type { LabeledSpan } from '../../entities/entities';
import { kindNames } from '../../entities/kindNames';
import { ENTITY_LABELS } from '../../labels';
import { messageOf } from '../../log';
import { showError, showInformation } from '../../notices';
import { documentLength, rangeOfSpan, spanOfRange } from '../../text/ranges';
import type { Command } from '../command';
import type { EntityPorts } from './ports';

/** So much text is looked at first, and twice as much each time that nothing is found, in UTF-16 code units. */
const FIRST_WINDOW = 20_000;

type Direction = 1 | -1;

/** Goes to the next entity, or the one before, of any kind or of the kind at the cursor; round the end of the document. */
export function stepToEntity(id: string, direction: Direction, sameKind: boolean, ports: EntityPorts): Command {
	return {
		id,
		run: async given => {
			const editor = window.activeTextEditor;
			if (!editor) {
				void showInformation(l10n.t('Open a text document first.'));
				return undefined;
			}
			try {
				return await step(editor, direction, sameKind, given, ports);
			} catch (error) {
				ports.log.warn(`Entities: ${messageOf(error)}`);
				void showError(l10n.t('The entities were not found. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

/** @returns the entity's text, for callers of the command. */
async function step(
	editor: TextEditor,
	direction: Direction,
	sameKind: boolean,
	given: unknown,
	ports: EntityPorts,
): Promise<string | undefined> {
	const { document } = editor;
	const selection = spanOfRange(document, editor.selection);
	const nameOf = await kindNames(ports.analysis);
	const label = await labelOf(editor, sameKind, given, ports);
	const options = { location: ProgressLocation.Window, title: l10n.t('Looking for entities…') };
	const found = await window.withProgress(options, (_, token) =>
		new EntityStep(editor, label, ports, token).find(direction, selection),
	);
	if (!found) {
		const none =
			label === undefined
				? l10n.t('This document has no entities of the kinds in the settings.')
				: l10n.t('This document has no other entity of this kind: {0}.', nameOf(label));
		window.setStatusBarMessage(none, 4000);
		return undefined;
	}
	const range = rangeOfSpan(document, found);
	ports.targets.reveals(document, found);
	editor.selection = new Selection(range.start, range.end);
	editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
	const text = document.getText(range);
	window.setStatusBarMessage(`${text} · ${nameOf(found.label)}`, 4000);
	return text;
}

/** The only kind that counts: one that the command was given, or that at the cursor; undefined for all. */
async function labelOf(
	{ document, selection }: TextEditor,
	sameKind: boolean,
	given: unknown,
	{ entities }: EntityPorts,
): Promise<string | undefined> {
	const named = ENTITY_LABELS.find(label => label === given);
	if (named !== undefined || !sameKind) return named;
	const span = spanOfRange(document, selection);
	const around = { start: span.start, end: Math.min(documentLength(document), span.end + 1) };
	const mentions = (await entities.mentions(document, around)) ?? [];
	return mentions.find(({ start, end }) => start <= span.start && span.start <= end)?.label;
}

/** Looks at one stretch after the other, from the cursor on. */
class EntityStep {
	readonly #editor: TextEditor;
	readonly #label: string | undefined;
	readonly #ports: EntityPorts;
	readonly #token: CancellationToken;

	constructor(editor: TextEditor, label: string | undefined, ports: EntityPorts, token: CancellationToken) {
		this.#editor = editor;
		this.#label = label;
		this.#ports = ports;
		this.#token = token;
	}

	async find(direction: Direction, from: Span): Promise<LabeledSpan | undefined> {
		const length = documentLength(this.#editor.document);
		return direction === 1
			? ((await this.#forward(from.end, length, from)) ?? (await this.#forward(0, from.end, from)))
			: ((await this.#backward(0, from.start, from)) ?? (await this.#backward(from.start, length, from)));
	}

	/** The first entity that begins at or after `start` and before `end`. */
	async #forward(start: number, end: number, but: Span): Promise<LabeledSpan | undefined> {
		for (let [at, size] = [start, FIRST_WINDOW]; at < end; at += size, size *= 2) {
			const mentions = await this.#mentions({ start: at, end: Math.min(end, at + size) }, but);
			const found = mentions.find(mention => mention.start >= start && mention.start < end);
			if (found) return found;
		}
		return undefined;
	}

	/** The last entity that begins at or after `start` and before `end`. */
	async #backward(start: number, end: number, but: Span): Promise<LabeledSpan | undefined> {
		for (let [at, size] = [end, FIRST_WINDOW]; at > start; at -= size, size *= 2) {
			const mentions = await this.#mentions({ start: Math.max(start, at - size), end: at }, but);
			const found = mentions.filter(mention => mention.start >= start && mention.start < end).at(-1);
			if (found) return found;
		}
		return undefined;
	}

	async #mentions(span: Span, but: Span): Promise<readonly LabeledSpan[]> {
		const { entities, settings } = this.#ports;
		const { document } = this.#editor;
		const mentions = (await entities.mentions(document, span, this.#token)) ?? [];
		const isWanted = (label: string) =>
			this.#label === undefined ? settings.of(document).entities.includes(label) : label === this.#label;
		return mentions.filter(({ start, end, label }) => isWanted(label) && !(start === but.start && end === but.end));
	}
}
