import { type RefObject, useEffect, useRef } from "react";

export interface CaretMarkProps {
  readonly input: RefObject<HTMLInputElement | null>;
  /** What stands in the field before the marked place. */
  readonly before: string;
}

/**
 * A mark under a place in a text field. The text before it is set once more, unseen, in the field's own type, and
 * scrolls with the field: so the mark stands where the place is, in whatever font.
 */
export function CaretMark({ input, before }: CaretMarkProps) {
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const field = input.current;
    const follow = () => {
      if (line.current !== null && field !== null) line.current.style.translate = `${-field.scrollLeft}px`;
    };
    follow();
    // Not every browser tells of a field that scrolls with its caret.
    const events = ["scroll", "keyup", "pointermove", "input"] as const;
    for (const event of events) field?.addEventListener(event, follow);
    return () => {
      for (const event of events) field?.removeEventListener(event, follow);
    };
  });
  return (
    <p className="lab-net-caret" aria-hidden="true">
      <span ref={line}>
        <span>{before}</span>^
      </span>
    </p>
  );
}
