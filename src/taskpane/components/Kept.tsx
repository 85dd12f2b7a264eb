import { useState, type ReactNode } from "react";

export interface KeptProps {
  readonly isShown: boolean;
  readonly children: ReactNode;
}

/** Draws its children when they are first shown, and then keeps what was entered in them while they are not. */
export function Kept({ isShown, children }: KeptProps) {
  const [wasShown, setWasShown] = useState(isShown);
  if (isShown && !wasShown) setWasShown(true);
  return isShown || wasShown ? <div hidden={!isShown}>{children}</div> : null;
}
