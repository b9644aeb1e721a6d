import { WorkspaceEdit, l10n, window, workspace } from 'vscode';
import type { QuickPickItem, TextDocument, Uri } from 'vscode';
import type { Restoration } from '../../../protocol/redaction';
import { messageOf } from '../../log';
import { showError, showInformation } from '../../notices';
import type { RedactionMap } from '../../redaction/redactionMap';
import { readRedactionMap } from '../../redaction/redactionMap';
import { rangeOfSpan } from '../../text/ranges';
import type { Command } from '../command';
import type { RedactionPorts } from './ports';

/** So many placeholders that no map has are named. */
const MOST_NAMED = 10;

interface MapItem extends QuickPickItem {
	/** Nothing: a file that is asked for. */
	readonly entities?: RedactionMap['entities'];
}

/** Puts back what placeholders of the document, or of the selection, stand for. */
export function restoreText(ports: RedactionPorts): Command {
	return {
		id: 'nlpLens.redaction.restore',
		run: async () => {
			const target = ports.targets.active();
			if (!target) {
				void showInformation(l10n.t('Open a text document first.'));
				return undefined;
			}
			const { document, span } = target;
			const text = document.getText(rangeOfSpan(document, span));
			try {
				const entities = await entitiesFor(document, text, ports);
				return entities && (await restore(document, span.start, await ports.redactions.restore(text, entities)));
			} catch (error) {
				ports.log.warn(`Restoring: ${messageOf(error)}`);
				void showError(l10n.t('The text was not restored. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

/**
 * The maps of the document together, the newest counting first; else the only one that fits, or one to choose, also from a file.
 */
async function entitiesFor(
	document: TextDocument,
	text: string,
	{ redactions, redactionMaps }: RedactionPorts,
): Promise<RedactionMap['entities'] | undefined> {
	const uri = document.uri.toString();
	const maps = await redactionMaps.all();
	const fitting: { readonly map: RedactionMap; readonly places: number }[] = [];
	for (const map of maps) {
		const { edits } = await redactions.restore(text, map.entities);
		if (edits.length > 0) fitting.push({ map, places: edits.length });
	}
	const own = fitting.filter(({ map }) => map.uri === uri);
	// Of two maps that have a placeholder the newer one counts: it comes last.
	if (own.length > 0) return [...own].reverse().flatMap(({ map }) => map.entities);
	return choose(fitting, text);
}

async function choose(
	fitting: readonly { readonly map: RedactionMap; readonly places: number }[],
	text: string,
): Promise<RedactionMap['entities'] | undefined> {
	if (!/\[[A-Z]+-\d+(?:-\d+)?\]/u.test(text)) {
		void showInformation(l10n.t('There is no placeholder in this text, such as [PER-1].'));
		return undefined;
	}
	const items: MapItem[] = [
		...fitting.map(({ map, places }) => ({
			label: workspace.asRelativePath(map.uri.replace(/^[a-z-]+:\/*/u, '/')),
			description: [new Date(map.created).toLocaleString(), l10n.t('{0} places', places.toLocaleString())].join(' · '),
			entities: map.entities,
		})),
		{ label: l10n.t('Choose a file with the map…') },
	];
	const item = await window.showQuickPick(items, { title: l10n.t('Whose entities are put back') });
	return item && !item.entities ? readFile() : item?.entities;
}

async function readFile(): Promise<RedactionMap['entities'] | undefined> {
	const files: readonly Uri[] | undefined = await window.showOpenDialog({ filters: { JSON: ['json'] } });
	const file = files?.at(0);
	return file && readRedactionMap(new TextDecoder().decode(await workspace.fs.readFile(file))).entities;
}

/** @returns how many places were put back, for callers of the command. */
async function restore(
	document: TextDocument,
	offset: number,
	{ edits, unknown }: Restoration,
): Promise<number | undefined> {
	const edit = new WorkspaceEdit();
	for (const { start, end, form } of edits)
		edit.replace(document.uri, rangeOfSpan(document, { start: start + offset, end: end + offset }), form);
	if (!(await workspace.applyEdit(edit))) throw new Error(l10n.t('The document cannot be changed.'));
	const said = l10n.t('{0} places were put back.', edits.length.toLocaleString());
	if (unknown.length === 0) window.setStatusBarMessage(`NLP Lens: ${said}`, 4000);
	else {
		const named = unknown.slice(0, MOST_NAMED).join(', ');
		void showInformation(`${said} ${l10n.t('The map does not have: {0}', named)}`);
	}
	return edits.length;
}
