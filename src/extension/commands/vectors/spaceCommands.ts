import type { Command } from '../command';
import type { PanelPort } from '../ports';
import { showVectors } from '../showVectors';
import { exportSpace } from './exportSpace';
import { spaceOfFolder } from './spaceOfFolder';
import type { Services } from '../../services';

/** The commands of vector spaces. */
export function spaceCommands(services: Services, panel: PanelPort): readonly Command[] {
	const show: PanelPort['showVectors'] = shown => panel.showVectors(shown);
	return [showVectors(panel), spaceOfFolder({ ...services, showVectors: show }), exportSpace(services)];
}
