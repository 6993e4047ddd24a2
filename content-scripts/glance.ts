import { lookFirst } from './page/look-first.ts';

/** Whether something was painted. The background is given it as the script's value, and waits for it. */
export const value = lookFirst(document);
