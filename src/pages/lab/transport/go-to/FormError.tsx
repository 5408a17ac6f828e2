export interface FormErrorProps {
  readonly id: string;
  readonly error: string | null;
}

/** Under the row of its form, said as soon as it is there. */
export function FormError({ id, error }: FormErrorProps) {
  if (error === null) return null;
  return (
    <p id={id} className="ui-field-error" role="alert">
      {error}
    </p>
  );
}
