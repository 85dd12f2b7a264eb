import { useCallback, useEffect, useRef, type MouseEvent, type RefObject } from "react";

export interface FollowedHeading {
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  /** For every press in the pane, by pointer or by key. */
  readonly onPress: (event: MouseEvent) => void;
}

/**
 * A heading that takes the focus when the button just pressed is gone, with what it stood in. The focus is never taken
 * from anything that is still there, nor from the sheet.
 */
export function useFollowedHeading(): FollowedHeading {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const pressed = useRef<Element>(null);

  const onPress = useCallback(({ target }: MouseEvent) => {
    pressed.current = target instanceof Element ? target.closest("button") : null;
  }, []);

  useEffect(() => {
    if (!pressed.current || pressed.current.isConnected) return;
    pressed.current = null;
    if (document.hasFocus() && document.activeElement === document.body) headingRef.current?.focus();
  });

  return { headingRef, onPress };
}
