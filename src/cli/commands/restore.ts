import { restorationOf, restore as restoreText } from '../../core/tasks/redaction/restore';
import type { RestoredEntity } from '../../core/tasks/redaction/restore';
import { parseRestoreLine, RESTORE_HELP } from '../redaction/redactionCommandLine';
import { readAll, readText } from '../textInput';
import { UsageError } from '../usageError';
import type { CommandGroup } from './groupContext';

/** `restore`: a redacted text with what its placeholders stand for. */
export const restore: CommandGroup = {
	help: RESTORE_HELP,
	run: async (args, { output, warn }) => {
		const line = parseRestoreLine(args);
		if (line === 'help') return line;
		const entities = readMap(await readAll(readText(line.map, warn)), line.map);
		const text = await readAll(readText(line.file, warn));
		await output.write(restoreText(text, entities));
		const { unknown } = restorationOf(text, entities);
		if (unknown.length > 0) warn(`the map does not have ${unknown.join(', ')}`);
		return new Set();
	},
};

/** @throws UsageError for what is no map */
function readMap(text: string, name: string): readonly RestoredEntity[] {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw new UsageError(`${name} is no map of a redaction: it is no JSON`, { cause: error });
	}
	const { entities } = Object(value) as { readonly entities?: unknown };
	if (!Array.isArray(entities)) throw new UsageError(`${name} is no map of a redaction: it has no "entities"`);
	return entities.map((entity: unknown, index) => {
		const { placeholder, form } = Object(entity) as Partial<Record<keyof RestoredEntity, unknown>>;
		if (typeof placeholder === 'string' && typeof form === 'string') return { placeholder, form };
		throw new UsageError(`${name}: entity ${index + 1} lacks a "placeholder" or a "form"`);
	});
}
