import { ProgressLocation, l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { GenerationError } from '../../generation/generationError';
import type { ServerAddress } from '../../generation/server/serverAddress';
import type { ServerModel } from '../../generation/server/serverModels';
import { askForKey } from './askForKey';
import type { GeneratorOffers } from './generatorOffers';
import { readServerSettings } from './serverSettings';
import { showWarning } from '../notices';

/** How long a list of models may take. */
const LIST_MS = 15_000;

interface Item extends QuickPickItem {
	readonly model: string | undefined;
}

/** Has the user choose a model of a server, from its list or by name. */
export async function pickServerModel(offers: GeneratorOffers, address: ServerAddress): Promise<string | undefined> {
	const models = await listModels(offers, address);
	if (models === undefined) return undefined;
	const current = readServerSettings().model;
	if (models.length === 0) return askForName(current);
	const items = models.map(({ id, contextLength }): Item => {
		const tokens = contextLength?.toLocaleString();
		return { label: id, model: id, description: tokens === undefined ? '' : l10n.t('reads {0} tokens', tokens) };
	});
	const byName: Item = { label: l10n.t('Another model, by its name…'), model: undefined };
	const placeHolder = l10n.t('Model of {0}', address.host);
	const picked = await window.showQuickPick([...items, byName], { placeHolder });
	return picked && (picked.model ?? askForName(current));
}

/** The models; none where the server has no list, so that a name can be written; undefined where the user gives up. */
async function listModels(
	offers: GeneratorOffers,
	address: ServerAddress,
): Promise<readonly ServerModel[] | undefined> {
	try {
		return await listWithProgress(offers, address);
	} catch (error) {
		if (!(error instanceof GenerationError) || error.code === 'cancelled') return undefined;
		if (error.code === 'key-refused') {
			return (await askForKey(offers.keys, address)) ? listModels(offers, address) : undefined;
		}
		const byName = l10n.t('Write a Model’s Name');
		const reason = l10n.t(
			'{0} lists no models now. Start the server and choose again, or write the name of a model.',
			address.host,
		);
		return (await showWarning(reason, byName)) === byName ? [] : undefined;
	}
}

function listWithProgress(offers: GeneratorOffers, address: ServerAddress): Thenable<readonly ServerModel[]> {
	const options = {
		location: ProgressLocation.Notification,
		title: l10n.t('Asking {0} for its models', address.host),
		cancellable: true,
	};
	return window.withProgress(options, async (_, token) => {
		const controller = new AbortController();
		const timer = setTimeout(() => controller.abort(), LIST_MS);
		const subscription = token.onCancellationRequested(() => controller.abort());
		try {
			return await offers.modelsOf(address, controller.signal);
		} catch (error) {
			// The time was over, and the user did not stop it: then a name can be written.
			const isLate = controller.signal.aborted && !token.isCancellationRequested;
			throw isLate ? new GenerationError('timed-out', `${address.host} lists no models.`) : error;
		} finally {
			clearTimeout(timer);
			subscription.dispose();
		}
	});
}

async function askForName(value: string): Promise<string | undefined> {
	const name = await window.showInputBox({
		title: l10n.t('Name of the model'),
		prompt: l10n.t('As the server calls it, for example qwen2.5:7b'),
		value,
		ignoreFocusOut: true,
		validateInput: written => (written.trim() === '' ? l10n.t('Write the name of a model.') : undefined),
	});
	const trimmed = name?.trim();
	return trimmed === '' ? undefined : trimmed;
}
