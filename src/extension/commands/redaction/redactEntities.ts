import { l10n, window } from 'vscode';
import type { QuickPickItem, TextDocument } from 'vscode';
import type { Span } from '../../../core/text/span';
import type { EntityLabel } from '../../../protocol/entities';
import { kindNames } from '../../entities/kindNames';
import { ENTITY_LABELS } from '../../labels';
import { messageOf } from '../../log';
import { showError, showInformation } from '../../notices';
import type { RedactionPreview, RedactionWish } from '../../redaction/redactions';
import { mayAnalyzeWhole } from '../../sizeNotice';
import type { Command } from '../command';
import { watchedWork } from '../watchedWork';
import { applyRedaction, saveRedaction } from './useRedaction';
import type { RedactionPorts } from './ports';

/** What callers of the command may say, so that nobody is asked. */
interface Asked {
	readonly labels: readonly EntityLabel[];
	readonly kept?: readonly string[];
}

/** Kinds that tell who and where; the others are picked on demand. */
const USUAL: ReadonlySet<EntityLabel> = new Set(['PER', 'LOC', 'ORG', 'EMAIL', 'URL']);

interface KindItem extends QuickPickItem {
	readonly entityLabel: EntityLabel;
}

/** Shows the selection, or else the document, without entities of the kinds that a person picks, before anything is changed. */
export function redactEntities(ports: RedactionPorts): Command {
	return {
		id: 'nlpLens.redaction.redact',
		run: async given => {
			const target = ports.targets.active();
			if (!target || !ports.policy.isText(target.document)) {
				void showInformation(l10n.t('Open a text document first.'));
				return undefined;
			}
			const { document } = target;
			if (!(await mayAnalyzeWhole(document, ports.policy, ports.settings.of(document).maxFileSize))) return undefined;
			const span = target.kind === 'selection' ? target.span : undefined;
			const asked = isAsked(given) ? given : await askKinds(document, span, ports);
			if (!asked) return undefined;
			const preview = await showPreview(document, { span, kept: [], ...asked }, ports);
			if (preview && !isAsked(given)) void offer(preview, ports);
			return preview?.redaction.text;
		},
	};
}

/** Shows the redaction again with some entities left as they are. */
export function leaveSome(ports: RedactionPorts): Command {
	return {
		id: 'nlpLens.redaction.leaveSome',
		run: async () => {
			const shown = ports.redactions.previewOf(window.activeTextEditor?.document);
			return shown && askAndShow(shown, ports);
		},
	};
}

function isAsked(given: unknown): given is Asked {
	return typeof given === 'object' && given !== null && 'labels' in given && Array.isArray(given.labels);
}

/** The kinds that the text has, to pick from. */
async function askKinds(
	document: TextDocument,
	span: Span | undefined,
	ports: RedactionPorts,
): Promise<Asked | undefined> {
	const range = span ?? { start: 0, end: document.getText().length };
	const clusters = await watchedWork(l10n.t('Looking for entities…'), token =>
		ports.entities.clusters(document, range, token),
	);
	if (!clusters) return undefined;
	const nameOf = await kindNames(ports.analysis);
	const items = ENTITY_LABELS.flatMap((entityLabel): KindItem[] => {
		const own = clusters.filter(({ label }) => label === entityLabel);
		const examples = own.slice(0, 3).map(({ name }) => name.replace(/\s+/gu, ' '));
		const description = `${own.length.toLocaleString()} · ${examples.join(', ')}`;
		return own.length === 0
			? []
			: [{ entityLabel, label: nameOf(entityLabel), description, picked: USUAL.has(entityLabel) }];
	});
	if (items.length === 0) {
		void showInformation(l10n.t('There are no entities to hide.'));
		return undefined;
	}
	const title = l10n.t('Kinds of entities to hide');
	const picked = await window.showQuickPick(items, { canPickMany: true, title });
	return picked && picked.length > 0 ? { labels: picked.map(({ entityLabel }) => entityLabel) } : undefined;
}

async function showPreview(
	document: TextDocument,
	wish: RedactionWish,
	{ redactions, log }: RedactionPorts,
): Promise<RedactionPreview | undefined> {
	try {
		const redaction = await watchedWork(l10n.t('Hiding entities'), token => redactions.redact(document, wish, token));
		return redaction && (await redactions.show(document, wish, redaction));
	} catch (error) {
		log.warn(`Redaction: ${messageOf(error)}`);
		void showError(l10n.t('The entities were not hidden. {0}', messageOf(error)));
		return undefined;
	}
}

/** Says what was hidden, and what can be done with it. */
async function offer(preview: RedactionPreview, ports: RedactionPorts): Promise<void> {
	const { edits } = preview.redaction;
	const [apply, save, leave] = [l10n.t('Apply'), l10n.t('Save As…'), l10n.t('Leave Some…')];
	const said = l10n.t(
		'{0} places are hidden. Look them through: what the models do not find stays in the text.',
		edits.length.toLocaleString(),
	);
	const choice = await showInformation(said, apply, save, leave);
	if (choice === apply) await applyRedaction(preview, ports);
	else if (choice === save) await saveRedaction(preview, ports);
	else if (choice === leave) await askAndShow(preview, ports);
}

/** Asks which entities are hidden, and shows the redaction of those. */
async function askAndShow(shown: RedactionPreview, ports: RedactionPorts): Promise<string | undefined> {
	const { source, wish, redaction } = shown;
	const nameOf = await kindNames(ports.analysis);
	const items = redaction.entities.map(({ label, form, placeholder, count }) => ({
		label: form.replace(/\s+/gu, ' '),
		description: `${placeholder} · ${nameOf(label)} · ${count.toLocaleString()}`,
		picked: true,
		form,
	}));
	const title = l10n.t('Entities to hide');
	const picked = await window.showQuickPick(items, { canPickMany: true, title, matchOnDescription: true });
	if (!picked) return undefined;
	const hidden = new Set(picked.map(({ form }) => form));
	const kept = [...wish.kept, ...items.map(({ form }) => form).filter(form => !hidden.has(form))];
	const preview = await showPreview(source, { ...wish, kept }, ports);
	if (preview) void offer(preview, ports);
	return preview?.redaction.text;
}
