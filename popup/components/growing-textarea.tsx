import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly isFocused: boolean;
  readonly isRequired: boolean;
  onInput(value: string): void;
}

/** A field that is as high as its words, up to the limit that its style sheet sets. */
export function GrowingTextarea({ id, name, value, isFocused, isRequired, onInput }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    // Firefox has no `field-sizing` yet. A book's worth of text is not laid out again at each key: it is at the limit anyway.
    if (value.length > 20_000) {
      element.style.height = '100vh';
      return;
    }
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value]);

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null || !isFocused) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, [isFocused]);

  return (
    <textarea
      ref={field}
      id={id}
      name={name}
      dir="auto"
      rows={3}
      required={isRequired}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
