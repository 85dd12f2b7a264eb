import { Button, Spinner, type ButtonProps } from "@fluentui/react-components";

export interface BusyButtonProps {
  readonly label: string;
  /** What it says while it is busy. */
  readonly busyLabel: string;
  readonly isBusy: boolean;
  /** Left out where it sends its form. */
  readonly onClick?: () => void;
  readonly appearance?: NonNullable<ButtonProps["appearance"]>;
  readonly size?: NonNullable<ButtonProps["size"]>;
}

/** A button that says what it is doing, and keeps the keyboard's place while it does it. */
export function BusyButton({ label, busyLabel, isBusy, onClick, appearance, size }: BusyButtonProps) {
  return (
    <Button
      appearance={appearance ?? "secondary"}
      size={size ?? "medium"}
      type={onClick ? "button" : "submit"}
      disabledFocusable={isBusy}
      icon={isBusy ? <Spinner size="tiny" role="presentation" aria-hidden /> : null}
      {...(onClick && { onClick })}
    >
      {isBusy ? busyLabel : label}
    </Button>
  );
}
