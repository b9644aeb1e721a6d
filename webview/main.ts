import { PanelApp } from './panelApp';
import { registerControls } from './ui/controls';

registerControls();
const root = document.getElementById('root') ?? document.body;
void new PanelApp(root, acquireVsCodeApi(), window).start();
