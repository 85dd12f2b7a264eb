import { troubleOf } from "../../src/taskpane/trouble";

describe("troubleOf", () => {
  it("shows what carries its own remedy as it is", () => {
    const thrown = Object.assign(new Error("This sheet is protected."), { remedy: "Unprotect it." });

    expect(troubleOf(thrown)).toEqual({ message: "This sheet is protected.", remedy: "Unprotect it." });
  });

  it("takes a part that was not fetched for a connection that is gone", () => {
    const thrown = Object.assign(new Error("Loading chunk tasks failed."), { name: "ChunkLoadError" });

    expect(troubleOf(thrown).remedy).toBe("Check your connection, then try again.");
  });

  it.each([[new Error("x is undefined")], ["x is undefined"]])("passes on what else was thrown: %p", (thrown) => {
    const { message, remedy } = troubleOf(thrown);

    expect(message).toBe("The add-in could not finish this.");
    expect(remedy).toContain("x is undefined");
  });
});
