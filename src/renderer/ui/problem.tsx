/** Why something was not done, read out as soon as it is there; nothing where all is well. */
export function Problem({ message }: { readonly message: string | null }) {
  if (message === null) return null
  return (
    <p className="problem" role="alert">
      {message}
    </p>
  )
}
