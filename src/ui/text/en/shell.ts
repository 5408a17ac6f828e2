/** Words of the frame around every page, and of the home page. */
export const shell = {
  name: "Crease",
  skip: "Skip to the content",
  navigation: "Pages",
  home: "Home",
  lab: "Lab",
  chapters: "Chapters",
  titled: (title: string) => `${title} · Crease`,
  toDark: "Dark",
  toLight: "Light",
  theme: "Theme",
  otherLanguage: "中文",
  otherLanguageTag: "zh-CN",
  footer: "Static files. Nothing is tracked, nothing is sent.",
  pages: {
    home: {
      title: "Crease: what is an activation function for?",
      description:
        "A stack of linear layers is a flat sheet. An activation function puts creases in it. Train real networks side by side and watch it happen.",
      preview:
        "What is an activation function for? Without one, a straight line. With ReLU, a line of six straight pieces with a disc at each of its five bends.",
    },
    lab: {
      title: "Lab · Crease",
      description:
        "Stack layers with and without activation functions, train them side by side, and watch decision boundaries, gradients and dead units.",
      preview:
        "Three networks after 4,000 steps on the same spiral. Without activation the boundary is a straight line, with sigmoid it is nearly one, with ReLU it follows the spiral.",
    },
    notFound: {
      title: "Not here · Crease",
      heading: "There is no page at this address",
      body: "The address may have been shortened or mistyped. A scenario link begins with /lab?v=1.",
    },
  },
  noScript:
    "The Lab trains networks in your browser and needs JavaScript. The other pages read well without it.",
};
