import type { Log } from '../log';
import type { Command } from './command';

/** Shows the log channel. */
export function showLog(log: Log): Command {
	return { id: 'nlpLens.showLog', run: () => log.show() };
}
