import { useCallback, useEffect, useRef, type MouseEvent, type RefObject } from "react";

export interface FollowedHeading {
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  /** For every press in the pane, by pointer or by key. */
  readonly onPress: (event: MouseEvent) => void;
}

/**
 * A heading that takes the focus when the button just pressed is gone or hidden, with what it stood in. The focus is never
 * taken from anything that is still there, nor from the sheet.
 */
export function useFollowedHeading(): FollowedHeading {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const pressed = useRef<Element>(null);

  const onPress = useCallback(({ target }: MouseEvent) => {
    pressed.current = target instanceof Element ? target.closest("button") : null;
  }, []);

  useEffect(() => {
    const button = pressed.current;
    if (!button || (button.isConnected && !button.closest("[hidden]"))) return;
    pressed.current = null;
    // A hidden button keeps the focus until the browser draws.
    const isFocusLost = document.activeElement === document.body || document.activeElement === button;
    const heading = headingRef.current;
    if (document.hasFocus() && isFocusLost && heading && !heading.closest("[hidden]")) heading.focus();
  });

  return { headingRef, onPress };
}
