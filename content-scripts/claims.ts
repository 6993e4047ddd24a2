import { suggestClaims } from '../src/claims/suggest-claims.ts';
import { provideClaimEngine } from './page/claim-engine.ts';

provideClaimEngine(suggestClaims);
