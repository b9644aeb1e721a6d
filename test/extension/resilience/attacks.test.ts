import { SMALL_ATTACK } from './attackedDocuments';
import { describeAttacks } from './attacks';

describeAttacks([SMALL_ATTACK], 1500);
