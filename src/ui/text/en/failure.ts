/** What a page says when it has stopped. */
export const failure = {
  heading: "The page has stopped",
  body: "A fault in this page, not in your scenario. The address still holds everything that decides the run: loading it again starts the same run from it.",
  detail: "What was reported",
  reload: "Load again",
};
