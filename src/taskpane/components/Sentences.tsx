import { usePaneStyles } from "./usePaneStyles";

export interface SentencesProps {
  readonly title: string;
  readonly sentences: readonly string[];
  /** The level of the title, which follows the heading it stands under. */
  readonly as?: "h3" | "h4";
}

/** Sentences under what they have in common; nothing where there are none. */
export function Sentences({ title, sentences, as: Title = "h3" }: SentencesProps) {
  const styles = usePaneStyles();
  if (sentences.length === 0) return null;
  return (
    <section className={styles.card}>
      <Title className={styles.subheading}>{title}</Title>
      <ul className={styles.bullets} aria-label={title}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
