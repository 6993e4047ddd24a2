import type { TextRange } from '../model/anchor-outcome.ts';
import type { TextRuns } from './text-runs.ts';

/** The text of one block as it was last read, with offsets from the block's own start. */
export interface PageSegment {
  readonly text: string;
  readonly runs: TextRuns;
  readonly asides: readonly TextRange[];
  /** Whether what stands around the block made it an aside; in another place it reads otherwise. */
  readonly isInAside: boolean;
}

/** Blocks of this length in code units are kept: shorter ones are as quickly read again, longer ones are made of such. */
const shortest = 64;
const longest = 16_384;

/** The blocks of a page whose text is known, and what has changed since it was read. */
export class PageSegments {
  #known = new WeakMap<Element, PageSegment>();
  /** Elements whose look may have changed, with all inside them. */
  #restyled = new Set<Element>();

  /** The text of a block if nothing about it has changed. */
  find(block: Element, isInAside: boolean): PageSegment | undefined {
    const segment = this.#known.get(block);
    return segment?.isInAside === isInAside ? segment : undefined;
  }

  keep(block: Element, segment: PageSegment): void {
    if (segment.text.length >= shortest && segment.text.length <= longest) this.#known.set(block, segment);
    else this.#known.delete(block);
  }

  /** Forgets an element that is no block, or is not seen. */
  drop(element: Element): void {
    this.#known.delete(element);
  }

  /** Whether what is known of the blocks inside an element no longer holds. */
  isRestyled(element: Element): boolean {
    return this.#restyled.size > 0 && this.#restyled.has(element);
  }

  /** Says that the page has been read: what was noted is worked off. */
  settle(): void {
    this.#restyled.clear();
  }

  /** Notes what mutations did to the text. */
  note(records: readonly MutationRecord[]): void {
    const outdated = new Set<Node>();
    for (const { type, target, addedNodes, nextSibling } of records) {
      if (isAboutStyles(target)) {
        this.forget();
        return;
      }
      if (type === 'attributes') {
        // A class or a style can hide what comes after its element too.
        const changed = target.parentElement ?? target;
        if (changed === target.ownerDocument?.documentElement) {
          this.forget();
          return;
        }
        this.#restyle(changed);
        this.#outdate(changed, outdated);
      } else {
        // What is in another place, or after another neighbour, may look otherwise there.
        for (const node of addedNodes) this.#restyle(node);
        this.#restyle(elementFrom(nextSibling));
        this.#outdate(target, outdated);
      }
    }
  }

  #restyle(node: Node | null | undefined): void {
    if (node && isElement(node)) this.#restyled.add(node);
  }

  /** Notes that something inside each of these nodes changed. */
  noteChanged(changed: readonly Node[]): void {
    const outdated = new Set<Node>();
    for (const node of changed) this.#outdate(node, outdated);
  }

  /** What stands around a node is told once, however many nodes within it changed: a page may nest them ten thousand deep. */
  #outdate(changed: Node, outdated: Set<Node>): void {
    for (let node: Node | null = changed; node !== null && !outdated.has(node); node = outerOf(node)) {
      outdated.add(node);
      if (isElement(node)) this.#known.delete(node);
    }
  }

  /** Forgets everything: the page may look otherwise as a whole. */
  forget(): void {
    this.#known = new WeakMap();
    this.#restyled.clear();
  }
}

function isAboutStyles(node: Node): boolean {
  const element = isElement(node) ? node : node.parentElement;
  return element !== null && element.closest('head, style, link') !== null;
}

/** What a node's text is part of: its slot in its parent's shadow tree, its parent, or its shadow tree's host. */
function outerOf(node: Node): Node | null {
  return (node as Partial<Text>).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function elementFrom(node: Node | null): Element | null {
  let at = node;
  while (at !== null && !isElement(at)) at = at.nextSibling;
  return at;
}
