/** Words of the list of keys; they come with it. */
export const keys = {
  title: "Keys",
  close: "Close",
  presentTitle: "In present mode",
  presentList: [
    ["→, Page Down", "on to the next step that the curves remember"],
    ["←, Page Up", "back to the one before"],
    ["Home, End", "to step 0; to the step of the link"],
    ["F", "full screen"],
    ["B or .", "black screen; any key brings it back"],
    ["Esc", "leave present mode"],
  ] as readonly (readonly [string, string])[],
  singleKeys: "Use these keys, Esc apart",
  list: [
    ["Space", "play or pause, when no control has the focus"],
    ["Alt + K", "play or pause"],
    ["Alt + S", "one step"],
    ["Alt + R", "reset to step 0"],
    ["Alt + J", "go to a step, or run until a score is reached"],
    ["Alt + N", "new seed"],
    ["← →, Page Up, Page Down", "on the timeline: back and forth by one step, by a tenth"],
    ["?", "this list"],
    ["Tab", "to the next control"],
    ["Space, ← →", "on a block: pick it up and move it; Space drops it, Esc puts it back"],
    ["Delete", "on a block: remove it"],
    ["← ↑ → ↓", "in a picture: move the probe"],
  ] as readonly (readonly [string, string])[],
};
