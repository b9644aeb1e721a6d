import type { TemplateResult } from 'lit-html';
import type { UsedModel } from '../../../src/protocol/ngram';
import { shippedModels } from '../../models/engineModels';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';
import { engineLink } from '../models/engineLink';

/** What model was used, with the way to its card where it is one that ships. */
export function usedEngine(
	state: PanelState,
	{ engine }: UsedModel,
	key: 'model.engine' | 'generate.engine',
	actions: PanelActions,
): TemplateResult {
	const { choice } = state.languageModel;
	const models = choice.model === 'shipped' ? ['zh', 'en'].flatMap(language => shippedModels('lm', language)) : [];
	return engineLink(state, { text: state.texts.t(key, engine), engine, models }, actions);
}
