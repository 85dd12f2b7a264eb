/** @jest-environment jsdom */
import { act, renderHook } from "@testing-library/react";
import { useAsked } from "../../src/taskpane/useAsked";

/** An answer that comes when it is told to. */
function awaited<Answer>() {
  let answer: (answer: Answer) => void = () => undefined;
  const promise = new Promise<Answer>((resolve) => (answer = resolve));
  return { promise, answer };
}

describe("useAsked", () => {
  it("takes the last answer asked for, whichever comes first", async () => {
    const { result } = renderHook(() => useAsked<string>());
    const [early, late] = [awaited<string>(), awaited<string>()];

    act(() => result.current.ask(() => early.promise));
    act(() => result.current.ask(() => late.promise));
    await act(async () => late.answer("late"));
    await act(async () => early.answer("early"));

    expect(result.current).toMatchObject({ answer: "late", isAsking: false });
  });

  it("keeps the answer before while another is awaited and when it fails", async () => {
    const { result } = renderHook(() => useAsked<string>());
    await act(async () => result.current.ask(async () => "first"));
    await act(async () => result.current.ask(() => Promise.reject(new Error("no"))));

    expect(result.current.answer).toBe("first");
    expect(result.current.trouble?.remedy).toContain("no");
  });

  it("takes no answer once it was forgotten", async () => {
    const { result } = renderHook(() => useAsked<string>());
    const question = awaited<string>();

    act(() => result.current.ask(() => question.promise));
    act(() => result.current.forget());
    await act(async () => question.answer("too late"));

    expect(result.current).toMatchObject({ answer: null, isAsking: false, trouble: undefined });
  });
});
