/** The code points by which WebDriver names keys that write nothing. */
const codes: Readonly<Record<string, string>> = {
  Enter: '\ue007',
  Tab: '\ue004',
  Shift: '\ue008',
  Control: '\ue009',
  Alt: '\ue00a',
  Meta: '\ue03d',
  Escape: '\ue00c',
  Space: ' ',
  PageUp: '\ue00e',
  PageDown: '\ue00f',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
  Delete: '\ue017',
  Backspace: '\ue003',
  F10: '\ue03a',
};

interface KeyAction {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}

/** The actions of pressing `Shift+ArrowRight` and the like, `times` over. */
export function pressActions(keys: string, times: number): readonly KeyAction[] {
  const names = keys === '+' ? ['+'] : keys.split('+');
  const values = names.map((name) => codes[name] ?? name);
  const modifiers = values.slice(0, -1);
  const key = values.at(-1) ?? '';
  return [
    ...modifiers.map((value) => ({ type: 'keyDown', value }) as const),
    ...Array.from({ length: times }, () => strike(key)).flat(),
    ...modifiers.toReversed().map((value) => ({ type: 'keyUp', value }) as const),
  ];
}

/** The actions of typing text; a line break is the Enter key. */
export function typeActions(text: string): readonly KeyAction[] {
  return [...text].flatMap((character) => strike(character === '\n' ? (codes['Enter'] ?? '') : character));
}

function strike(value: string): KeyAction[] {
  return [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
}
