export interface Help {
  readonly title: string;
  readonly advice: readonly string[];
}

/** Office.js did not come: the add-in's own page did, so something stops Microsoft's script in particular. */
export const officeMissing: Help = {
  title: "Green Plan cannot reach Excel",
  advice: [
    "Check your connection, then close this pane and open it again.",
    "If it stays like this, ask IT to let through appsforoffice.microsoft.com, from which Excel's add-in script comes.",
    "Templates already in your workbook go on working without this pane.",
  ],
};

export const outsideExcel: Help = {
  title: "Green Plan works inside Excel",
  advice: ["Open a workbook in Excel, then choose Green Plan on the Home tab."],
};

export const paneBroken: Help = {
  title: "This pane stopped working",
  advice: ["Close it and open it again. Your workbook is as you left it."],
};

/** Shows help in place of the pane, with nothing loaded but this. */
export function showHelp(container: HTMLElement, { title, advice }: Help): void {
  const heading = document.createElement("h1");
  heading.textContent = title;
  const lines = advice.map((line) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    return paragraph;
  });
  const main = document.createElement("main");
  main.className = "help";
  main.setAttribute("role", "alert");
  main.append(heading, ...lines);
  container.replaceChildren(main);
}
