/**
 * Places labels near their wishes: neighbours at least `gap` apart, all within [low, high], order kept (ties by
 * index). Where there is no room for all, the gap shrinks evenly. Returns places in the order of the wishes.
 */
export function pushApart(wishes: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wishes.map((_, index) => index).sort((i, j) => wishes[i] - wishes[j] || i - j);
  const room = order.length > 1 ? (high - low) / (order.length - 1) : gap;
  const step = Math.min(gap, room);
  const places = order.map((index) => Math.min(high, Math.max(low, wishes[index])));
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i], places[i - 1] + step);
  if (places.length > 0) places[places.length - 1] = Math.min(places[places.length - 1], high);
  for (let i = places.length - 2; i >= 0; i--) places[i] = Math.min(places[i], places[i + 1] - step);
  const result = new Array<number>(wishes.length);
  order.forEach((index, i) => {
    result[index] = places[i];
  });
  return result;
}
