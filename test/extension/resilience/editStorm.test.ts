import { describeEditStorm } from './editStorm';

describeEditStorm(60, 30);
