import type { suggestClaims } from '../../src/claims/suggest-claims.ts';
import { askFromPage } from '../../src/messages/runtime.ts';
import type { PageFacts } from '../../src/model/article.ts';
import { failed, type Result, success } from '../../src/model/failure.ts';

/** Finds the claims of a text; see `src/claims/suggest-claims.ts`. */
export type ClaimEngine = typeof suggestClaims;

// The engine is a script of its own, put into a page only when somebody asks for claims; content scripts share a global.
const engineKey = Symbol.for('claimlight.claims');
const holder = globalThis as { [engineKey]?: ClaimEngine };

/** Says that the engine is here. */
export function provideClaimEngine(engine: ClaimEngine): void {
  holder[engineKey] = engine;
}

/** Has the engine put into this page. Fails when the browser or the background does not. */
export async function loadClaimEngine(facts: PageFacts): Promise<Result<ClaimEngine>> {
  const asked = await askFromPage('wantClaimEngine', { facts });
  if (!asked.ok) return asked;
  const engine = holder[engineKey];
  return engine === undefined ? failed('unexpected', 'the engine did not start') : success(engine);
}
