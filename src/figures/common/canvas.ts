/** The 2D context of a canvas. Throws where a browser refuses one: a blank figure would be a lie. */
export function context2d(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null)
    throw new Error(`canvas: expected a 2d context, got null (${canvas.width}x${canvas.height})`);
  return context;
}

/** Gives the canvas one pixel per device pixel and returns a context measured in CSS pixels, cleared. */
export function prepareCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D {
  const ratio = window.devicePixelRatio || 1;
  const deviceWidth = Math.round(width * ratio);
  const deviceHeight = Math.round(height * ratio);
  // Setting the size reallocates, even to the same number.
  if (canvas.width !== deviceWidth) canvas.width = deviceWidth;
  if (canvas.height !== deviceHeight) canvas.height = deviceHeight;
  const context = context2d(canvas);
  context.setTransform(deviceWidth / width, 0, 0, deviceHeight / height, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

/** A canvas that is not on the page, of the given size in its own pixels. */
export function offscreen(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas;
}
