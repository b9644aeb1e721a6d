import { QuickPickItemKind, l10n, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { serverAddress } from '../../generation/server/serverAddress';
import { SERVER_PRESETS } from '../../generation/server/serverPresets';
import type { Log } from '../log';
import { askForKey } from './askForKey';
import { causeOf } from './causeOf';
import type { GeneratorChoice } from './generatorChoice';
import type { GeneratorOffers } from './generatorOffers';
import { pickServerModel } from './pickServerModel';
import { readServerSettings, writeServerSettings } from './serverSettings';

interface Item extends QuickPickItem {
	readonly take?: () => Promise<GeneratorChoice | undefined>;
}

/** Has the user choose who generates text; undefined where nothing was chosen. */
export async function pickGenerator(offers: GeneratorOffers, log: Log): Promise<GeneratorChoice | undefined> {
	const items = [...builtInItems(), ...(await editorItems(offers, log)), ...serverItems(offers)];
	const placeHolder =
		offers.engine === undefined
			? l10n.t('Who translates, summarizes and answers? Now: the built-in engines.')
			: l10n.t('Who translates, summarizes and answers? Now: {0}.', offers.engine);
	const picked = await window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true });
	return picked?.take?.();
}

function builtInItems(): readonly Item[] {
	return [
		{
			label: l10n.t('Built-in engines'),
			detail: l10n.t('Models of the extension itself. No text leaves this machine.'),
			take: () => Promise.resolve({ kind: 'builtIn' }),
		},
	];
}

async function editorItems({ editorModels }: GeneratorOffers, log: Log): Promise<readonly Item[]> {
	const models = await editorModels.all().catch((error: unknown) => {
		log.warn(`Language models of VS Code: ${causeOf(error)}`);
		return [];
	});
	if (models.length === 0) return [];
	const separator: Item = { label: l10n.t('Language models of VS Code'), kind: QuickPickItemKind.Separator };
	const items = models.map(({ name, vendor, id, family, maxInputTokens }): Item => {
		const reads = l10n.t('reads {0} tokens', maxInputTokens.toLocaleString());
		const take = (): Promise<GeneratorChoice> => Promise.resolve({ kind: 'editor', vendor, id, name });
		return { label: name, description: [vendor, family].join(' · '), detail: reads, take };
	});
	return [separator, ...items];
}

/** None in a folder that is not trusted. */
function serverItems(offers: GeneratorOffers): readonly Item[] {
	if (!workspace.isTrusted) return [];
	const { endpoint, model } = readServerSettings();
	const isKnown = SERVER_PRESETS.some(preset => preset.endpoint === endpoint);
	const presets = SERVER_PRESETS.map((preset): Item => {
		const place = preset.needsKey ? l10n.t('over the network, with an API key') : l10n.t('on this machine');
		return {
			label: preset.name,
			description: preset.endpoint,
			detail: preset.endpoint === endpoint && model !== '' ? `${place} · ${model}` : place,
			take: () => takeServer(offers, preset.endpoint, preset.needsKey),
		};
	});
	const own: Item = {
		label: l10n.t('Another server…'),
		description: isKnown ? '' : endpoint,
		detail: l10n.t('any that speaks the protocol of OpenAI, by its address'),
		take: async () => {
			const written = await askForAddress(isKnown ? '' : endpoint);
			return written === undefined ? undefined : takeServer(offers, written, false);
		},
	};
	return [{ label: l10n.t('Servers'), kind: QuickPickItemKind.Separator }, ...presets, own];
}

function askForAddress(value: string): Thenable<string | undefined> {
	return window.showInputBox({
		title: l10n.t('Address of the server'),
		prompt: l10n.t('As http://localhost:11434/v1'),
		value,
		ignoreFocusOut: true,
		validateInput: written =>
			serverAddress(written) ? undefined : l10n.t('Write an address with http or https, without a user or password.'),
	});
}

async function takeServer(
	offers: GeneratorOffers,
	endpoint: string,
	needsKey: boolean,
): Promise<GeneratorChoice | undefined> {
	const address = serverAddress(endpoint);
	if (!address) return undefined;
	if (needsKey && (await offers.keys.keyFor(address)) === undefined && !(await askForKey(offers.keys, address))) {
		return undefined;
	}
	const model = await pickServerModel(offers, address);
	if (model === undefined) return undefined;
	await writeServerSettings(endpoint.trim(), model);
	return { kind: 'server' };
}
