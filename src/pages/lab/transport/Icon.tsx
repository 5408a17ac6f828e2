const ICONS = {
  play: "M4,2L15,9L4,16Z",
  pause: "M3,2H7V16H3ZM11,2H15V16H11Z",
  step: "M3,2L11,9L3,16ZM13,2H15V16H13Z",
  reset: "M9,3A6,6,0,1,1,3.3,7M3,1.5V7H8.5",
  seed: "M2,5H4.5L11,13H16M13,10L16,13L13,16M2,13H4.5L6.5,10.6M9,7.4L11,5H16M13,2L16,5L13,8",
  more: "M3.5,9h.01M9,9h.01M14.5,9h.01",
};

/** Drawn as lines; the others are filled. */
const LINES = new Set<keyof typeof ICONS>(["reset", "seed", "more"]);

/** A sign of the transport. A picture beside words. */
export function Icon({ name }: { readonly name: keyof typeof ICONS }) {
  const className = LINES.has(name) ? "lab-icon lab-icon-line" : "lab-icon";
  return (
    <svg className={className} width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
