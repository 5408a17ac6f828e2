/**
 * Gives an element, where there is one, an attribute; null takes it away. Browsers parse, lay out and paint anew what
 * is written, be it what stood there before: an attribute that has its value is left alone.
 */
export function writeAttribute(
  element: Element | null | undefined,
  name: string,
  value: string | null,
): void {
  if (!element) return;
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
