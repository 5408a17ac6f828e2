import type { ButtonHTMLAttributes } from "react";
import "./controls.css";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Given, the button is a toggle and says its state. */
  readonly pressed?: boolean | undefined;
  /** The filled one: at most one in a group. */
  readonly primary?: boolean | undefined;
  /** Without a border, for rows of words. */
  readonly quiet?: boolean | undefined;
}

export function Button({ pressed, primary, quiet, className, ...rest }: ButtonProps) {
  const classes = ["ui-button", primary && "ui-button-primary", quiet && "ui-button-quiet", className];
  return (
    <button type="button" aria-pressed={pressed} className={classes.filter(Boolean).join(" ")} {...rest} />
  );
}
